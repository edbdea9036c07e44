package import Domain

/// In which chats a search has found something, in the messages that have been read (D25).
package struct ChatHits: Hashable, Sendable {
  /// The chat with the newest message that was found comes first.
  package var chats: [ChatTally]
  /// Messages from this one on downwards haven't been looked at yet; `nil`: there are no more.
  package var rest: Message.ID?
  /// The newest message there was.
  package var newest: Message.ID
}

/// In how many messages of a chat something was found.
package struct ChatTally: Hashable, Sendable, Identifiable {
  package let peer: Peer
  package var count: Int
  /// The newest of them.
  package var newest: Message.ID

  package var id: Peer { peer }

  package init(peer: Peer, count: Int, newest: Message.ID) {
    self.peer = peer
    self.count = count
    self.newest = newest
  }
}

/// A chat with a message that was found in it.
package struct ChatHit: Hashable, Sendable {
  package let peer: Peer
  package var name: ChatName
  package var avatar: ChatAvatar
  package var message: MessageHit
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
