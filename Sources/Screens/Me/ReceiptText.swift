import Domain
import WorldStore

/// What WeChat Pay writes, in words (C103).
enum ReceiptText {
  static func title(of receipt: Receipt, in context: ScreenContext) -> String {
    switch receipt.occasion {
    case .paid: context(.receiptPaid)
    case .redPacketReturned: context(.receiptRedPacketReturned)
    case .transferReturned: context(.receiptTransferReturned)
    case .toppedUp: context(.receiptToppedUp)
    case .withdrawn: context(.receiptWithdrawn)
    }
  }

  /// The receipt as a card of lines.
  static func notice(
    of receipt: Receipt, names: [Actor: String], in context: ScreenContext
  ) -> TemplateNotice {
    func line(_ key: Word, _ value: String) -> TemplateNotice.Line {
      TemplateNotice.Line(key: context(key), value: value)
    }
    func name(_ actor: Actor) -> String { names[actor] ?? context(.you) }
    var lines = [line(.amount, Bubble.money(receipt.cents))]
    let source = context(.source(receipt.source))
    switch receipt.occasion {
    case .paid(_, let payee, let title):
      lines += [
        line(.payTo, name(.account(payee))), line(.payFor, title), line(.payWith, source),
      ]
    case .redPacketReturned:
      lines += [line(.returnReason, context(.notOpenedInTime)), line(.returnedTo, source)]
    case .transferReturned(_, let person, let isExpired):
      let reason: Word =
        isExpired ? .notAcceptedInTime : .returnedBy(name(.person(person)))
      lines += [line(.returnReason, context(reason)), line(.returnedTo, source)]
    case .toppedUp, .withdrawn: break
    }
    return TemplateNotice(
      title: title(of: receipt, in: context), lines: lines.filter { !$0.value.isEmpty })
  }
}
