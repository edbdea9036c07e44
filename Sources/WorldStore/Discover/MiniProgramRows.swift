package import Domain

/// One line of the page of Mini Programs (D50).
package struct MiniProgramRow: Hashable, Sendable, Identifiable {
  package let id: MiniProgram.ID
  package var handle: String
  package var name: MiniProgram.Words
  package var intro: MiniProgram.Words
  package var avatar: Avatar
  package var accountName: String
  /// `nil`: the viewer hasn't used it, or has forgotten it.
  package var usedAt: WorldTime?
  /// Whether it is among My Mini Programs.
  package var isKept: Bool

  package init(
    id: MiniProgram.ID, handle: String, name: MiniProgram.Words, intro: MiniProgram.Words,
    avatar: Avatar, accountName: String, usedAt: WorldTime?, isKept: Bool
  ) {
    self.id = id
    self.handle = handle
    self.name = name
    self.intro = intro
    self.avatar = avatar
    self.accountName = accountName
    self.usedAt = usedAt
    self.isKept = isKept
  }
}

/// A Mini Program as the viewer has it open: one of its pages, with the viewer's own state.
package struct MiniProgramView: Hashable, Sendable {
  package var row: MiniProgramRow
  package var account: OfficialAccount.ID
  package var cover: Picture?
  /// `nil`: there is no such page, or not of such an item.
  package var page: MiniPage?
  /// Whether it is one of the viewer's floating windows (A43, D52).
  package var isFloating: Bool

  package init(
    row: MiniProgramRow, account: OfficialAccount.ID, cover: Picture?, page: MiniPage?,
    isFloating: Bool
  ) {
    self.row = row
    self.account = account
    self.cover = cover
    self.page = page
    self.isFloating = isFloating
  }
}
