import Domain
import WorldStore

/// Times what somebody does on Moments in the world of `MomentsWorld`, straight at the store.
struct MomentsTimes {
  let path: String
  let pages: Int

  private static let pageSize = 8

  func print() throws {
    Swift.print(
      "  ms                          first   again   pages to the end: p50, p99, max (pages)")
    for eyes in MomentsWorld.Eyes.allCases { try timeline(eyes) }
    try byRange()
    try others()
  }

  // MARK: Timelines

  private func timeline(_ eyes: MomentsWorld.Eyes) throws {
    let world = try World(opening: path)
    try report(eyes.rawValue, try reader(eyes, in: world), leaps: eyes == .all)
    try world.close()
  }

  /// Nearly all friends show three days only, which is taken back afterwards.
  private func byRange() throws {
    let world = try World(opening: path)
    let reader = try reader(.all, in: world)
    try world.tentatively { () throws(StorageError) in
      do {
        let now = try world.clock().now
        var index = 0
        while let author = try world.person(handle: "friend-\(index)") {
          if index % 100 != 7 {
            let settings = Settings(moments: MomentsPrivacy(range: .threeDays))
            _ = try world.perform(.changeSettings(settings), as: .person(author), at: now)
          }
          index += 1
        }
        try report("byRange", reader, leaps: false)
      } catch let error as StorageError {
        throw error
      } catch {
        preconditionFailure("\(error)")
      }
    }
    try world.close()
  }

  private func report(_ name: String, _ reader: World.Reader, leaps: Bool) throws {
    var first = Samples()
    var again = Samples()
    var deep = Samples()
    var rows = try first.time { try reader.moments(.first(Self.pageSize)) }
    for _ in 0..<20 { _ = try again.time { try reader.moments(.first(Self.pageSize)) } }
    while deep.count < pages, let last = rows.last {
      var cursor = last.cursor
      if leaps { cursor.id -= cursor.id / Int64(pages - deep.count + 1) }
      rows = try deep.time { try reader.moments(.after(cursor, Self.pageSize)) }
    }
    Swift.print(
      "  \(padded(name)) \(first.worst)  \(again.median)   \(deep.median)  \(deep.p99)  \(deep.worst)  (\(deep.count))"
    )
  }

  // MARK: The rest

  private func others() throws {
    let world = try World(opening: path)
    let now = try world.clock().now
    let me = try reader(.all, in: world)
    let posts = try me.moments(.first(50))
    func line(_ name: String, _ count: Int = 50, _ body: (Int) throws -> Void) throws {
      var samples = Samples()
      for index in 0..<count { try samples.time { try body(index) } }
      Swift.print(
        "  \(padded(name)) p50 \(samples.median)  p99 \(samples.p99)  max \(samples.worst)")
    }
    try line("like") { index in
      _ = try world.perform(
        .setMomentLiked(posts[index].id, true), as: .person(me.viewer), at: now)
    }
    try line("take a like back") { index in
      _ = try world.perform(
        .setMomentLiked(posts[index].id, false), as: .person(me.viewer), at: now)
    }
    var comments: [MomentComment.ID] = []
    try line("comment") { index in
      let events = try world.perform(
        .comment(posts[index].id, text: "good"), as: .person(me.viewer), at: now)
      for case .commentWritten(let id, on: _, by: _) in events { comments.append(id) }
    }
    for id in comments {
      _ = try world.perform(.deleteComment(id), as: .person(me.viewer), at: now)
    }
    try line("Discover dot") { _ in _ = try me.momentsNews() }
    try line("notifications") { _ in _ = try me.momentNotifications(.first(20)) }
    try line("album of a friend") { index in
      guard case .person(let author) = posts[index].author else { return }
      _ = try me.album(of: author, .first(Self.pageSize))
    }
    try world.close()
  }

  private func reader(_ eyes: MomentsWorld.Eyes, in world: World) throws -> World.Reader {
    guard let viewer = try world.person(handle: eyes.rawValue) else {
      preconditionFailure("not a world of Moments: \(path)")
    }
    return world.reader(as: viewer)
  }

  private func padded(_ name: String) -> String {
    name + String(repeating: " ", count: max(0, 24 - name.count))
  }
}

/// How long something took, several times.
private struct Samples {
  private var seconds: [Double] = []

  var count: Int { seconds.count }

  mutating func time<T>(_ body: () throws -> T) rethrows -> T {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    seconds.append((clock.now - start) / .seconds(1))
    return result
  }

  var median: String { text(at: 0.5) }
  var p99: String { text(at: 0.99) }
  var worst: String { text(at: 1) }

  private func text(at share: Double) -> String {
    let sorted = seconds.sorted()
    guard let last = sorted.indices.last else { return "     -" }
    let hundredths = Int((sorted[Int(Double(last) * share)] * 100_000).rounded())
    let fraction = String(hundredths % 100)
    let text = "\(hundredths / 100).\(fraction.count < 2 ? "0" : "")\(fraction)"
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }
}
