package import Domain

/// In which chats a search has found something, in the messages that have been read (D25).
package struct ChatHits: Hashable, Sendable {
  /// The chat with the newest message that was found comes first.
  package var chats: [ChatHit]
  /// Messages from this one on downwards haven't been looked at yet; `nil`: there are no more.
  package var rest: Message.ID?
}

/// A chat with messages that were found.
package struct ChatHit: Hashable, Sendable, Identifiable {
  package let peer: Peer
  package var name: ChatName
  package var avatar: ChatAvatar
  /// How many messages.
  package var count: Int
  package var newest: MessageHit

  package var id: Peer { peer }
}

/// A message that was found.
package struct MessageHit: Hashable, Sendable, Identifiable {
  package let id: Message.ID
  /// By the name of the chat (G3).
  package var sender: String
  package var avatar: ChatAvatar
  package var text: String
  package var sentAt: WorldTime
}

/// Messages of one chat that were found, newest first.
package struct MessageHits: Hashable, Sendable {
  package var rows: [MessageHit]
  /// Where to look on; `nil`: there are no more.
  package var rest: TimeCursor?
}
