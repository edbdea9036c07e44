import Foundation
import Testing

/// The program is killed while somebody types, sends, likes and comments and time runs fast; what the
/// screen showed as done is in the world, and the file opens.
///
/// `WESIM_KILLS` says how often, `WESIM_SEED` repeats a run's choices (not the instants of death).
@Suite struct SuddenDeath {
  @Test func `what was shown as done survives sudden deaths`() throws {
    var random = SeededGenerator()
    let seed = random.seed
    do {
      let scratch = try Scratch()
      let world = try DemoWorld.copy(to: scratch)
      try Journey(world: world, in: Scratch()).press("+*12 p").expectQuit()
      var done: (texts: Set<String>, comments: Set<String>) = ([], [])
      for round in 0..<repetitions("WESIM_KILLS", else: 25) {
        let before = try WorldContents(of: world).likes()
        let sitting = try Sitting(at: world, round: round)
        let shown = try sitting.live(using: &random)
        done.texts.formUnion(shown.texts)
        done.comments.formUnion(shown.comments)

        let contents = try WorldContents(of: world)
        let lost = done.texts.subtracting(try contents.texts(with: Sitting.friend))
        #expect(lost == [], "WESIM_SEED=\(seed), death \(round)")
        let lostComments = done.comments.subtracting(try contents.ownComments())
        #expect(lostComments == [], "WESIM_SEED=\(seed), death \(round)")
        if shown.likes != 0 {
          #expect(
            try contents.likes() == before + shown.likes, "WESIM_SEED=\(seed), death \(round)")
        }
      }
      #expect(!done.texts.isEmpty && !done.comments.isEmpty, "WESIM_SEED=\(seed)")
      #expect(try WorldContents.faults(of: world) == [], "WESIM_SEED=\(seed)")
    } catch {
      Issue.record(error, "WESIM_SEED=\(seed)")
    }
  }
}

/// One life of the program, from its start to its sudden death.
private struct Sitting {
  static let friend = "nora"
  private let journey: Journey
  private let round: Int

  /// What the last screen showed as done.
  struct Shown {
    var texts: Set<String> = []
    var comments: Set<String> = []
    /// By how many the visible likes of the owner grew.
    var likes = 0
  }

  init(at world: String, round: Int) throws {
    self.round = round
    journey = try Journey(
      world: world, in: Scratch(), size: (80, 60), arguments: [], recordsProcess: true)
  }

  func live(using random: inout SeededGenerator) throws -> Shown {
    switch Int.random(in: 0..<4, using: &random) {
    case 0..<2:
      try journey.openChat("Nora")
      for number in 0..<Int.random(in: 1...8, using: &random) {
        try journey.send(bytes: Array("sent-\(round)-\(number)\r".utf8))
      }
      try die(using: &random)
      return Shown(texts: try words("sent"))
    case 2:
      try journey.openMoments()
      for number in 0..<Int.random(in: 1...4, using: &random) {
        try journey.send(bytes: Array("ccomment-\(round)-\(number)\r".utf8))
      }
      // On a slow machine death would nearly always come before the first comment stands.
      for _ in 0..<20 where try words("comment").isEmpty { try journey.waitForNews() }
      try die(using: &random)
      return Shown(comments: try words("comment"))
    default:
      try journey.openMoments()
      let before = ownLikes(try journey.screen())
      try journey.send(bytes: Array("L".utf8))
      try die(using: &random)
      return Shown(likes: ownLikes(try journey.screen()) - before)
    }
  }

  /// This sitting's numbered words on the screen, without those that are still being written.
  private func words(_ word: String) throws -> Set<String> {
    let rows = try journey.screen().split(separator: "\n").filter { !$0.contains("›") }
    return Set(
      rows.joined(separator: " ").split { !($0.isLetter || $0.isNumber || $0 == "-") }
        .filter { $0.hasPrefix("\(word)-\(round)-") }.map(String.init))
  }

  private func ownLikes(_ screen: String) -> Int {
    screen.split(separator: "\n").count { $0.contains("♥") && $0.contains("沈弥") }
  }

  private func die(using random: inout SeededGenerator) throws {
    try journey.kill(after: .microseconds(Int.random(in: 0...150_000, using: &random)))
  }
}
