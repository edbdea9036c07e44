/// An official account (公众号).
package struct OfficialAccount: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<OfficialAccount>
  package let id: ID
  package var handle: String
  package var kind: Kind
  package var name: String
  package var wechatID: String
  package var intro: String
  /// The account owner (帐号主体), S50.
  package var owner: String
  package var isVerified: Bool
  package var avatar: Avatar
  package var originals: Int
  package var menu: Menu
  package var replies: AutoReplies

  /// Whether it is WeChat's own: everybody has it, and nobody leaves it (C101-C103).
  package var isSystem: Bool { Self.isSystem(handle) }

  package static func isSystem(_ handle: String) -> Bool {
    handle == WeChatPay.handle || handle == ServiceNotifications.handle
  }

  /// Subscription accounts (订阅号) publish into the folder, service accounts (服务号) into the chat
  /// list (A2).
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case subscription, service
  }

  package init(
    id: ID, handle: String, kind: Kind, name: String, wechatID: String, intro: String,
    owner: String, isVerified: Bool, avatar: Avatar, originals: Int = 0, menu: Menu = Menu(),
    replies: AutoReplies = AutoReplies()
  ) {
    self.id = id
    self.handle = handle
    self.kind = kind
    self.name = name
    self.wechatID = wechatID
    self.intro = intro
    self.owner = owner
    self.isVerified = isVerified
    self.avatar = avatar
    self.originals = originals
    self.menu = menu
    self.replies = replies
  }
}
