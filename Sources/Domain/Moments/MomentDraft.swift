/// A post that has been begun, or that couldn't be sent (M35, M39).
package struct MomentDraft: Hashable, Sendable, Codable {
  /// The number of one that couldn't be sent.
  package typealias ID = Domain.ID<MomentDraft>

  package var content: MomentContent
  package var audience: Audience
  package var mentions: [Person.ID]

  package init(
    content: MomentContent, audience: Audience = .public, mentions: [Person.ID] = []
  ) {
    self.content = content
    self.audience = audience
    self.mentions = mentions
  }
}
