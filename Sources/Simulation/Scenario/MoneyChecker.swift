import Domain
import WorldStore

/// Compares what a line expects about money with what its actor sees.
struct MoneyChecker {
  let reader: World.Reader
  let director: StepDirector

  /// What is wrong, or `nil`.
  func failure(of claim: Expectation.Claim) throws(ActionError) -> String? {
    switch claim {
    case .balance(let expected):
      let found = try director.stored { () throws(StorageError) in try reader.balance() }
      return found == expected ? nil : "the balance is \(found)"
    case .money(let label, let expected):
      let id = try director.message(label)
      let item = try director.stored { () throws(StorageError) in try reader.message(id) }
      guard case .message(let row)? = item?.body else { return "\(label) is not to be seen" }
      let found = row.content.money
      return found == expected ? nil : "\(label) is \(found?.name ?? "no money")"
    default: return nil
    }
  }
}

extension MoneyState {
  /// As stories write it.
  static let names: [(name: String, value: MoneyState)] =
    [
      ("unopened", .redPacket(.unopened)), ("opened", .redPacket(.opened)),
      ("noneLeft", .redPacket(.noneLeft)), ("expired", .redPacket(.expired)),
      ("unpaid", .bill(isPaid: false)), ("paid", .bill(isPaid: true)),
      ("pending", .transfer(nil)), ("accepted", .transfer(.accepted)),
      ("returned", .transfer(.returned)), ("lapsed", .transfer(.expired)),
    ]

  var name: String { Self.names.first { $0.value == self }?.name ?? "\(self)" }
}
