package import Domain
import GRDB

/// Ads on Moments: brought into the world with the cast, and what their viewers do with them.
extension World {
  /// An ad that fits M141; whoever reads it from outside asks `MomentAd` for its faults before.
  @discardableResult
  package func addAd(_ ad: MomentAd) throws(StorageError) -> MomentAd.ID {
    precondition(
      MomentAd.faults(of: ad.text).isEmpty && MomentAd.fault(of: ad.media) == nil,
      "an ad with faults: \(ad.handle)")
    return try write { db in try StoredAd.insert(ad, db) }
  }

  package func ad(handle: String) throws(StorageError) -> MomentAd.ID? {
    try number("SELECT id FROM ad WHERE handle = ?", handle).map { MomentAd.ID($0) }
  }

  /// Ads come and go when the timeline is opened; to be called before the opening is noted.
  func placeAds(for person: Person.ID, _ deed: inout Deed) throws {
    let seen = try MomentsSeen.find(deed.db, of: person)
    let opening = AdOpening(
      MomentFacts(deed.db, now: deed.time), by: person,
      try sights(of: person, deed.db, keeping: false))
    if let ad = try opening.perform(since: seen.openedMoment) {
      deed.record(.adPlaced(ad, for: person))
    }
  }

  /// What can be done with an ad only by somebody in whose timeline it stands.
  ///
  /// Refused: `notFound`.
  private func requireStanding(_ ad: MomentAd.ID, for person: Person.ID, _ deed: Deed) throws {
    guard try StoredPlacement.find(deed.db, ad, of: person)?.isStanding == true else {
      throw Refusal.notFound
    }
  }

  /// M145; the ad is gone at once and never comes back.
  ///
  /// Refused: `notFound`.
  func reject(
    _ ad: MomentAd.ID, _ objection: AdObjection, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try requireStanding(ad, for: person, deed)
    try deed.db.cachedStatement(
      sql: "UPDATE ad_placement SET isStanding = 0, objection = ? WHERE viewer = ? AND ad = ?"
    ).execute(arguments: [objection.rawValue, person.rawValue, ad.rawValue])
    deed.record(.adRejected(ad, by: person, objection))
  }

  /// Refused: `notFound`.
  func open(_ ad: MomentAd.ID, by person: Person.ID, _ deed: inout Deed) throws {
    try requireStanding(ad, for: person, deed)
    try noteAnswer(to: ad, by: person, deed)
    deed.record(.adOpened(ad, by: person))
  }

  /// Whoever has done something with an ad keeps it (M146).
  private func noteAnswer(to ad: MomentAd.ID, by person: Person.ID, _ deed: Deed) throws {
    try deed.db.cachedStatement(
      sql: "UPDATE ad_placement SET isAnswered = 1 WHERE viewer = ? AND ad = ?"
    ).execute(arguments: [person.rawValue, ad.rawValue])
  }

  /// A like that is there already changes nothing.
  ///
  /// Refused: `notFound`.
  func setLiked(
    _ ad: MomentAd.ID, _ isLiked: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try requireStanding(ad, for: person, deed)
    if isLiked {
      try deed.db.cachedStatement(
        sql: "INSERT OR IGNORE INTO ad_like (ad, person, likedAt) VALUES (?, ?, ?)"
      ).execute(arguments: [ad.rawValue, person.rawValue, deed.time.seconds])
    } else {
      try deed.db.cachedStatement(sql: "DELETE FROM ad_like WHERE ad = ? AND person = ?")
        .execute(arguments: [ad.rawValue, person.rawValue])
    }
    guard deed.db.changesCount > 0 else { return }
    if isLiked { try noteAnswer(to: ad, by: person, deed) }
    deed.record(.momentLiked(Moment.ID(ad), by: person, isLiked))
  }

  /// Nobody is told of it: what friends say about an ad is found under it.
  ///
  /// Refused: `notFound` for an ad that doesn't stand in the writer's timeline, then as `MomentConversation.words` says.
  func comment(
    _ ad: MomentAd.ID, _ text: String, replyTo: MomentComment.ID?, by writer: Person.ID,
    _ deed: inout Deed
  ) throws {
    try requireStanding(ad, for: writer, deed)
    var answered: MomentConversation.Answered?
    var addressed: Person.ID?
    if let replyTo {
      answered = .unseen
      let facts = MomentFacts(deed.db, now: deed.time)
      if let comment = try StoredAdComment.find(deed.db, replyTo), comment.ad == ad,
        try facts.sight(underAd: comment.interaction, by: writer).isAllowed
      {
        answered = .seen(by: comment.author)
        addressed = comment.author
      }
    }
    try MomentConversation.words(text, by: writer, answered: answered)
    try deed.db.cachedStatement(
      sql: """
        INSERT INTO ad_comment (ad, author, replyTo, text, writtenAt) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [ad.rawValue, writer.rawValue, addressed?.rawValue, text, deed.time.seconds])
    let comment = MomentComment.ID.onAd(deed.db.lastInsertedRowID)
    try noteAnswer(to: ad, by: writer, deed)
    deed.made = .comment(comment)
    deed.record(.commentWritten(comment, on: Moment.ID(ad), by: writer))
  }

  /// Only its writer takes a comment on an ad away: there is no author among people.
  ///
  /// Refused, in this order: `notFound` for a comment one can't see, `notYours`.
  func deleteComment(
    onAd number: Int64, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let id = MomentComment.ID.onAd(number)
    let facts = MomentFacts(deed.db, now: deed.time)
    guard let comment = try StoredAdComment.find(deed.db, id),
      try StoredPlacement.find(deed.db, comment.ad, of: person)?.isStanding == true,
      try facts.sight(underAd: comment.interaction, by: person).isAllowed
    else { throw Refusal.notFound }
    if person != comment.author { throw Refusal.notYours }
    try deed.db.cachedStatement(sql: "DELETE FROM ad_comment WHERE id = ?")
      .execute(arguments: [number])
    deed.record(.commentDeleted(id, on: Moment.ID(comment.ad), by: person))
  }
}

extension MomentFacts {
  /// Whether somebody in whose timeline an ad stands sees a like or comment under it.
  func sight(underAd interaction: InteractionVisibility.Interaction, by viewer: Person.ID) throws
    -> Verdict<InteractionVisibility.Clause>
  {
    try InteractionVisibility.verdict(underAd: interaction, for: viewer, tie: tie)
  }
}
