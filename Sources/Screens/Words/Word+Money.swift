package import Domain

/// WeChat Pay: money, receipts, red packets and transfers.
extension Word {
  package static let weChatPay = Word("WeChat Pay", "微信支付")
  package static let balance = Word("Balance", "零钱")
  static let bankCard = Word("Bank Card", "银行卡")
  package static let payNow = Word("Pay", "确认付款")
  static let payWith = Word("Pay With", "付款方式")
  static let payTo = Word("Pay To", "收款方")
  static let payFor = Word("For", "商品")
  static let amount = Word("Amount", "金额")
  package static let paymentDone = Word("Paid", "支付成功")

  static let billSnippet = Word("[Bill]", "[待支付]")
  static let billUnpaid = Word("Pay now", "去支付")
  static let billPaid = Word("✓ Paid", "✓ 已支付")
  package static let receiptPaid = Word("Payment receipt", "付款凭证")
  package static let receiptRedPacketReturned = Word("Red packet returned", "红包退款到账通知")
  package static let receiptTransferReturned = Word("Transfer returned", "转账退还到账通知")
  package static let receiptToppedUp = Word("Top-up received", "零钱充值到账通知")
  package static let receiptWithdrawn = Word("Withdrawal sent", "零钱提现到账通知")
  static let returnedTo = Word("Returned To", "退款方式")
  static let returnReason = Word("Reason", "退款原因")
  static let notOpenedInTime = Word("Not opened within 24 hours", "超过24小时未被领取")
  static let notAcceptedInTime = Word("Not accepted within 24 hours", "超过24小时未确认收款")
  static func returnedBy(_ name: String) -> Word {
    Word("\(name) returned it", "\(name)已退还")
  }

  package static func source(_ source: PaySource) -> Word {
    switch source {
    case .wallet: balance
    case .card: bankCard
    }
  }
}
