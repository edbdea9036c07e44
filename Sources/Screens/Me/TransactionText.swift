import Domain
import WorldStore

/// A line of the list of transactions, in words.
struct TransactionText {
  /// With whom, or what kind of thing it was.
  let heading: String
  /// "+¥28.00", "−¥28.00".
  let amount: String
  /// What was paid for.
  let subject: String
  let time: String
  /// Out of what it was paid, or into what.
  let source: String

  init(_ row: TransactionRow, in context: ScreenContext) {
    let transaction = row.transaction
    let isIn = transaction.cents > 0
    // Why not the negative: the largest negative number has no counterpart.
    amount = (isIn ? "+¥" : "−¥") + Money.text(transaction.cents).drop { $0 == "-" }
    subject = row.title ?? ""
    time = context.separator(transaction.at)
    source = context(.source(transaction.source))
    let word: Word =
      switch transaction.reason {
      case .opening: .openingBalance
      case .topUp: .topUp
      case .withdrawal: .withdraw
      case .payment: Word(row.name ?? "", row.name ?? "")
      case .redPacket:
        isIn ? row.name.map { .redPacketWith($0) } ?? .redPacketWord : .redPacketSent
      case .transfer:
        isIn
          ? row.name.map { .transferPaidBy($0) } ?? .transferWord
          : row.name.map { .transferPaidTo($0) } ?? .transferWord
      case .refund: .refundWord
      }
    heading = context(word)
  }
}
