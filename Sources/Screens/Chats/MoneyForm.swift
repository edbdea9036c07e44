package import Domain

/// A form whose end is that money goes out into a chat: it refuses at once where none can go, asks what to pay with, and
/// is left when the world has taken it.
package protocol MoneyForm: FormScreen where Intent == MoneyFormIntent<Part> {
  associatedtype Part: Hashable & Sendable

  var peer: Peer { get }
  /// Why nothing can be sent there at all.
  var refusal: Refusal? { get set }
  /// What the button is called, and what it is among the parts.
  static var sending: (part: Part, name: Word) { get }

  /// The rows above the button; the choices among them hold what has been chosen.
  func entries(in context: ScreenContext) -> [FormPage<Part>.Entry]
  /// What stands below the button.
  var remark: Word { get }
  /// Whether enough is filled in to say what is wrong with it.
  var isBegun: Bool { get }
  /// Why what is filled in can't be sent, whatever it is paid with.
  var fault: Word? { get }
  mutating func choose(_ part: Part, _ choice: Int)
  /// The question before it is paid; `nil` while something is missing.
  func question(in context: ScreenContext) -> PaySheet?
  func order(from source: PaySource) -> Action?
}

package enum MoneyFormIntent<Part: Hashable & Sendable>: Hashable, FormIntent {
  case form(FormPage<Part>.Intent)
  case send
  case pay(PaySource)
}

extension MoneyForm {
  package mutating func choose(_ part: Part, _ choice: Int) {}

  /// To be called wherever something shown by `entries` has changed.
  mutating func arrange(in context: ScreenContext) {
    let reason = isBegun ? fault.map { context($0) } : nil
    page.set(
      entries(in: context) + [
        .gap, .init(Self.sending.part, context(Self.sending.name), .button(reason: reason)),
        .note(context(remark)),
      ])
  }

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    refusal.map { [.pop, .notice(Notice(context($0.sentence), kind: .refused))] } ?? []
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .form(let intent):
      intent == .select(Self.sending.part)
        || page.selectedID == Self.sending.part && intent == .next
        ? fault : page.reason(against: intent)
    case .send: fault
    case .pay: nil
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      switch page.update(intent) {
      case .choose(let part, let choice): choose(part, choice)
      case .open: return ask(in: context)
      case .list(let part): return [.popup(page.sheet(of: part) { Intent.form($0) })]
      case .edited, nil: break
      }
      arrange(in: context)
    case .send: return ask(in: context)
    case .pay(let source): return order(from: source).map { [.perform($0)] } ?? []
    }
    return []
  }

  private func ask(in context: ScreenContext) -> [Effect] {
    question(in: context).map { [.popup($0)] } ?? []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    if case .done = outcome { return [.pop, .notice(Notice(context(.sent)))] }
    return []
  }
}
