import Domain

/// Red packets and transfers.
extension Word {
  static let attach = Word("More", "更多")
  static let attachTitle = Word("Send", "发送")
  static let sendRedPacket = Word("Red Packet", "红包")
  static let sendTransfer = Word("Transfer", "转账")
  static let transferOnlyToFriends = Word("Transfers go to one friend", "转账只能发给一位朋友")

  static let redPacketOpened = Word("Opened", "已领取")
  static let redPacketTaken = Word("Opened by the other", "已被领取")
  static let redPacketNoneLeft = Word("None left", "已被领完")
  static let redPacketExpiredState = Word("Expired", "已过期")
  static let openPacket = Word("Open", "開")
  static let seeDetails = Word("Details", "查看领取详情")
  static let details24 = Word("Red Packet Details", "红包详情")
  static let bestLuck = Word("Best luck", "手气最佳")
  static let sayThanks = Word("Leave a message", "留言")
  static let thanksPlaceholder = Word("At most 20 characters", "最多20字")
  static let waitingToBeOpened = Word("Waiting to be opened", "等待领取")
  static let detailsForReceivers = Word(
    "Only those who opened it read its details", "只有领取过的人可以查看详情")

  static let prepareRedPacket = Word("Prepare Red Packet", "塞钱进红包")
  static let redPacketKind = Word("Kind", "类型")
  static let randomAmount = Word("Random Amount", "拼手气红包")
  static let identicalAmount = Word("Identical Amount", "普通红包")
  static let totalAmount = Word("Total", "总金额")
  static let amountEach = Word("Amount Each", "单个金额")
  static let packetCount = Word("Quantity", "红包个数")
  static let greetingWord = Word("Greeting", "祝福语")
  static let noAmount = Word("Enter an amount such as 8.88", "请输入金额，如8.88")
  static let noCount = Word("Enter how many: 1 to 100", "请输入个数，1至100")
  static let unopenedReturns = Word(
    "What isn't opened within 24 hours is returned.", "24小时内未被领取的金额将退还。")
  static let transferReturns = Word(
    "What isn't accepted within 24 hours is returned.", "24小时内未被接收的转账将退还。")
  static let transferNote = Word("Note", "转账说明")
  static let optional = Word("Optional", "选填")

  static let acceptTransfer = Word("Accept", "收款")
  static let returnTransfer = Word("Return", "退还")
  static func returnTransferQuestion(_ name: String) -> Word {
    Word("Return the money to \(name)?", "退还\(name)的转账？")
  }
  package static let transferPendingMine = Word("Waiting for acceptance", "等待对方收款")
  static let transferPendingTheirs = Word("Accept within 24 hours", "请在24小时内收款")
  static let transferAccepted = Word("Accepted", "已收款")
  static let transferReturnedState = Word("Returned", "已退还")
  static let transferExpiredState = Word("Returned after 24 hours", "超时已退还")
  static let transferSentAt = Word("Sent", "转账时间")
  static let transferSettledAt = Word("Settled", "处理时间")
  static let moneyFromBefore = Word(
    "From before WeChat Pay kept accounts: it holds no money", "启用记账之前的消息，不含款项")

  static func redPacketOf(_ name: String) -> Word {
    Word("\(name)'s red packet", "\(name)的红包")
  }
  static let yourRedPacket = Word("Your red packet", "你的红包")
  static func transferTo(_ name: String) -> Word { Word("Transfer to \(name)", "转账给\(name)") }
  static func transferFrom(_ name: String) -> Word {
    Word("Transfer from \(name)", "\(name)的转账")
  }
  static func packets(_ count: Int) -> Word {
    Word(count == 1 ? "1 red packet" : "\(count) red packets", "\(count)个红包")
  }
  static func packetsOpened(_ opened: Int, of pieces: Int) -> Word {
    Word("\(opened) of \(pieces) opened", "已领取\(opened)/\(pieces)个")
  }
  static func packetsOpened(
    _ opened: Int, of pieces: Int, _ cents: String, of total: String
  ) -> Word {
    Word(
      "\(opened) of \(pieces) opened, \(cents) of \(total)",
      "已领取\(opened)/\(pieces)个，共\(cents)/\(total)")
  }
  static func packetReturned(_ cents: String) -> Word {
    Word("\(cents) returned", "\(cents)已退还")
  }

  static let topUp = Word("Top Up", "充值")
  static let withdraw = Word("Withdraw", "提现")
  static let transactions = Word("Transactions", "账单")
  static let noTransactions = Word("No transactions yet", "暂无账单")
  static let transaction = Word("Transaction", "账单详情")
  static let openingBalance = Word("Opening balance", "期初余额")
  static let received = Word("Received", "收到")
  static func redPacketWith(_ name: String) -> Word {
    Word("Red packet from \(name)", "微信红包-来自\(name)")
  }
  static func transferPaidTo(_ name: String) -> Word {
    Word("Transfer to \(name)", "转账-转给\(name)")
  }
  static func transferPaidBy(_ name: String) -> Word {
    Word("Transfer from \(name)", "转账-来自\(name)")
  }
  static let redPacketSent = Word("Red packet sent", "微信红包-发出")
  static let refundWord = Word("Refund", "退款")
  static let toppedUpDone = Word("Topped up", "充值成功")
  static let withdrawnDone = Word("Withdrawn", "提现成功")
}
