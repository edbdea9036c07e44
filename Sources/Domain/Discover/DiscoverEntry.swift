/// An entry of the Discover tab, in the order of 2019 (D1).
///
/// Its owner may hide it (发现页管理); what it leads to keeps all its data (D3).
package enum DiscoverEntry: String, Hashable, Sendable, Codable, CaseIterable {
  case moments, scan, shake, topStories, search, nearby, games, miniPrograms
}
