/// A group of its followers as an account's operator keeps it (O11); they don't learn of it.
package struct FollowerTag: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<FollowerTag>
  package let id: ID
  package var account: OfficialAccount.ID
  package var name: String

  /// Tags of one account, and letters of a name (O11).
  package static let tagsMax = 100
  package static let nameMax = 30
  /// Tags on one follower, and followers that can be tagged at once (O12).
  package static let perFollowerMax = 20
  package static let batchMax = 50

  package init(id: ID, account: OfficialAccount.ID, name: String) {
    self.id = id
    self.account = account
    self.name = name
  }

  /// The name as it is kept.
  ///
  /// Refused, in order: `blankTagName`, `tagNameTooLong`, `tagNameTaken`, `tooManyFollowerTags`.
  package static func name(_ text: String, taken: [String]) throws(Refusal) -> String {
    let name = text.trimmed
    if name.isEmpty { throw .blankTagName }
    if name.count > nameMax { throw .tagNameTooLong }
    if taken.contains(name) { throw .tagNameTaken }
    if taken.count >= tagsMax { throw .tooManyFollowerTags }
    return name
  }
}
