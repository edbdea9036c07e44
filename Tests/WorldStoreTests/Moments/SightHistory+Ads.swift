import Domain
import WorldStore

/// What people do with the ads in their timelines (M140–M147).
extension SightHistory {
  static func addAds(to world: World) throws {
    let advertiser = try world.addAccount(.named("daily", .subscription))
    for number in 0..<ads {
      try world.addAd(
        MomentAd(
          id: MomentAd.ID(0), handle: "ad \(number)", advertiser: advertiser, text: "ad",
          media: .pictures([Picture("cup")]), link: .page(url: "https://ad.example/")))
    }
  }

  static func ad(_ number: Int) -> Moment.ID { Moment.ID(MomentAd.ID(Int64(number + 1))) }

  /// Some open the timeline within the hour, and each does something with an ad, mostly with one that stands there.
  mutating func lookAtAds() throws {
    for person in 0..<Self.lively where chance(60) {
      try open(.openMoments, by: person)
      let standing = oracle.ads.indices.filter { oracle.isStanding($0, for: person) }
      let ad =
        chance(10)
        ? Int.random(in: 0..<Self.ads, using: &random) : standing.randomElement(using: &random)
      guard let ad else { continue }
      switch Int.random(in: 0..<10, using: &random) {
      case ..<4: try like(ad, by: person)
      case ..<7: try comment(on: ad, by: person)
      case ..<8: try deleteComment(on: ad, by: person)
      case ..<9:
        guard try attempt(.openAd(MomentAd.ID(Int64(ad + 1))), by: person) != nil else { continue }
        oracle.placements[person][ad]?.isAnswered = true
      default:
        let action = Action.rejectAd(MomentAd.ID(Int64(ad + 1)), .notRelevant)
        guard try attempt(action, by: person) != nil else { continue }
        oracle.placements[person][ad]?.isStanding = false
        oracle.placements[person][ad]?.isRejected = true
      }
    }
  }

  private mutating func like(_ ad: Int, by person: Int) throws {
    let isLiked = chance(85)
    guard try attempt(.setMomentLiked(Self.ad(ad), isLiked), by: person) != nil else { return }
    oracle.ads[ad].likes.removeAll { $0 == person }
    guard isLiked else { return }
    oracle.ads[ad].likes.append(person)
    oracle.placements[person][ad]?.isAnswered = true
  }

  private mutating func comment(on ad: Int, by writer: Int) throws {
    let answered = chance(50) ? oracle.ads[ad].comments.randomElement(using: &random) : nil
    let event = try attempt(
      .comment(
        Self.ad(ad), text: "words", replyTo: answered.map { MomentComment.ID($0.number) }),
      by: writer)
    guard case .commentWritten(let id, _, _)? = event else { return }
    oracle.ads[ad].comments.append(
      SightOracle.Comment(number: id.rawValue, writer: writer, addressed: answered?.writer))
    oracle.placements[writer][ad]?.isAnswered = true
  }

  private mutating func deleteComment(on ad: Int, by person: Int) throws {
    guard let comment = oracle.ads[ad].comments.randomElement(using: &random) else { return }
    let action = Action.deleteComment(MomentComment.ID(comment.number))
    guard try attempt(action, by: person) != nil else { return }
    oracle.ads[ad].comments.removeAll { $0.number == comment.number }
  }
}
