import Domain

/// Grey lines about money, as the viewer reads them (G86, G89); who has no name is the viewer.
enum MoneyNotice {
  static func opened(
    by person: String?, of sender: String?, isLast: Bool, isSame: Bool, _ context: ScreenContext
  ) -> String {
    let isAll = isLast && sender == nil
    switch (person, sender) {
    case (nil, nil):
      return context(
        isAll
          ? Word(
            "You opened your own red packet. None are left", "你领取了自己发的红包，你的红包已被领完")
          : Word("You opened your own red packet", "你领取了自己发的红包"))
    case (nil, let sender?):
      return context(Word("You opened \(sender)'s red packet", "你领取了\(sender)的红包"))
    case (let person?, nil):
      return context(
        isAll
          ? Word(
            "\(person) opened your red packet. None are left", "\(person)领取了你的红包，你的红包已被领完")
          : Word("\(person) opened your red packet", "\(person)领取了你的红包"))
    case (let person?, let sender?):
      return context(
        isSame
          ? Word("\(person) opened their own red packet", "\(person)领取了自己发的红包")
          : Word("\(person) opened \(sender)'s red packet", "\(person)领取了\(sender)的红包"))
    }
  }

  static func settled(
    _ outcome: Transfer.Outcome, by receiver: String?, of sender: String?, _ context: ScreenContext
  ) -> String {
    if let receiver {
      switch outcome {
      case .accepted:
        return context(Word("\(receiver) accepted your transfer", "\(receiver)已收款"))
      case .returned:
        return context(Word("\(receiver) returned your transfer", "\(receiver)已退还你的转账"))
      case .expired:
        return context(
          Word(
            "\(receiver) didn't accept within 24 hours: your transfer has been returned",
            "\(receiver)超过24小时未收款，你的转账已退还"))
      }
    }
    let sender = sender ?? context(.you)
    switch outcome {
    case .accepted:
      return context(Word("You accepted \(sender)'s transfer", "你已收取\(sender)的转账"))
    case .returned:
      return context(Word("You returned \(sender)'s transfer", "你已退还\(sender)的转账"))
    case .expired:
      return context(
        Word(
          "You didn't accept within 24 hours: \(sender)'s transfer has been returned",
          "你超过24小时未收款，\(sender)的转账已退还"))
    }
  }
}
