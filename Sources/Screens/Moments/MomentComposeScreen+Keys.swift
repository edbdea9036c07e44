package import TerminalKit

extension MomentComposeScreen {
  private static let posting = Binding<Intent>([.control("s")], .post, .post, hinted: true)

  static let textTable = KeyTable<Intent>([
    posting,
    Binding([.enter, .altEnter, .control("j")], .key(.altEnter), .newLine),
    Binding([.pageDown], .focus(.media), .postOptions, hinted: true),
    Binding([.down], .move(.down), .down),
    Binding([.up], .move(.up), .up),
  ])

  static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .openFocused, .choose, hinted: true),
      posting,
    ] + ListMove.bindings { .move($0) })

  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    guard part == .text else { return nil }
    if case .character = key { return .key(key) }
    var trial = editor
    return trial.handle(key, width: textWidth) ? .key(key) : nil
  }

  package func intent(forPaste text: String) -> Intent? { part == .text ? .paste(text) : nil }
}
