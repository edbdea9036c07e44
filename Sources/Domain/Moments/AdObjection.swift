/// Why somebody doesn't want to see an ad (我不感兴趣, M145).
package enum AdObjection: String, Hashable, Sendable, Codable, CaseIterable {
  case notRelevant, seenTooOften, misleading, unpleasant
}
