/// A comment on a post, or a reply to one (M91).
package struct MomentComment: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<MomentComment>
  package let id: ID
  package var moment: Moment.ID
  package var author: Person.ID
  package var replyTo: Person.ID?
  package var text: String
  package var writtenAt: WorldTime

  /// Characters (M99).
  package static let textMax = 1000

  package init(
    id: ID, moment: Moment.ID, author: Person.ID, replyTo: Person.ID?, text: String,
    writtenAt: WorldTime
  ) {
    self.id = id
    self.moment = moment
    self.author = author
    self.replyTo = replyTo
    self.text = text
    self.writtenAt = writtenAt
  }
}
