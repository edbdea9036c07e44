package import Domain
import TerminalKit
package import WorldStore

/// What one fills in to hand a friend money (G89).
///
/// ```
///   Amount         › ¥42.00
///   Note             Optional
///
///   Transfer
/// ```
package struct TransferFormScreen: MoneyForm {
  package enum Part: Hashable, Sendable { case amount, note, send }
  package typealias Intent = MoneyFormIntent<Part>

  private let person: Person.ID
  private var name = ""
  package var refusal: Refusal?
  package var page = FormPage<Part>()

  package init(to person: Person.ID) { self.person = person }

  package var peer: Peer { .person(person) }

  package func title(in context: ScreenContext) -> String {
    name.isEmpty ? context(.sendTransfer) : context(.transferTo(name))
  }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  package static let sending = (part: Part.send, name: Word.sendTransfer)
  private static let tables = FormKeys<Intent>([
    Binding([.control("s")], .send, sending.name, hinted: true)
  ])

  // MARK: State

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    refusal = try reader.moneyRefusal(to: peer)
    if let profile = try reader.person(person) {
      name = profile.remark ?? profile.person.nickname
    }
    arrange(in: context)
  }

  package func entries(in context: ScreenContext) -> [FormPage<Part>.Entry] {
    [
      .init(.amount, context(.amount), .field(placeholder: "0.00", kind: .amount)),
      .init(.note, context(.transferNote), .field(placeholder: context(.optional))),
    ]
  }

  package var remark: Word { .transferReturns }
  package var isBegun: Bool { !page.text(of: .amount).isEmpty }

  private var cents: Int64? { Money.cents(page.text(of: .amount)) }
  private var note: String { page.text(of: .note).trimmed }

  package var fault: Word? {
    guard let cents else { return .noAmount }
    return Refusal.sentence { () throws(Refusal) in
      try Transfer.check(cents, note: note, from: .card, balance: 0)
    }
  }

  package func question(in context: ScreenContext) -> PaySheet? {
    cents.map { cents in
      PaySheet(
        title: .sendTransfer, cents: cents, lines: [context(.transferTo(name)), note],
        action: .payNow
      ) { Intent.pay($0) }
    }
  }

  package func order(from source: PaySource) -> Action? {
    cents.map { .sendTransfer(to: person, cents: $0, note: note, from: source) }
  }
}
