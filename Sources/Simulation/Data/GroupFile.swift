import Domain

/// `groups/ID.yaml`: a group chat.
package struct GroupFile: Hashable, Sendable {
  package var handle: String
  package var name: String?
  package var owner: String
  /// In the order they joined.
  package var members: [String]
  package var aliases: [Alias]
  package var notice: String?
  package var isSaved: Bool
  package var isMuted: Bool
  package var isSticky: Bool

  package struct Alias: Hashable, Sendable {
    package var person: String
    package var name: String
  }

  static let keys = [
    "name", "owner", "members", "aliases", "notice", "savedToContacts", "muted", "sticky",
  ]

  init?(handle: String, _ node: DataNode) {
    guard let fields = node.fields(Self.keys) else { return nil }
    let name = fields["name"]?.text(max: 30)
    let owner = fields.required("owner")?.reference(.person)
    _ = fields["members"]?.list(count: 2...GroupRules.membersMax, of: "members")
    let members = fields.required("members")?.references(.person)
    let aliases = (fields["aliases"]?.entries() ?? []).compactMap { entry -> Alias? in
      if let members, !members.contains(entry.key) {
        fields.node.file.findings.report(
          "\"\(entry.key)\" is no member", at: entry.place,
          hint: Spelling.hint(for: entry.key, among: members))
      }
      return entry.value.text(max: 30).map { Alias(person: entry.key, name: $0) }
    }
    let notice = fields["notice"]?.text(max: 2000)
    let isSaved = fields["savedToContacts"]?.flag() ?? false
    let isMuted = fields["muted"]?.flag() ?? false
    let isSticky = fields["sticky"]?.flag() ?? false
    guard let owner, let members else { return nil }
    if !members.contains(owner) {
      fields["owner"]?.report("the owner is no member", hint: "add \"\(owner)\" to members")
    }
    self.handle = handle
    self.name = name
    self.owner = owner
    self.members = members
    self.aliases = aliases
    self.notice = notice
    self.isSaved = isSaved
    self.isMuted = isMuted
    self.isSticky = isSticky
  }
}
