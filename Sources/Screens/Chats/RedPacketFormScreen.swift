package import Domain
import TerminalKit
package import WorldStore

/// What one fills in to send a red packet: how much, in a group in how many pieces, and with which words (G80–G83).
///
/// ```
///   Kind             ● Random Amount  ○ Identical Amount
///   Quantity       › 5
///   Total            20.00
///   Greeting         Best wishes
///
///   Prepare Red Packet          ¥20.00
/// ```
package struct RedPacketFormScreen: FormScreen {
  package enum Part: Hashable, Sendable { case kind, pieces, amount, greeting, send }

  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Part>.Intent)
    case send
    case pay(PaySource)
  }

  private let peer: Peer
  private var split = RedPacket.Split.random
  package var page = FormPage<Part>()

  package init(to peer: Peer) { self.peer = peer }

  private var isGroup: Bool { if case .group = peer { true } else { false } }

  package func title(in context: ScreenContext) -> String { context(.sendRedPacket) }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>([
    Binding([.control("s")], .send, .prepareRedPacket, hinted: true)
  ])

  // MARK: State

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) { arrange(in: context) }

  private mutating func arrange(in context: ScreenContext) {
    var entries: [FormPage<Part>.Entry] = []
    if isGroup {
      entries += [
        .init(
          .kind, context(.redPacketKind),
          .choices(
            [context(.randomAmount), context(.identicalAmount)], chosen: split == .random ? 0 : 1)),
        .init(.pieces, context(.packetCount), .field(placeholder: "1–\(RedPacket.piecesMax)")),
      ]
    }
    let amount: Word = isGroup ? split == .random ? .totalAmount : .amountEach : .amount
    let greeting = RedPacket.defaultGreeting(in: context.language)
    entries += [
      .init(.amount, context(amount), .field(placeholder: "0.00")),
      .init(.greeting, context(.greetingWord), .field(placeholder: greeting)),
      .gap,
      .init(.send, context(.prepareRedPacket), .button(reason: told(in: context))),
      .note(context(.unopenedReturns)),
    ]
    page.set(entries)
  }

  /// Why it can't be sent, or nothing while too little is filled in to say.
  private func told(in context: ScreenContext) -> String? {
    if page.text(of: .amount).trimmed.isEmpty { return nil }
    return reason(against: .send, in: context).map { context($0) }
  }

  /// What is filled in; `nil` with what is missing.
  private var form: RedPacket.Form? {
    guard let cents = Money.cents(page.text(of: .amount).trimmed) else { return nil }
    let typed = page.text(of: .pieces).trimmed
    guard let pieces = isGroup ? Int(typed) : 1 else { return nil }
    let amount: RedPacket.Amount =
      isGroup && split == .random
      ? .random(total: cents, pieces: pieces) : .identical(each: cents, pieces: pieces)
    return RedPacket.Form(amount, greeting: page.text(of: .greeting).trimmed)
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    guard intent == .send else { return nil }
    guard let form else {
      return Money.cents(page.text(of: .amount).trimmed) == nil ? .noAmount : .noCount
    }
    do throws(Refusal) {
      try form.check(isForGroup: isGroup, from: .card, balance: 0)
      return nil
    } catch {
      return error.sentence
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      switch page.update(intent) {
      case .choose(.kind, let choice): split = choice == 0 ? .random : .identical
      case .open(.send):
        if let reason = reason(against: .send, in: context) {
          return [.notice(Notice(context(reason), kind: .refused))]
        }
        return send(in: context)
      case .choose, .open, .edited, nil: break
      }
      arrange(in: context)
    case .send: return send(in: context)
    case .pay(let source):
      return form.map { [.perform(.sendRedPacket($0, to: peer, from: source))] } ?? []
    }
    return []
  }

  private func send(in context: ScreenContext) -> [Effect] {
    guard let form else { return [] }
    let what = form.amount.pieces == 1 ? "" : context(.packets(form.amount.pieces))
    return [
      .popup(
        PaySheet(
          title: .sendRedPacket, cents: form.amount.total, lines: [what, form.greeting],
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
