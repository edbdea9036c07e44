import TerminalKit

/// The key tables of a form's screen, of which the part in hand picks one: what Enter does is told by what it is on.
struct FormKeys<Intent: FormIntent>: Sendable {
  private let choosing: KeyTable<Intent>
  private let toggling: KeyTable<Intent>
  private let opening: KeyTable<Intent>
  private let typing: KeyTable<Intent>

  /// `own` are the bindings of the screen itself, which go before those of the form.
  init(_ own: [Binding<Intent>] = []) {
    choosing = KeyTable(own + FormPage<Intent.Part>.choosingBindings { .form($0) })
    toggling = KeyTable(own + FormPage<Intent.Part>.togglingBindings { .form($0) })
    opening = KeyTable(own + FormPage<Intent.Part>.openingBindings { .form($0) })
    typing = KeyTable(own + FormPage<Intent.Part>.typingBindings { .form($0) })
  }

  subscript(page: FormPage<Intent.Part>) -> KeyTable<Intent> {
    page.isTyping ? typing : page.leadsOn ? opening : page.isToggle ? toggling : choosing
  }
}
