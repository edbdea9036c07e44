package import Domain
package import TerminalKit
package import WorldStore

/// Me › WeChat Pay (微信支付): what is in the wallet, and what has come and gone (D11, D12).
///
/// ```
///   Balance              Top Up   Withdraw
///   ¥1,286.50
///   ─────────────────────────────────────
/// ▌ Cloud Leaf Tea                 −¥28.00
/// ▌ 08:20 · Jasmine, large · Balance
/// ```
package struct WalletScreen: Screen {
  package enum Intent: Hashable, RowIntent {
    case row(ListIntent<Transaction.ID>)
    case topUp
    case withdraw
    /// What was typed as an amount, from the card to the wallet or back.
    case transact(String, toWallet: Bool)
  }

  private static let headHeight = 3

  private var balance: Int64 = 0
  private var list = PagedList<TransactionRow>()

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.weChatPay) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = Intent.table([
    Binding([.character("t")], .topUp, .topUp, hinted: true),
    Binding([.character("w")], .withdraw, .withdraw, hinted: true),
  ])

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .row(.open): list.selected == nil ? .noTransactions : nil
    case .withdraw: balance == 0 ? Refusal.notEnoughMoney.sentence : nil
    default: nil
    }
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    list.layout(size, below: Self.headHeight)
  }

  package var needsLoad: Bool { list.needsLoad }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    balance = try reader.balance()
    try list.load { page throws(StorageError) in try reader.transactions(page) }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .row(let intent):
      guard list.update(intent) != nil, let row = list.selected else { return [] }
      return [.popup(details(of: row, in: context))]
    case .topUp: return [.popup(prompt(.topUp, isIn: true, in: context))]
    case .withdraw: return [.popup(prompt(.withdraw, isIn: false, in: context))]
    case .transact(let text, let isIn):
      guard let cents = Money.cents(text) else { return [] }
      return [.perform(isIn ? .topUp(cents: cents) : .withdraw(cents: cents))]
    }
  }

  /// What is asked for comes out of the card or the wallet, which the world would ask, too.

  private func prompt(_ word: Word, isIn: Bool, in context: ScreenContext) -> TextPrompt {
    let source: PaySource = isIn ? .card : .wallet
    let balance = balance
    return TextPrompt(
      title: context(word), message: "\(context(.balance)) \(Bubble.money(balance))",
      placeholder: "0.00", action: word, kind: .amount,
      check: { text in
        guard let cents = Money.cents(text) else { return .noAmount }
        return Refusal.sentence { () throws(Refusal) in try source.check(cents, balance: balance) }
      }
    ) { Intent.transact($0, toWallet: isIn) }
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    if case .topUp = action { return [.notice(Notice(context(.toppedUpDone)))] }
    return [.notice(Notice(context(.withdrawnDone)))]
  }

  private func details(of row: TransactionRow, in context: ScreenContext) -> TextPanel {
    let text = TransactionText(row, in: context)
    return TextPanel(
      title: context(.transaction),
      text: [text.heading, text.amount, text.subject, text.time, text.source]
        .filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    drawHead(on: &canvas, in: context)
    list.view(on: &canvas, below: Self.headHeight, empty: .noTransactions, in: context) {
      row, isSelected, canvas in
      let width = canvas.size.columns
      let text = TransactionText(row, in: context)
      let amountWidth = TextWidth.width(of: text.amount)
      canvas.write(
        TextWidth.clipped(text.heading, to: max(0, width - amountWidth - 5)), x: 2, y: 0,
        style: context.theme[.text])
      canvas.write(
        text.amount, x: max(2, width - amountWidth - 1), y: 0,
        style: context.theme[row.transaction.cents > 0 ? .marker : .strong])
      let rest = [text.time, text.subject, text.source].filter { !$0.isEmpty }
        .joined(separator: " · ")
      canvas.write(
        TextWidth.clipped(rest, to: max(0, width - 4)), x: 2, y: 1,
        style: context.theme[.secondary])
      if isSelected { canvas.mark(Rect(canvas.size), in: context) }
    }
  }

  private func drawHead(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.write(context(.balance), x: 2, y: 0, style: context.theme[.secondary])
    canvas.write(Bubble.money(balance), x: 2, y: 1, style: context.theme[.title])
    var x = width - 1
    for (word, intent) in [(Word.withdraw, Intent.withdraw), (.topUp, .topUp)] {
      let text = context(word)
      x -= TextWidth.width(of: text)
      let isPossible = reason(against: intent, in: context) == nil
      canvas.write(text, x: x, y: 1, style: context.theme[isPossible ? .link : .secondary])
      canvas.onClick(Rect(x: x, y: 1, width: TextWidth.width(of: text), height: 1), intent)
      x -= 3
    }
    canvas.write(
      String(repeating: "─", count: max(0, width)), x: 0, y: 2, style: context.theme[.border])
  }
}
