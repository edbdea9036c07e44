import Domain

/// How an entry of Discover looks, and whether it leads anywhere.
extension DiscoverEntry {
  var word: Word {
    switch self {
    case .moments: .moments
    case .scan: .scan
    case .shake: .shake
    case .topStories: .topStories
    case .search: .search
    case .nearby: .peopleNearby
    case .games: .games
    case .miniPrograms: .miniPrograms
    }
  }

  /// Why it can't be opened.
  var closed: Word? {
    switch self {
    case .moments, .topStories, .search, .miniPrograms: nil
    case .scan: .noCamera
    case .shake: .nothingToShake
    case .nearby, .games: .notInThisVersion
    }
  }

  var sign: (text: String, colour: Avatar.Colour) {
    switch self {
    case .moments: ("◎", .blue)
    case .scan: ("▢", .cyan)
    case .shake: ("~", .teal)
    case .topStories: ("※", .amber)
    case .search: ("⌕", .red)
    case .nearby: ("◇", .indigo)
    case .games: ("♣", .green)
    case .miniPrograms: ("∞", .violet)
    }
  }
}
