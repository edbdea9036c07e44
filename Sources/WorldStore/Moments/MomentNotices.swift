import Domain
import GRDB

/// Who is told of a like, a comment or a mention (M121): the post's author; those who liked or
/// commented on the post themselves; the person a reply speaks to.
///
/// Nobody is told of what they can't see, nor of what they did themselves; nor, on a post they muted, of what isn't
/// meant for them (M122).
struct MomentNotices {
  private let facts: MomentFacts
  private var db: Database { facts.db }

  enum Kind: String { case liked, commented, replied, mentioned, removed }

  init(_ facts: MomentFacts) { self.facts = facts }

  func addLike(of post: StoredHead, by person: Person.ID) throws {
    let interaction = InteractionVisibility.Interaction(writer: person)
    for receiver in try receivers(of: interaction, under: post) {
      // One who likes again after taking it back isn't told twice.
      let told = try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT 1 FROM moment_notification
            WHERE moment = ? AND person = ? AND actor = ? AND kind = 'liked'
            """), arguments: [post.id.rawValue, receiver.rawValue, person.rawValue])
      if told == nil { try add(.liked, to: receiver, by: person, on: post.id, comment: nil) }
    }
  }

  /// A like that is taken back takes its notification with it, unless that has been seen (M123).
  func withdrawLike(of moment: Moment.ID, by person: Person.ID) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM moment_notification
        WHERE moment = ? AND actor = ? AND kind = 'liked' AND id > coalesce(
          (SELECT seenNotification FROM moments_seen
           WHERE moments_seen.person = moment_notification.person), 0)
        """
    ).execute(arguments: [moment.rawValue, person.rawValue])
  }

  func addComment(
    _ comment: MomentComment.ID, on post: StoredHead, by writer: Person.ID,
    to addressed: Person.ID?
  ) throws {
    let interaction = InteractionVisibility.Interaction(writer: writer, addressed: addressed)
    for receiver in try receivers(of: interaction, under: post) {
      try add(
        receiver == addressed ? .replied : .commented, to: receiver, by: writer, on: post.id,
        comment: comment)
    }
  }

  func add(
    _ kind: Kind, to receiver: Person.ID, by actor: Person.ID, on moment: Moment.ID,
    comment: MomentComment.ID?
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO moment_notification (person, at, actor, moment, kind, comment)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        receiver.rawValue, facts.now.seconds, actor.rawValue, moment.rawValue, kind.rawValue,
        comment?.rawValue,
      ])
  }

  private func receivers(
    of interaction: InteractionVisibility.Interaction, under post: StoredHead
  ) throws -> [Person.ID] {
    let participants = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person FROM moment_like WHERE moment = :moment
          UNION
          SELECT author FROM moment_comment WHERE moment = :moment
          """), arguments: ["moment": post.id.rawValue])
    var people = Set(participants.map { Person.ID($0) })
    people.insert(post.author)
    if let addressed = interaction.addressed { people.insert(addressed) }
    people.remove(interaction.writer)
    return try people.sorted().filter { person in
      let isThirdPerson = person != post.author && person != interaction.addressed
      if isThirdPerson, try isMuted(post.id, by: person) { return false }
      return try facts.sight(of: post, by: person, in: .album).isAllowed
        && facts.sight(of: interaction, under: post.author, by: person).isAllowed
    }
  }

  private func isMuted(_ moment: Moment.ID, by person: Person.ID) throws -> Bool {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM moment_muted WHERE person = ? AND moment = ?"),
      arguments: [person.rawValue, moment.rawValue]) != nil
  }
}
