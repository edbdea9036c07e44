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
  /// Run by one person and no organisation; such an account is a subscription account (V6).
  package var isIndividual: Bool
  /// As many follow it at most; `nil`: any number (S59).
  package var followerLimit: Int?
  /// A server of its operator's answers in its place: menu and automatic replies are off (V29).
  package var hasServer: Bool

  /// Whether it is WeChat's own: everybody has it, and nobody leaves it (C101-C103).
  package var isSystem: Bool { Self.isSystem(handle) }

  /// The same of an account that is only named.
  package static func isSystem(_ handle: String) -> Bool {
    handle == WeChatPay.handle || handle == WeChatTeam.handle
      || handle == ServiceNotifications.handle
  }

  /// Subscription accounts (订阅号) publish into the folder, service accounts (服务号) into the chat
  /// list (A2).
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case subscription, service
  }

  package init(
    id: ID, handle: String, kind: Kind, name: String, wechatID: String, intro: String,
    owner: String, isVerified: Bool, avatar: Avatar, originals: Int = 0, menu: Menu = Menu(),
    replies: AutoReplies = AutoReplies(), isIndividual: Bool = false, followerLimit: Int? = nil,
    hasServer: Bool = false
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
    self.isIndividual = isIndividual
    self.followerLimit = followerLimit
    self.hasServer = hasServer
  }

  /// Whom an account of a kind may belong to (V6).
  ///
  /// Refused: `onlyOrganisations`.
  package static func check(_ kind: Kind, isIndividual: Bool) throws(Refusal) {
    if kind == .service, isIndividual { throw .onlyOrganisations }
  }
}
