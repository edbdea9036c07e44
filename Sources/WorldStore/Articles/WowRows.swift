package import Domain

/// A friend's wow with what friends say of it, as one viewer sees it (D41).
package struct WowRow: Hashable, Sendable, Identifiable {
  package var wow: Wow
  package var name: String
  package var avatar: Avatar
  package var isMine: Bool
  package var isLiked: Bool
  /// Who likes the thought, by the names the viewer knows.
  package var likes: [String]
  package var replies: [WowReplyRow]

  package var id: Wow.ID { wow.id }

  package init(
    wow: Wow, name: String, avatar: Avatar, isMine: Bool, isLiked: Bool, likes: [String],
    replies: [WowReplyRow]
  ) {
    self.wow = wow
    self.name = name
    self.avatar = avatar
    self.isMine = isMine
    self.isLiked = isLiked
    self.likes = likes
    self.replies = replies
  }
}

package struct WowReplyRow: Hashable, Sendable, Identifiable {
  package var reply: WowReply
  package var name: String
  /// To whom it speaks, where that isn't the one who wowed.
  package var addressedName: String?
  package var isMine: Bool

  package var id: WowReply.ID { reply.id }

  package init(reply: WowReply, name: String, addressedName: String?, isMine: Bool) {
    self.reply = reply
    self.name = name
    self.addressedName = addressedName
    self.isMine = isMine
  }
}

/// One article that friends wowed, in the first tab of Top Stories (D40, D41).
package struct WowStory: PagedRow, Hashable {
  /// Of the newest wow, which gives it its place.
  package let id: Wow.ID
  package var cursor: TimeCursor
  package var card: ArticleCard
  /// The newest first, at most `wowsMax`.
  package var wows: [WowRow]
  /// Wows beyond these.
  package var others: Int

  package static let wowsMax = 10

  package init(id: Wow.ID, card: ArticleCard, wows: [WowRow], others: Int) {
    self.id = id
    cursor = TimeCursor(time: 0, id: id.rawValue)
    self.card = card
    self.wows = wows
    self.others = others
  }
}

/// One article that Top Stories chose (D40).
package struct StoryRow: Hashable, Sendable, Identifiable {
  package var card: ArticleCard
  package var reads: Int
  package var wows: Int

  package var id: Article.ID { card.id }

  package init(card: ArticleCard, reads: Int, wows: Int) {
    self.card = card
    self.reads = reads
    self.wows = wows
  }
}
