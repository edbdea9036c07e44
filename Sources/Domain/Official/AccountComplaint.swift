/// What somebody reports an account for (投诉), S51.
package enum AccountComplaint: String, Hashable, Sendable, Codable, CaseIterable {
  case fraud, harassment, rumour, indecency, infringement, other
}
