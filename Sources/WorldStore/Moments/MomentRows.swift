package import Domain

/// A post or an ad as one viewer sees it: with the likes and comments of common friends only (M95–M98, M144).
package struct MomentRow: PagedRow, Hashable {
  package let id: Moment.ID
  package var cursor: TimeCursor
  /// A person; of an ad the advertiser.
  package var author: Actor
  package var authorName: String
  package var avatar: Avatar
  package var isMine: Bool
  package var postedAt: WorldTime
  package var content: MomentContent
  package var article: ArticleCard?
  /// Only the author is told (M57, M58).
  package var audience: Audience?
  package var likes: [NamedPerson]
  package var comments: [CommentRow]
  package var isLiked: Bool
  /// The viewer sees more of them than the row holds.
  package var hasMoreLikes: Bool
  package var hasMoreComments: Bool
  /// Among those that the row doesn't hold.
  var hasOwnCommentBeyond = false
  /// Sticks to the top of its author's album (M131).
  package var isPinned: Bool
  /// The viewer wants no more notifications of what third persons do here (M122).
  package var isMuted: Bool
  /// What an ad's Learn More opens; `nil` for a post.
  package var adLink: MomentAd.Link?

  package init(
    id: Moment.ID, cursor: TimeCursor, author: Actor, authorName: String, avatar: Avatar,
    isMine: Bool, postedAt: WorldTime, content: MomentContent, article: ArticleCard?,
    audience: Audience?, likes: [NamedPerson], comments: [CommentRow], isLiked: Bool,
    hasMoreLikes: Bool = false, hasMoreComments: Bool = false, isPinned: Bool = false,
    isMuted: Bool = false,
    adLink: MomentAd.Link? = nil
  ) {
    self.id = id
    self.cursor = cursor
    self.author = author
    self.authorName = authorName
    self.avatar = avatar
    self.isMine = isMine
    self.postedAt = postedAt
    self.content = content
    self.article = article
    self.audience = audience
    self.likes = likes
    self.comments = comments
    self.isLiked = isLiked
    self.hasMoreLikes = hasMoreLikes
    self.hasMoreComments = hasMoreComments
    self.isPinned = isPinned
    self.isMuted = isMuted
    self.adLink = adLink
  }

  /// How many likes and comments a row holds at most; thousands may meet under one post.
  package struct Extent: Hashable, Sendable {
    package var likes: Int
    package var comments: Int

    package init(likes: Int, comments: Int) {
      self.likes = likes
      self.comments = comments
    }

    package static let timeline = Extent(likes: 30, comments: 20)
  }

  /// The viewer liked it or commented on it.
  package var takesPart: Bool {
    isLiked || hasOwnCommentBeyond || comments.contains(where: \.isMine)
  }
}

/// A person under the name that the viewer knows them by.
package struct NamedPerson: Hashable, Sendable, Identifiable {
  package let id: Person.ID
  package var name: String

  package init(id: Person.ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A comment that the viewer may see, and whom it answers (M95–M100).
package struct CommentRow: Hashable, Sendable, Identifiable {
  package let id: MomentComment.ID
  package var author: NamedPerson
  package var replyTo: NamedPerson?
  package var text: String
  package var writtenAt: WorldTime
  package var isMine: Bool
  /// The writer and the post's author may (M92, M94).
  package var canDelete: Bool

  package init(
    id: MomentComment.ID, author: NamedPerson, replyTo: NamedPerson?, text: String,
    writtenAt: WorldTime, isMine: Bool, canDelete: Bool
  ) {
    self.id = id
    self.author = author
    self.replyTo = replyTo
    self.text = text
    self.writtenAt = writtenAt
    self.isMine = isMine
    self.canDelete = canDelete
  }
}

/// One line of the Moments notifications (M120–M121).
package struct MomentNotificationRow: PagedRow, Hashable {
  package let id: Int64
  package var cursor: TimeCursor
  package var actor: NamedPerson
  package var avatar: Avatar
  package var kind: Kind
  package var at: WorldTime
  package var moment: Moment.ID
  /// `nil`: the post has been deleted (M114).
  package var excerpt: String?
  /// The post's first picture (M120).
  package var thumbnail: Photo?
  package var isUnseen: Bool

  /// What somebody did; the text of a comment or a reply as it was written.
  package enum Kind: Hashable, Sendable {
    case liked
    case commented(String)
    case replied(String)
    case mentioned
    case commentDeleted
  }

  package init(
    id: Int64, cursor: TimeCursor, actor: NamedPerson, avatar: Avatar, kind: Kind, at: WorldTime,
    moment: Moment.ID, excerpt: String?, thumbnail: Photo? = nil, isUnseen: Bool
  ) {
    self.id = id
    self.cursor = cursor
    self.actor = actor
    self.avatar = avatar
    self.kind = kind
    self.at = at
    self.moment = moment
    self.excerpt = excerpt
    self.thumbnail = thumbnail
    self.isUnseen = isUnseen
  }
}

/// What the Discover tab and the top of the timeline tell before anything is opened (M7, M124, M125).
package struct MomentsNews: Hashable, Sendable {
  /// Interactions that the notification list hasn't shown yet, and who was the last.
  package var unseenNotifications: Int
  package var lastActor: Avatar?
  /// The newest poster among friends since the timeline was last open.
  package var newPostBy: Avatar?
  /// What the Discover tab shows: a number for interactions since the timeline was last open, else a
  /// dot for new posts (C81).
  package var badge: Badge

  package init(
    unseenNotifications: Int, lastActor: Avatar?, newPostBy: Avatar?, badge: Badge = .none
  ) {
    self.unseenNotifications = unseenNotifications
    self.lastActor = lastActor
    self.newPostBy = newPostBy
    self.badge = badge
  }
}
