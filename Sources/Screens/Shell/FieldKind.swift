import Domain

/// What a field takes: whatever is typed, or only what can belong to a number.
package enum FieldKind: Hashable, Sendable {
  case text
  /// A whole number.
  case count
  /// Yuan, with at most two digits after a dot.
  case amount

  /// What stands in front of the text, in hand or not: money has its sign there.
  var prefix: String { self == .amount ? "¥" : "" }

  /// More digits than any number of a form has.
  private static let digitsMax = 9

  /// What of a typed or pasted text can stand there; digits and dots of an input method are taken for plain ones.
  func admitted(_ added: String) -> String {
    switch self {
    case .text: added.filter { !$0.isNewline }
    case .count, .amount:
      String(added.filter { $0 != "¥" && $0 != "￥" && !$0.isWhitespace }.map(Self.plain))
    }
  }

  /// Whether a text can become what the field takes, by typing on.
  func admits(_ whole: String) -> Bool {
    switch self {
    case .text: true
    case .count:
      whole.utf8.count <= Self.digitsMax && whole.utf8.allSatisfy { (0x30...0x39).contains($0) }
    case .amount: whole.isEmpty || whole == "." || Money.cents(whole) != nil
    }
  }

  /// Why a key or a pasted text has no place there; `nil` for one that has, or where another reason is told.
  var reason: Word? {
    switch self {
    case .text: nil
    case .count: .digitsOnly
    case .amount: .noAmount
    }
  }

  private static func plain(_ character: Character) -> Character {
    switch character {
    case "。", "．": "."
    case "０"..."９": character.wholeNumberValue.map { Character("\($0)") } ?? character
    default: character
    }
  }
}
