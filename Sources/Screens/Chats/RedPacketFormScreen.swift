package import Domain
import TerminalKit
package import WorldStore

/// What one fills in to send a red packet: how much, in a group in how many pieces, and with which words (G80–G83).
///
/// ```
///   Kind             ● Random Amount  ○ Identical Amount
///   Quantity       › 5
///   Total            ¥20.00
///   Greeting         Best wishes
///
///   Prepare Red Packet          ¥20.00
/// ```
package struct RedPacketFormScreen: MoneyForm {
  package enum Part: Hashable, Sendable { case kind, pieces, amount, greeting, send }
  package typealias Intent = MoneyFormIntent<Part>

  package let peer: Peer
  private var split = RedPacket.Split.random
  package var refusal: Refusal?
  package var page = FormPage<Part>()

  package init(to peer: Peer) { self.peer = peer }

  private var isGroup: Bool { if case .group = peer { true } else { false } }

  package func title(in context: ScreenContext) -> String { context(.sendRedPacket) }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  package static let sending = (part: Part.send, name: Word.prepareRedPacket)
  private static let tables = FormKeys<Intent>([
    Binding([.control("s")], .send, sending.name, hinted: true)
  ])

  // MARK: State

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    refusal = try reader.moneyRefusal(to: peer)
    arrange(in: context)
  }

  package func entries(in context: ScreenContext) -> [FormPage<Part>.Entry] {
    var entries: [FormPage<Part>.Entry] = []
    if isGroup {
      entries += [
        .init(
          .kind, context(.redPacketKind),
          .choices(
            [context(.randomAmount), context(.identicalAmount)], chosen: split == .random ? 0 : 1)),
        .init(
          .pieces, context(.packetCount),
          .field(placeholder: "1–\(RedPacket.piecesMax)", kind: .count)),
      ]
    }
    let amount: Word = isGroup ? split == .random ? .totalAmount : .amountEach : .amount
    let greeting = RedPacket.defaultGreeting(in: context.language)
    return entries + [
      .init(.amount, context(amount), .field(placeholder: "0.00", kind: .amount)),
      .init(.greeting, context(.greetingWord), .field(placeholder: greeting)),
    ]
  }

  package var remark: Word { .unopenedReturns }
  package var isBegun: Bool { !page.text(of: .amount).isEmpty }

  package mutating func choose(_ part: Part, _ choice: Int) {
    if part == .kind { split = choice == 0 ? .random : .identical }
  }

  /// What is filled in; `nil` with what is missing.
  private var form: RedPacket.Form? {
    guard let cents = Money.cents(page.text(of: .amount)),
      let pieces = isGroup ? Int(page.text(of: .pieces)) : 1
    else { return nil }
    let amount: RedPacket.Amount =
      isGroup && split == .random
      ? .random(total: cents, pieces: pieces) : .identical(each: cents, pieces: pieces)
    return RedPacket.Form(amount, greeting: page.text(of: .greeting).trimmed)
  }

  package var fault: Word? {
    guard let form else { return Money.cents(page.text(of: .amount)) == nil ? .noAmount : .noCount }
    return Refusal.sentence { () throws(Refusal) in
      try form.check(isForGroup: isGroup, from: .card, balance: 0)
    }
  }

  package func question(in context: ScreenContext) -> PaySheet? {
    guard let form else { return nil }
    let what = form.amount.pieces == 1 ? "" : context(.packets(form.amount.pieces))
    return PaySheet(
      title: .sendRedPacket, cents: form.amount.total, lines: [what, form.greeting],
      action: .payNow
    ) { Intent.pay($0) }
  }

  package func order(from source: PaySource) -> Action? {
    form.map { .sendRedPacket($0, to: peer, from: source) }
  }
}
