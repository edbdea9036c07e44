package import Domain

/// Money that a line sends into a chat.
package enum StepMoney: Hashable, Sendable, Codable {
  case redPacket(RedPacket.Form, from: PaySource)
  case transfer(cents: Int64, note: String, from: PaySource)
}

/// What a line does with money besides sending it; `data/README.md` says how each is written.
package enum MoneyStep: Hashable, Sendable, Codable {
  case openPacket(String)
  case thank(String, text: String)
  case acceptTransfer(String)
  case returnTransfer(String)
  case pay(StepBill)
  case sendBill(to: String, cents: Int64, title: String)
  case payBill(String, from: PaySource)
  case topUp(cents: Int64)
  case withdraw(cents: Int64)
}

/// What a line pays.
package struct StepBill: Hashable, Sendable, Codable {
  package var payee: String
  package var cents: Int64
  package var title: String
  package var source: PaySource
}
