import Domain
import WorldStore

/// How what is done with money is written; amounts are in hundredths.
enum MoneyFields {
  static let verbs = [
    "openPacket", "thankPacket", "acceptTransfer", "returnTransfer", "pay", "bill", "payBill",
    "topUp", "withdraw",
  ]

  static func step(_ name: String, _ node: DataNode) -> MoneyStep? {
    switch name {
    case "openPacket": node.reference(.message).map(MoneyStep.openPacket)
    case "thankPacket": thanks(node)
    case "acceptTransfer": node.reference(.message).map(MoneyStep.acceptTransfer)
    case "returnTransfer": node.reference(.message).map(MoneyStep.returnTransfer)
    case "pay": bill(node).map(MoneyStep.pay)
    case "bill": sentBill(node)
    case "payBill": paidBill(node)
    case "topUp": node.cents().map(MoneyStep.topUp)
    case "withdraw": node.cents().map(MoneyStep.withdraw)
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  private static func thanks(_ node: DataNode) -> MoneyStep? {
    guard let fields = node.fields(["packet", "text"]) else { return nil }
    let packet = fields.required("packet")?.reference(.message)
    let text = fields.required("text")?.text(max: RedPacket.thanksMax)
    guard let packet, let text else { return nil }
    return .thank(packet, text: text)
  }

  private static func bill(_ node: DataNode) -> StepBill? {
    guard let fields = node.fields(["to", "cents", "title", "from"]) else { return nil }
    let payee = fields.required("to")?.reference(.account)
    let cents = fields.required("cents")?.cents()
    let title = fields.required("title")?.text(max: Bill.titleMax)
    guard let payee, let cents, let title, let source = source(fields) else { return nil }
    return StepBill(payee: payee, cents: cents, title: title, source: source)
  }

  private static func sentBill(_ node: DataNode) -> MoneyStep? {
    guard let fields = node.fields(["to", "cents", "title"]) else { return nil }
    let to = fields.required("to")?.reference(.person)
    let cents = fields.required("cents")?.cents()
    let title = fields.required("title")?.text(max: Bill.titleMax)
    guard let to, let cents, let title else { return nil }
    return .sendBill(to: to, cents: cents, title: title)
  }

  /// A label, or `{ bill: LABEL, from }`.
  private static func paidBill(_ node: DataNode) -> MoneyStep? {
    guard node.isMapping else {
      return node.reference(.message).map { .payBill($0, from: .card) }
    }
    guard let fields = node.fields(["bill", "from"]) else { return nil }
    let bill = fields.required("bill")?.reference(.message)
    guard let bill, let source = source(fields) else { return nil }
    return .payBill(bill, from: source)
  }

  /// `redPacket: { greeting, cents, pieces, split, from }`: by chance `cents` is all of it, else what each gets.
  static func redPacket(_ node: DataNode) -> StepMoney? {
    guard let fields = node.fields(["greeting", "cents", "pieces", "split", "from"]) else {
      return nil
    }
    let greeting = fields["greeting"].map { $0.text(max: RedPacket.greetingMax) } ?? ""
    let cents = fields.required("cents")?.cents()
    let pieces = fields["pieces"].map { $0.integer(in: 1...RedPacket.piecesMax) } ?? 1
    let split = fields["split"].map { $0.choice(of: RedPacket.Split.self) } ?? .random
    guard let greeting, let cents, let pieces, let split, let source = source(fields) else {
      return nil
    }
    let amount: RedPacket.Amount =
      split == .random
      ? .random(total: cents, pieces: pieces) : .identical(each: cents, pieces: pieces)
    return .redPacket(RedPacket.Form(amount, greeting: greeting), from: source)
  }

  static func transfer(_ node: DataNode) -> StepMoney? {
    guard let fields = node.fields(["note", "cents", "from"]) else { return nil }
    let note = fields["note"].map { $0.text(max: Transfer.noteMax) } ?? ""
    let cents = fields.required("cents")?.cents()
    guard let note, let cents, let source = source(fields) else { return nil }
    return .transfer(cents: cents, note: note, from: source)
  }

  /// People of a story need not be made rich first, so a line pays by card unless it says otherwise.
  static func source(_ fields: DataFields) -> PaySource? {
    fields["from"].map { $0.choice(of: PaySource.self) } ?? .card
  }
}

extension DataNode {
  static let moneyKeys = ["balance", "money"]

  /// An amount in hundredths; an impossible one is for the world to refuse.
  func cents() -> Int64? { integer().map(Int64.init) }
}

extension DataFields {
  /// `balance: 1200`, `money: { LABEL: opened }`.
  func moneyClaims() -> [(Expectation.Claim, Place)] {
    var found: [(Expectation.Claim, Place)] = []
    if let node = self["balance"], let cents = node.cents() {
      found.append((.balance(cents), node.place))
    }
    for entry in self["money"]?.entries() ?? [] {
      entry.value.file.findings.references.append(
        Reference(kind: .message, name: entry.key, place: entry.place))
      if let state = entry.value.choice(MoneyState.names) {
        found.append((.money(entry.key, state), entry.place))
      }
    }
    return found
  }
}
