/// An address that a link can lead to.
package struct WebAddress: Hashable, Sendable {
  /// As it is written, without the port.
  package let host: String

  /// `nil`: it begins with no scheme of the web, names no host, or holds what no address can.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix),
      text.unicodeScalars.allSatisfy(\.isPossibleInAddress)
    else { return nil }
    let host = text.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
    guard host.contains("."), host.first != ".", host.last != "." else { return nil }
    self.host = String(host)
  }
}

extension Unicode.Scalar {
  /// Nothing that steers a terminal, turns the direction of writing, or parts words.
  var isPossibleInAddress: Bool {
    !isControl && !properties.isBidiControl && !properties.isWhitespace
  }
}
