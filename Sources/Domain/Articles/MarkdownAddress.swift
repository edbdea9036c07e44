/// The address of a link or a picture, as it was written.
struct MarkdownAddress {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Where a link leads that may be followed.
  ///
  /// An address with characters that steer a terminal or turn the direction of writing is none.
  var target: ArticleDocument.Target? {
    if let handle = handle("article") { return .article(handle: handle) }
    if let (handle, page) = miniProgram { return .miniProgram(handle: handle, page: page) }
    let lower = text.prefix(8).lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return text.unicodeScalars.allSatisfy(\.isPossibleInAddress) ? .url(text) : nil
  }

  /// The file's name behind a scheme, if it is one.
  func handle(_ scheme: String) -> String? {
    guard text.hasPrefix(scheme + ":") else { return nil }
    let handle = text.dropFirst(scheme.count + 1)
    return Self.isHandle(handle) ? String(handle) : nil
  }

  /// `program:tea` or `program:tea?page=menu`.
  private var miniProgram: (handle: String, page: String?)? {
    guard text.hasPrefix("program:") else { return nil }
    let parts = text.dropFirst("program:".count).split(
      separator: "?", omittingEmptySubsequences: false)
    guard let handle = parts.first, Self.isHandle(handle) else { return nil }
    if parts.count == 1 { return (String(handle), nil) }
    guard parts.count == 2, parts[1].hasPrefix("page=") else { return nil }
    let page = parts[1].dropFirst("page=".count)
    return Self.isHandle(page) ? (String(handle), String(page)) : nil
  }

  func recording(_ scheme: String) -> (handle: String, seconds: Int)? {
    guard text.hasPrefix(scheme + ":") else { return nil }
    let parts = text.dropFirst(scheme.count + 1).split(
      separator: "?", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isHandle(parts[0]), parts[1].hasPrefix("seconds="),
      let seconds = Int(parts[1].dropFirst("seconds=".count)), seconds > 0
    else { return nil }
    return (String(parts[0]), seconds)
  }

  private static func isHandle(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

extension Unicode.Scalar {
  /// A control character of ASCII or Latin-1.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
