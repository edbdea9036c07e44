/// One broadcast of an account to its followers (群发): a card in the chat with the account (S60–S66).
package struct Push: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Push>
  package let id: ID
  package var account: OfficialAccount.ID
  package var sentAt: WorldTime
  package var content: Content

  /// The five push kinds (A4, S64).
  package enum Content: Hashable, Sendable, Codable {
    case articles([Article.ID])
    case text(String)
    case image(Picture)
    case audio(seconds: Int, title: String)
    case video(seconds: Int, cover: Picture, title: String)
  }

  /// Articles in one push: 1–8 (S60, V5).
  package static let articlesMax = 8

  package init(id: ID, account: OfficialAccount.ID, sentAt: WorldTime, content: Content) {
    self.id = id
    self.account = account
    self.sentAt = sentAt
    self.content = content
  }
}
