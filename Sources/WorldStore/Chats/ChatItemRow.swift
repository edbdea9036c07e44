package import Domain

/// One entry of a chat: a message, or in the chat with an account a push.
package struct ChatItemRow: PagedRow, Hashable {
  package let id: ChatItemID
  /// Chats are read newest first; screens turn the page upside down.
  package var cursor: TimeCursor
  package var sentAt: WorldTime
  package var body: Body

  /// A push stands in the chat of its account without being a message.
  package enum Body: Hashable, Sendable {
    case message(MessageRow)
    case push(PushRow)
  }

  package init(id: ChatItemID, cursor: TimeCursor, sentAt: WorldTime, body: Body) {
    self.id = id
    self.cursor = cursor
    self.sentAt = sentAt
    self.body = body
  }
}

/// Messages and pushes are counted apart, so that either may have the number of the other.
package enum ChatItemID: Hashable, Sendable {
  case message(Message.ID)
  case push(Push.ID)
}

/// A message as the viewer sees it.
package struct MessageRow: Hashable, Sendable {
  package let id: Message.ID
  package var sender: Actor
  package var isMine: Bool
  /// Remark, else group alias, else nickname (G3).
  package var senderName: String
  package var avatar: Avatar
  package var content: ResolvedContent
  package var quote: QuoteRow?
  package var delivery: Message.Delivery
  package var mentionsViewer: Bool
  /// When the message was taken back, for the time that its text can be edited once more (G62).
  package var recalledAt: WorldTime?
  /// Somebody's voice message that the viewer hasn't listened to (G22).
  package var isUnheard: Bool
  /// An agent of the account stands in for it: the name and avatar are theirs (V60).
  package var isSigned: Bool

  package init(
    id: Message.ID, sender: Actor, isMine: Bool, senderName: String, avatar: Avatar,
    content: ResolvedContent, quote: QuoteRow?, delivery: Message.Delivery, mentionsViewer: Bool,
    recalledAt: WorldTime? = nil, isUnheard: Bool = false,
    isSigned: Bool = false
  ) {
    self.id = id
    self.sender = sender
    self.isMine = isMine
    self.senderName = senderName
    self.avatar = avatar
    self.content = content
    self.quote = quote
    self.delivery = delivery
    self.mentionsViewer = mentionsViewer
    self.recalledAt = recalledAt
    self.isUnheard = isUnheard
    self.isSigned = isSigned
  }
}

/// The grey line under a quoting bubble (G55).
package struct QuoteRow: Hashable, Sendable {
  package var message: Message.ID
  package var senderName: String
  /// `nil`: the quoted message has been recalled.
  package var content: ResolvedContent?

  package init(message: Message.ID, senderName: String, content: ResolvedContent?) {
    self.message = message
    self.senderName = senderName
    self.content = content
  }
}

/// A push in the chat with its account (S60–S67).
package struct PushRow: Hashable, Sendable {
  package let id: Push.ID
  package var account: OfficialAccount.ID
  package var accountName: String
  package var avatar: Avatar
  package var content: Push.Content
  /// The cards of an article push, in order.
  package var articles: [ArticleCard]
  /// Taken back by the account: the card stays, what it opens says so (S67).
  package var isDeleted: Bool

  package init(
    id: Push.ID, account: OfficialAccount.ID, accountName: String, avatar: Avatar,
    content: Push.Content, articles: [ArticleCard], isDeleted: Bool = false
  ) {
    self.id = id
    self.account = account
    self.accountName = accountName
    self.avatar = avatar
    self.content = content
    self.articles = articles
    self.isDeleted = isDeleted
  }
}
