/// A post on Moments (朋友圈).
package struct Moment: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Moment>
  package let id: ID
  package var author: Person.ID
  package var postedAt: WorldTime
  package var content: MomentContent
  package var audience: Audience

  package init(
    id: ID, author: Person.ID, postedAt: WorldTime, content: MomentContent, audience: Audience
  ) {
    self.id = id
    self.author = author
    self.postedAt = postedAt
    self.content = content
    self.audience = audience
  }
}

/// All of a post that decides who sees it.
package struct MomentHead: Hashable, Sendable {
  package var author: Person.ID
  package var postedAt: WorldTime
  package var audience: Audience
  package var isDeleted: Bool

  package init(
    author: Person.ID, postedAt: WorldTime, audience: Audience, isDeleted: Bool = false
  ) {
    self.author = author
    self.postedAt = postedAt
    self.audience = audience
    self.isDeleted = isDeleted
  }
}
