/// That somebody finds an article worth reading (在看), A31: friends see it in Top Stories, with the thought (想法) if
/// there is one.
package struct Wow: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Wow>
  package let id: ID
  package var article: Article.ID
  package var person: Person.ID
  package var wowedAt: WorldTime
  /// Blank where there is none.
  package var thought: String

  /// Characters of a thought, and of a reply to one.
  package static let thoughtMax = 200

  package init(
    id: ID, article: Article.ID, person: Person.ID, wowedAt: WorldTime, thought: String = ""
  ) {
    self.id = id
    self.article = article
    self.person = person
    self.wowedAt = wowedAt
    self.thought = thought
  }

  /// A blank thought takes away what there is.
  ///
  /// Refused, in this order: `notWowed` for who hasn't wowed the article, `thoughtTooLong`.
  package static func checkThought(_ text: String, hasWowed: Bool) throws(Refusal) {
    if !hasWowed { throw .notWowed }
    if text.count > thoughtMax { throw .thoughtTooLong }
  }

  /// Refused, in this order: `blankComment`, `thoughtTooLong`.
  package static func checkReply(_ text: String) throws(Refusal) {
    if text.trimmed.isEmpty { throw .blankComment }
    if text.count > thoughtMax { throw .thoughtTooLong }
  }
}

/// A friend's answer to a thought (D41).
package struct WowReply: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<WowReply>
  package let id: ID
  package var wow: Wow.ID
  package var writer: Person.ID
  package var addressed: Person.ID?
  package var text: String
  package var writtenAt: WorldTime

  package init(
    id: ID, wow: Wow.ID, writer: Person.ID, addressed: Person.ID?, text: String,
    writtenAt: WorldTime
  ) {
    self.id = id
    self.wow = wow
    self.writer = writer
    self.addressed = addressed
    self.text = text
    self.writtenAt = writtenAt
  }
}
