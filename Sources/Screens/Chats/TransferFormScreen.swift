package import Domain
import TerminalKit
package import WorldStore

/// What one fills in to hand a friend money (G89).
///
/// ```
///   Amount         › 42.00
///   Note             Optional
///
///   Transfer
/// ```
package struct TransferFormScreen: FormScreen {
  package enum Part: Hashable, Sendable { case amount, note, send }

  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Part>.Intent)
    case send
    case pay(PaySource)
  }

  private let person: Person.ID
  private var name = ""
  package var page = FormPage<Part>()

  package init(to person: Person.ID) { self.person = person }

  package func title(in context: ScreenContext) -> String {
    name.isEmpty ? context(.sendTransfer) : context(.transferTo(name))
  }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>([
    Binding([.control("s")], .send, .sendTransfer, hinted: true)
  ])

  // MARK: State

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    if let profile = try reader.person(person) {
      name = profile.remark ?? profile.person.nickname
    }
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    let reason =
      page.text(of: .amount).trimmed.isEmpty
      ? nil : reason(against: .send, in: context).map { context($0) }
    page.set([
      .init(.amount, context(.amount), .field(placeholder: "0.00")),
      .init(.note, context(.transferNote), .field(placeholder: context(.optional))),
      .gap,
      .init(.send, context(.sendTransfer), .button(reason: reason)),
      .note(context(.transferReturns)),
    ])
  }

  private var note: String { page.text(of: .note).trimmed }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard intent == .send else { return nil }
    guard let cents = Money.cents(page.text(of: .amount).trimmed) else { return .noAmount }
    do throws(Refusal) {
      try Transfer.check(cents, note: note, from: .card, balance: 0)
      return nil
    } catch {
      return error.sentence
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      if page.update(intent) == .open(.send) {
        if let reason = reason(against: .send, in: context) {
          return [.notice(Notice(context(reason), kind: .refused))]
        }
        return send(in: context)
      }
      arrange(in: context)
    case .send: return send(in: context)
    case .pay(let source):
      guard let cents = Money.cents(page.text(of: .amount).trimmed) else { return [] }
      return [.perform(.sendTransfer(to: person, cents: cents, note: note, from: source))]
    }
    return []
  }

  private func send(in context: ScreenContext) -> [Effect] {
    guard let cents = Money.cents(page.text(of: .amount).trimmed) else { return [] }
    return [
      .popup(
        PaySheet(
          title: .sendTransfer, cents: cents, lines: [context(.transferTo(name)), note],
          action: .payNow
        ) { Intent.pay($0) })
    ]
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    if case .done = outcome { return [.pop, .notice(Notice(context(.sent)))] }
    return []
  }
}
