import Domain

/// Sends a card and what was written with it: first the one, then the other (A42).
enum SendToChat {
  static func effects(
    of content: MessageContent, to peers: [Peer], message: String
  ) -> [Effect] {
    let words = message.trimmed
    return peers.flatMap { peer -> [Effect] in
      let card = Effect.perform(.sendMessage(to: peer, content: content))
      return words.isEmpty
        ? [card] : [card, .perform(.sendMessage(to: peer, content: .text(words)))]
    }
  }
}
