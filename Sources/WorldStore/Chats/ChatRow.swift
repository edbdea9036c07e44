package import Domain

/// One line of the chat list (C20–C25).
package struct ChatRow: PagedRow, Hashable {
  package let id: ChatID
  package var cursor: ChatCursor
  package var name: ChatName
  package var avatar: ChatAvatar
  package var badge: Badge
  package var isSticky: Bool
  package var isMuted: Bool
  /// Time of the newest message, notice, push or draft (C12).
  package var activity: WorldTime
  package var snippet: Snippet
  /// For which company a person writes (V80).
  package var company: String?

  package init(
    id: ChatID, cursor: ChatCursor, name: ChatName, avatar: ChatAvatar, badge: Badge,
    isSticky: Bool, isMuted: Bool, activity: WorldTime, snippet: Snippet, company: String? = nil
  ) {
    self.id = id
    self.cursor = cursor
    self.name = name
    self.avatar = avatar
    self.badge = badge
    self.isSticky = isSticky
    self.isMuted = isMuted
    self.activity = activity
    self.snippet = snippet
    self.company = company
  }
}

/// A place in the chat list: sticky chats first, then by last activity, newest first (C10).
package struct ChatCursor: Hashable, Sendable {
  package var isSticky: Bool
  package var activity: Int64
  /// Settles chats of the same second; the same from run to run.
  package var tie: Int64

  package init(isSticky: Bool, activity: Int64, tie: Int64) {
    self.isSticky = isSticky
    self.activity = activity
    self.tie = tie
  }

  /// Where the sticky chats end and the others begin.
  package static let belowSticky = ChatCursor(isSticky: true, activity: .min, tie: .min)
}

/// What a chat is called; those that depend on the language are left to the screen.
package enum ChatName: Hashable, Sendable {
  case name(String)
  /// A group without a name: its members (C22), and how many they are.
  case members([String], count: Int)
  case subscriptions
  case minimizedGroups
  /// The viewer's chat with themselves (文件传输助手), C100.
  case fileTransfer
  /// What those say whom the viewer doesn't follow (C102).
  case serviceNotifications
  /// Something of one's own Favorites (D66).
  case note
}

/// What stands in front of a chat's row.
package enum ChatAvatar: Hashable, Sendable {
  case tile(Avatar)
  /// A group shows its first members' tiles.
  case mosaic([Avatar])
  case fileTransfer
  case subscriptions
  case note
  case minimizedGroups
}

/// The second line of a chat's row, before it is put into words (C30–C56).
package struct Snippet: Hashable, Sendable {
  /// The one coloured mark in front, by the priority of C53.
  package var mark: Mark?
  package var body: Body

  package typealias Mark = SnippetMark

  /// What it tells of, the draft before what was said last (C53).
  package enum Body: Hashable, Sendable {
    case empty
    case draft(String)
    /// `sender` is given in groups and never for the viewer's own messages (C31, C32).
    case message(sender: String?, content: ResolvedContent)
    /// The newest push; `account` is given on the folder's row (S3).
    case push(account: String?, PushSnippet)
  }

  package init(mark: Mark?, body: Body) {
    self.mark = mark
    self.body = body
  }
}

/// The one line a push leaves in a list (S11).
package enum PushSnippet: Hashable, Sendable {
  case article(title: String)
  case text(String)
  case image
  case audio(title: String)
  case video(title: String)
}
