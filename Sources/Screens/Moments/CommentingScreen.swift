package import TerminalKit

/// A screen of posts below which comments are written: while one is, its keys are those of the text.
package protocol CommentingScreen: Screen where Intent: CommentingIntent {
  var actions: MomentActions { get }
}

package protocol CommentingIntent: Sendable {
  static func write(_ writing: MomentActions.Writing) -> Self
}

extension CommentingScreen {
  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    guard actions.composer.isOpen else { return nil }
    return TextField.Edit(key).map { .write(.edit($0)) }
  }

  package func intent(forPaste text: String) -> Intent? {
    actions.composer.isOpen ? .write(.edit(.insert(text))) : nil
  }
}

extension CommentingIntent {
  /// The keys while a comment is written.
  static var writingKeys: KeyTable<Self> {
    KeyTable([
      Binding([.enter], write(.send), .send, hinted: true),
      Binding([.escape], write(.close), .cancel, hinted: true),
    ])
  }
}
