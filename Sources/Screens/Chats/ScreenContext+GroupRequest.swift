import Domain

extension ScreenContext {
  /// What somebody is told whose friends are to be let in by others first (G110); where they wait already nothing has
  /// happened.
  func requestNotice(_ events: [Event]) -> [Effect] {
    let isAsked = events.contains { if case .groupRequested = $0 { true } else { false } }
    return isAsked || events.isEmpty ? [.notice(Notice(self(.requestSent)))] : []
  }
}
