package import TerminalKit

/// A screen that is one form.
package protocol FormScreen: Screen where Intent: FormIntent {
  var page: FormPage<Intent.Part> { get set }
}

/// The intents of a form's screen: those of the form, and its own.
package protocol FormIntent: Sendable {
  associatedtype Part: Hashable & Sendable
  static func form(_ intent: FormPage<Part>.Intent) -> Self
}

extension FormScreen {
  package func intent(for key: Key) -> Intent? {
    keys[key] ?? page.edit(for: key).map { .form($0) }
  }

  package func intent(forPaste text: String) -> Intent? {
    page.edit(forPaste: text).map { .form($0) }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) { page.layout(size) }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    page.view(on: &canvas, in: context) { .form($0) }
  }
}
