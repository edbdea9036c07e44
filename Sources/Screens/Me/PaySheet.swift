package import Domain
package import TerminalKit
package import WorldStore

/// Asks before money goes out: whom to, how much, what for, and out of what (P4).
///
/// ```
///               ¥28.00
///   Cloud Leaf Tea · Jasmine, large
///
/// ▌ ● Balance       ¥520.00
///   ○ Bank Card
///
///                           Pay
/// ```
/// Its answer is an intent of the screen that opened it.
package struct PaySheet: Popup {
  package enum Intent: Hashable, Sendable {
    case move(Int)
    case choose(PaySource)
    case pay
    case close
  }

  private let heading: Word
  private let cents: Int64
  /// Whom to and what for.
  private let lines: [String]
  private let action: Word
  private let answer: @Sendable (PaySource) -> any Sendable
  private var balance: Int64?
  private var source = PaySource.wallet

  /// `answer` makes the intent from what is to be paid with.
  package init(
    title: Word = .weChatPay, cents: Int64, lines: [String], action: Word,
    answer: @escaping @Sendable (PaySource) -> any Sendable
  ) {
    heading = title
    self.cents = cents
    self.lines = lines.filter { !$0.isEmpty }
    self.action = action
    self.answer = answer
  }

  /// The sheet for a bill; `payee` is the account's name.
  package init(
    _ bill: Bill, payee: String, answer: @escaping @Sendable (PaySource) -> any Sendable
  ) {
    self.init(cents: bill.cents, lines: [payee, bill.title], action: .payNow, answer: answer)
  }

  package func title(in context: ScreenContext) -> String { context(heading) }

  package var keys: KeyTable<Intent> {
    KeyTable([
      Binding([.enter], .pay, action, hinted: true),
      Binding(Keys.down, .move(1), .nextChoice, hinted: true),
      Binding(Keys.up, .move(-1), .previousChoice),
      .closing(.close, .cancel),
    ])
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    intent == .pay ? reason(against: source) : nil
  }

  /// The same as the world would say.
  private func reason(against source: PaySource) -> Word? {
    Refusal.sentence { () throws(Refusal) in try source.check(cents, balance: balance ?? 0) }
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let isFirst = balance == nil
    balance = try reader.balance()
    if isFirst, reason(against: .wallet) != nil { source = .card }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let step):
      let all = PaySource.allCases
      let index = (all.firstIndex(of: source) ?? 0) + step
      source = all[min(max(0, index), all.count - 1)]
    case .choose(let source): self.source = source
    case .pay: return [.answer(answer(source))]
    case .close: return [.pop]
    }
    return []
  }

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    let width = min(44, available.columns)
    return Size(columns: width, rows: texts(width: width).count + PaySource.allCases.count + 5)
  }

  private func texts(width: Int) -> [String] {
    lines.flatMap { CardLines.rows(of: $0, width: max(1, width - 4), max: 2) }
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    // Where there is no room for all, the choice and the button stay.
    let texts = texts(width: width).prefix(
      max(0, canvas.size.rows - PaySource.allCases.count - 3))
    var y = 0
    func centred(_ text: String) -> Int { max(0, (width - TextWidth.width(of: text)) / 2) }
    let amount = Bubble.money(cents)
    canvas.write(amount, x: centred(amount), y: y, style: context.theme[.title])
    y += 1
    for text in texts {
      canvas.write(text, x: centred(text), y: y, style: context.theme[.secondary], maxWidth: width)
      y += 1
    }
    if canvas.size.rows > y + PaySource.allCases.count + 2 { y += 1 }
    for option in PaySource.allCases {
      let row = Rect(x: 0, y: y, width: width, height: 1)
      draw(option, in: row, on: &canvas, context)
      canvas.onClick(row, .choose(option))
      y += 1
    }
    if canvas.size.rows > y + 1 { y += 1 }
    let label = context(action)
    let button = Rect(
      x: max(0, width - TextWidth.width(of: label) - 2), y: y, width: TextWidth.width(of: label),
      height: 1)
    let isPossible = reason(against: source) == nil
    canvas.write(
      label, x: button.x, y: y, style: context.theme[isPossible ? .marker : .secondary])
    canvas.onClick(button, .pay)
  }

  private func draw(
    _ option: PaySource, in row: Rect, on canvas: inout Canvas<Intent>, _ context: ScreenContext
  ) {
    let isChosen = option == source
    let reason = reason(against: option)
    let name = context(.source(option))
    canvas.write(
      (isChosen ? "● " : "○ ") + name, x: 2, y: row.y,
      style: context.theme[reason != nil ? .secondary : isChosen ? .strong : .text],
      maxWidth: max(0, row.width - 2))
    let note =
      reason.map { context($0) } ?? (option == .wallet ? balance.map(Bubble.money) ?? "" : "")
    let room = row.width - 8 - TextWidth.width(of: name)
    let shown = TextWidth.clipped(note, to: max(0, room))
    canvas.write(
      shown, x: row.width - 2 - TextWidth.width(of: shown), y: row.y,
      style: context.theme[reason == nil ? .secondary : .alert])
    if isChosen { canvas.mark(row, in: context) }
  }
}
