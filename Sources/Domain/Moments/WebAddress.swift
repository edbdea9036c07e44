/// An address that a link can lead to.
package struct WebAddress: Hashable, Sendable {
  /// As it is written, without the port.
  package let host: String

  /// `nil`: it begins with no scheme of the web, or names no host.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix),
      !text.contains(where: \.isWhitespace)
    else { return nil }
    let host = text.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
    guard host.contains("."), host.first != ".", host.last != "." else { return nil }
    self.host = String(host)
  }
}
