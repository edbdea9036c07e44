/// The one coloured mark in front of a chat's second line (C49–C56).
package enum SnippetMark: Hashable, Sendable {
  case mentioned
  case mentionedAll
  /// So many wait to be let into a group that the viewer manages (C52).
  case requests(Int)
  case draft
  /// Unread messages of a muted chat (C54), or unread pushes of the Subscriptions folder (S3).
  case unread(Int)
  /// Unread private replies of subscription accounts, of which one is the folder's newest (S4).
  case notices(Int)
  /// The newest message of the viewer wasn't delivered (C56).
  case failed

  package enum Mention: String, Hashable, Sendable, CaseIterable { case me, all }

  /// When several apply: a mention, then who waits to be let in, the draft, the muted count, and the failure (C53).
  package static func first(
    mention: Mention?, requests: Int = 0, hasDraft: Bool, isMuted: Bool, unread: Int,
    hasFailed: Bool
  ) -> SnippetMark? {
    switch mention {
    case .me?: return .mentioned
    case .all?: return .mentionedAll
    case nil: break
    }
    if requests > 0 { return .requests(requests) }
    if hasDraft { return .draft }
    if isMuted, unread > 0 { return .unread(unread) }
    return hasFailed ? .failed : nil
  }
}

extension String {
  /// The text on one line, as a list shows it: every run of line breaks is one space (C30).
  package var onOneLine: String {
    // Every line break begins with one of these bytes; a list asks for each of its rows.
    guard utf8.contains(where: { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }) else {
      return self
    }
    return split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
