/// What somebody reports another person for (投诉), F52.
package enum PersonComplaint: String, Hashable, Sendable, Codable, CaseIterable {
  case fraud, harassment, indecency, rumour, impersonation, other
}
