/// Why somebody reports an article to the platform (投诉), A36.
package enum ArticleReport: String, Hashable, Sendable, Codable, CaseIterable {
  case fraud, rumour, indecency, copied, other
}
