/// What the owner wrote down about a friend, for nobody else to see (F54).
package struct ContactCard: Hashable, Sendable, Codable {
  package var description: String
  package var phoneNumbers: [String]

  package init(description: String = "", phoneNumbers: [String] = []) {
    self.description = description
    self.phoneNumbers = phoneNumbers
  }
}
