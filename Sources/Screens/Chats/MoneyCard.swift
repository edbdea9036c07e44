import Domain
import WorldStore

/// The cards of red packets and transfers: in full colour while something can be done with them (G32, G33).
extension Bubble {
  static func redPacket(
    _ greeting: String, _ money: MoneyState?, isMine: Bool, _ card: CardLines,
    in context: ScreenContext
  ) -> Bubble {
    var card = card
    var state: Word?
    if case .redPacket(let found)? = money {
      state = word(for: found, isMine: isMine)
    }
    card.text("▣ \(greeting)", rows: 2)
    if let state { card.text(context(state), rows: 1) } else { card.blank() }
    card.text(context(.redPacketWord), rows: 1)
    return card.bubble(ground: state == nil ? .payment : .card)
  }

  /// `nil`: it can still be opened.
  private static func word(for state: RedPacket.State, isMine: Bool) -> Word? {
    switch state {
    case .unopened: nil
    case .opened: isMine ? .redPacketTaken : .redPacketOpened
    case .noneLeft: .redPacketNoneLeft
    case .expired: .redPacketExpiredState
    }
  }

  static func transfer(
    _ cents: Int64, _ note: String, _ money: MoneyState?, isMine: Bool, _ card: CardLines,
    in context: ScreenContext
  ) -> Bubble {
    var card = card
    var isOpen = true
    card.text("⇄ \(Self.money(cents))", rows: 1)
    card.text(note, rows: 1)
    if case .transfer(let outcome)? = money {
      isOpen = outcome == nil
      card.text(context(word(for: outcome, isMine: isMine)), rows: 1)
    } else {
      card.blank()
    }
    card.text(context(.transferWord), rows: 1)
    return card.bubble(ground: isOpen ? .payment : .card)
  }

  static func word(for outcome: Transfer.Outcome?, isMine: Bool) -> Word {
    switch outcome {
    case nil: isMine ? .transferPendingMine : .transferPendingTheirs
    case .accepted?: .transferAccepted
    case .returned?: .transferReturnedState
    case .expired?: .transferExpiredState
    }
  }

  /// What a service account asks to be paid: like its notices, with what is to be done at the foot (P4).
  static func bill(
    _ bill: Bill, _ money: MoneyState?, maxWidth: Int, in context: ScreenContext
  ) -> Bubble {
    var card = CardLines(width: min(PushCard.widest, maxWidth))
    card.title(bill.title)
    card.blank()
    card.text(Self.money(bill.cents), rows: 1)
    let isPaid = money == .bill(isPaid: true)
    card.foot(context(isPaid ? .billPaid : .billUnpaid), arrow: !isPaid)
    return card.bubble()
  }
}
