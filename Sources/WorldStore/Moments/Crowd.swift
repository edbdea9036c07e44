import Domain
import GRDB

/// The many who liked a post or commented on it, looked through for those whom one viewer sees.
///
/// Only those are asked about who can pass: friends of the viewer, who all are known, and the viewer (M95).
struct Crowd {
  private let head: StoredHead
  private let facts: MomentFacts
  private let viewer: Person.ID
  private let circle: Circle

  init(_ head: StoredHead, _ facts: MomentFacts, viewer: Person.ID, _ circle: Circle) {
    self.head = head
    self.facts = facts
    self.viewer = viewer
    self.circle = circle
  }

  /// Who liked it, in the order of the likes, after one of them, as long as `take` wants more.
  func likes(after like: Int64, take: (Person.ID) throws -> Bool) throws {
    let rows = try Row.fetchCursor(
      facts.db.cachedStatement(
        sql: """
          SELECT person FROM moment_like INDEXED BY moment_like_order
          WHERE moment = ? AND id > ?
          ORDER BY id
          """), arguments: [head.id.rawValue, like])
    while let row = try rows.next() {
      let person = Person.ID(row[0])
      guard try isSeen(InteractionVisibility.Interaction(writer: person)) else { continue }
      if try !take(person) { return }
    }
  }

  /// The comments after one of them with their writers and those they speak to, as long as `take` wants more.
  func comments(
    after comment: Int64, take: (Int64, Person.ID, Person.ID?) throws -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      facts.db.cachedStatement(
        sql: """
          SELECT id, author, replyTo FROM moment_comment INDEXED BY moment_comment_order
          WHERE moment = ? AND id > ?
          ORDER BY id
          """), arguments: [head.id.rawValue, comment])
    while let row = try rows.next() {
      let replyTo: Int64? = row[2]
      let interaction = InteractionVisibility.Interaction(
        writer: Person.ID(row[1]), addressed: replyTo.map { Person.ID($0) })
      guard try isSeen(interaction) else { continue }
      if try !take(row[0], interaction.writer, interaction.addressed) { return }
    }
  }

  private func isSeen(_ interaction: InteractionVisibility.Interaction) throws -> Bool {
    let writer = interaction.writer
    let mayPass =
      viewer == head.author || writer == viewer || writer == head.author
      || circle.standing(of: writer.rawValue).tie == .friends
    guard mayPass else { return false }
    return try InteractionVisibility.verdict(on: interaction, under: head.author, for: viewer) {
      one, other in
      switch viewer {
      case one: circle.standing(of: other.rawValue).tie
      case other: circle.standing(of: one.rawValue).tie
      default: try facts.tie(one, other)
      }
    }.isAllowed
  }
}
