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
    let receivers = try receivers(of: interaction, under: post)
    for receiver in receivers.people {
      // One who likes again after taking it back isn't told twice.
      let told = try Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT 1 FROM moment_notification
            WHERE moment = ? AND person = ? AND actor = ? AND kind = 'liked'
            """), arguments: [post.id.rawValue, receiver.rawValue, person.rawValue])
      if told == nil { try add(.liked, to: receiver, by: person, on: post.id, comment: nil) }
    }
    if receivers.isCrowd { try addForAll(.liked, by: person, on: post.id, comment: nil) }
  }

  /// A like that is taken back takes its notification with it, unless that has been seen (M123).
  func withdrawLike(of moment: Moment.ID, by person: Person.ID) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM moment_notification
        WHERE moment = ? AND actor = ? AND kind = 'liked' AND person IS NOT NULL AND id > coalesce(
          (SELECT seenNotification FROM moments_seen
           WHERE moments_seen.person = moment_notification.person), 0)
        """
    ).execute(arguments: [moment.rawValue, person.rawValue])
    try db.cachedStatement(
      sql: """
        UPDATE moment_notification SET
          withdrawn = (SELECT coalesce(max(id), 0) FROM moments_glance)
        WHERE moment = ? AND actor = ? AND kind = 'liked' AND person IS NULL AND withdrawn IS NULL
        """
    ).execute(arguments: [moment.rawValue, person.rawValue])
  }

  func addComment(
    _ comment: MomentComment.ID, on post: StoredHead, by writer: Person.ID,
    to addressed: Person.ID?
  ) throws {
    let interaction = InteractionVisibility.Interaction(writer: writer, addressed: addressed)
    let receivers = try receivers(of: interaction, under: post)
    for receiver in receivers.people {
      try add(
        receiver == addressed ? .replied : .commented, to: receiver, by: writer, on: post.id,
        comment: comment)
    }
    if receivers.isCrowd { try addForAll(.commented, by: writer, on: post.id, comment: comment) }
  }

  /// One line for all who take part, however many they are; who of them sees it is asked when they look.
  private func addForAll(
    _ kind: Kind, by actor: Person.ID, on moment: Moment.ID, comment: MomentComment.ID?
  ) throws {
    try add(kind, to: nil, by: actor, on: moment, comment: comment)
    try MomentPart.markCrowded(db, moment)
  }

  func add(
    _ kind: Kind, to receiver: Person.ID?, by actor: Person.ID, on moment: Moment.ID,
    comment: MomentComment.ID?
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO moment_notification (person, at, actor, moment, kind, comment)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        receiver?.rawValue, facts.now.seconds, actor.rawValue, moment.rawValue, kind.rawValue,
        comment?.rawValue,
      ])
  }

  /// The people to tell one by one, and whether third persons are too many for that.
  private func receivers(
    of interaction: InteractionVisibility.Interaction, under post: StoredHead
  ) throws -> (people: [Person.ID], isCrowd: Bool) {
    let thirdPersons = try MomentPart.people(db, in: post.id, limit: Self.crowd)
    let isCrowd = thirdPersons.count == Self.crowd
    var people = isCrowd ? [] : Set(thirdPersons)
    people.insert(post.author)
    if let addressed = interaction.addressed { people.insert(addressed) }
    people.remove(interaction.writer)
    let receivers = try people.sorted().filter { person in
      try facts.sight(of: post, by: person, in: .album).isAllowed
        && facts.sight(of: interaction, under: post.author, by: person).isAllowed
    }
    return (receivers, isCrowd)
  }

  /// So many who take part in a post aren't told one by one.
  static let crowd = 32
}
