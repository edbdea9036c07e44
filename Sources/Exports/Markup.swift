/// Well-formed markup, for XML and HTML alike: every text and every value in it is escaped, and what neither can hold is
/// left out.
struct Markup {
  private(set) var source = ""

  /// Words between the tags.
  mutating func text(_ words: String) { source += Self.escaped(words) }

  /// An element with something in it.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ body: (inout Markup) -> Void
  ) {
    source += "<\(name)\(Self.list(attributes))>"
    body(&self)
    source += "</\(name)>"
  }

  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text words: String) {
    element(name, attributes) { $0.text(words) }
  }

  /// An element without anything in it.
  mutating func void(_ name: String, _ attributes: [(String, String)] = []) {
    source += "<\(name)\(Self.list(attributes))/>"
  }

  /// A line for the eye of whoever reads the file.
  mutating func newline() { source += "\n" }

  /// What is markup already.
  mutating func raw(_ markup: String) { source += markup }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  private static func escaped(_ words: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(words.utf8.count)
    for scalar in words.unicodeScalars where scalar.isFitForMarkup {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  /// Whether XML can hold it, and it doesn't turn the direction of what stands around it.
  fileprivate var isFitForMarkup: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: !properties.isBidiControl && !properties.isNoncharacterCodePoint
    }
  }
}
