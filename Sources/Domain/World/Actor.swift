/// Who asks for an action: a person, or an official account through its operator.
package enum Actor: Hashable, Sendable, Codable {
  case person(Person.ID)
  case account(OfficialAccount.ID)
}
