package import Domain
package import WorldStore

/// A chat that something is sent to, and what it is called.
package struct Recipient: Hashable, Sendable {
  package var peer: Peer
  package var name: ChatName

  package init(peer: Peer, name: ChatName) {
    self.peer = peer
    self.name = name
  }
}

extension ScreenContext {
  /// "Send to: Anna, Bo".
  package func sendingTo(_ recipients: [Recipient]) -> String {
    self(.sendTo(list(recipients.map { name($0.name) })))
  }
}
