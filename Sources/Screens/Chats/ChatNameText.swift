package import WorldStore

extension ScreenContext {
  /// What a chat is called in its row (C21, C22).
  package func name(_ name: ChatName) -> String {
    switch name {
    case .name(let text): text
    case .members(let members, _): list(members)
    case .subscriptions: self(.subscriptions)
    case .minimizedGroups: self(.minimizedGroups)
    case .fileTransfer: self(.fileTransfer)
    case .serviceNotifications: self(.serviceNotifications)
    case .note: self(.noteName)
    }
  }

  /// What a chat is called on its own page: groups with their number of members (C23).
  package func title(_ name: ChatName, memberCount: Int?) -> String {
    guard let memberCount else { return self.name(name) }
    if case .name(let text) = name { return counted(text, String(memberCount)) }
    return self(.groupChat(of: memberCount))
  }

  /// "WeChat (28)", "微信(28)".
  func counted(_ text: String, _ count: String) -> String {
    self(Word("\(text) (\(count))", "\(text)(\(count))"))
  }
}
