import Domain
import GRDB

extension NameBook {
  /// An ad as the viewer has it, with the likes and comments of friends (M144).
  func row(of placement: StoredPlacement, _ facts: MomentFacts) throws -> MomentRow {
    guard let ad = try StoredAd.find(db, placement.ad) else {
      throw UnreadableValue(table: "ad", column: "id", id: placement.ad.rawValue)
    }
    let face = try face(of: ad.advertiser)
    let media: MomentContent.Media
    switch ad.media {
    case .pictures(let pictures): media = .photos(pictures.map { Photo($0) })
    case .clip(let seconds, let cover): media = .video(seconds: seconds, cover: cover)
    }
    let likes = try likes(of: ad.id, facts)
    return MomentRow(
      id: Moment.ID(ad.id), cursor: placement.cursor, author: .account(ad.advertiser),
      authorName: face.name, avatar: face.avatar, isMine: false, postedAt: placement.placedAt,
      content: MomentContent(text: ad.text, media: try described(media)), article: nil,
      audience: nil, likes: likes, comments: try comments(on: ad.id, facts),
      isLiked: likes.contains { $0.id == viewer }, adLink: ad.link)
  }

  /// The viewer's friends, and the viewer; the rule is asked about each of them.
  private static func isFriendOrViewer(_ column: String) -> String {
    """
    (\(column) = :viewer OR EXISTS (
      SELECT 1 FROM contact WHERE owner = :viewer AND person = \(column)
    ))
    """
  }

  private static let likes = """
    SELECT person FROM ad_like
    WHERE ad = :ad AND \(isFriendOrViewer("ad_like.person"))
    ORDER BY id
    """

  private static let comments = """
    SELECT author, id, replyTo, text, writtenAt FROM ad_comment
    WHERE ad = :ad AND \(isFriendOrViewer("ad_comment.author"))
    ORDER BY id
    """

  private func rows(_ sql: String, of ad: MomentAd.ID) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: ["viewer": viewer.rawValue, "ad": ad.rawValue])
  }

  private func likes(of ad: MomentAd.ID, _ facts: MomentFacts) throws -> [NamedPerson] {
    try rows(Self.likes, of: ad).compactMap { row in
      let person = Person.ID(row[0])
      let interaction = InteractionVisibility.Interaction(writer: person)
      guard try facts.sight(underAd: interaction, by: viewer).isAllowed else { return nil }
      return NamedPerson(id: person, name: try face(of: person).name)
    }
  }

  private func comments(on ad: MomentAd.ID, _ facts: MomentFacts) throws -> [CommentRow] {
    try rows(Self.comments, of: ad).compactMap { row in
      let writer = Person.ID(row[0])
      let replyTo: Int64? = row[2]
      let addressed = replyTo.map { Person.ID($0) }
      let interaction = InteractionVisibility.Interaction(writer: writer, addressed: addressed)
      guard try facts.sight(underAd: interaction, by: viewer).isAllowed else { return nil }
      return CommentRow(
        id: .onAd(row[1]), author: NamedPerson(id: writer, name: try face(of: writer).name),
        replyTo: try addressed.map { NamedPerson(id: $0, name: try face(of: $0).name) },
        text: row[3], writtenAt: WorldTime(seconds: row[4]), isMine: writer == viewer,
        canDelete: writer == viewer)
    }
  }
}
