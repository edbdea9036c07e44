/// Amounts of money: whole hundredths of a yuan (分), never a fraction of one.
package enum Money {
  /// The most that is moved at once.
  package static let centsMax: Int64 = 100_000_000

  /// Refused: `amountTooSmall` below one cent, `amountTooLarge` above `centsMax`.
  package static func check(_ cents: Int64) throws(Refusal) {
    if cents < 1 { throw .amountTooSmall }
    if cents > centsMax { throw .amountTooLarge }
  }

  /// What somebody has typed as yuan: digits, and at most two of them after a dot.
  ///
  /// `nil` for anything else, and for more than nine digits before the dot.
  package static func cents(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let yuan = parts.first, parts.contains(where: { !$0.isEmpty }) else {
      return nil
    }
    let rest = parts.count == 2 ? parts[1] : ""
    guard yuan.utf8.count <= 9, rest.utf8.count <= 2, isDigits(yuan), isDigits(rest) else {
      return nil
    }
    let padded = rest + String(repeating: "0", count: 2 - rest.utf8.count)
    return (Int64(yuan) ?? 0) * 100 + (Int64(padded) ?? 0)
  }

  /// "88.00".
  package static func text(_ cents: Int64) -> String {
    let (yuan, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(cents < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
