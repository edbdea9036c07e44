import Domain
import WorldStore

extension StepDirector {
  /// Money into a chat.
  func sending(_ money: StepMoney, to peer: Peer) throws(ActionError) -> Action {
    switch money {
    case .redPacket(let form, let source): return .sendRedPacket(form, to: peer, from: source)
    case .transfer(let cents, let note, let source):
      guard case .person(let person) = peer else { throw .refused(.notFound) }
      return .sendTransfer(to: person, cents: cents, note: note, from: source)
    }
  }

  func action(_ step: MoneyStep) throws(ActionError) -> Action {
    switch step {
    case .openPacket(let label): .openRedPacket(try message(label))
    case .thank(let label, let text): .thankForRedPacket(try message(label), text: text)
    case .acceptTransfer(let label): .acceptTransfer(try message(label))
    case .returnTransfer(let label): .returnTransfer(try message(label))
    case .pay(let bill):
      .pay(
        Bill(payee: try account(bill.payee), cents: bill.cents, title: bill.title),
        from: bill.source)
    // The payee is whoever sends it.
    case .sendBill(let to, let cents, let title):
      .sendBill(
        to: try person(to), Bill(payee: OfficialAccount.ID(0), cents: cents, title: title))
    case .payBill(let label, let source): .payBill(try message(label), from: source)
    case .topUp(let cents): .topUp(cents: cents)
    case .withdraw(let cents): .withdraw(cents: cents)
    }
  }
}

extension StepContent {
  /// The money it sends; a world from before money was counted may have such lines on its agenda as mere messages.
  var money: StepMoney? {
    switch self {
    case .money(let money): money
    case .plain(.redPacket(let greeting, let cents)):
      .redPacket(
        RedPacket.Form(
          .identical(each: cents, pieces: 1),
          greeting: String(greeting.prefix(RedPacket.greetingMax))),
        from: .card)
    case .plain(.transfer(let cents, let note)):
      .transfer(cents: cents, note: note, from: .card)
    case .plain, .article, .contact, .account: nil
    }
  }
}
