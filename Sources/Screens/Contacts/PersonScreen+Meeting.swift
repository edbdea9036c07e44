package import Domain

extension PersonScreen {
  /// How the viewer came upon somebody, for a request that may follow (F31, F38).
  package struct Meeting: Hashable, Sendable {
    var source: Contact.Source
    /// The name of the group, where it was in one.
    var group: String?

    package init(_ source: Contact.Source, group: String? = nil) {
      self.source = source
      self.group = group
    }
  }
}
