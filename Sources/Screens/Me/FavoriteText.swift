import Domain
import WorldStore

/// Something kept, in words (D61).
enum FavoriteText {
  /// One line that says what it is: a picture by its subject, a recording by its length, a place by its name.
  static func line(of row: FavoriteRow, in context: ScreenContext) -> String {
    guard case .message(let resolved) = row.subject else { return whole(of: row, in: context) }
    let snippet = SnippetText.text(of: resolved, in: context)
    return switch resolved.content {
    case .text(let text): text.replacing("\n", with: " ")
    case .photo(let picture): "\(snippet) \(context.caption(picture))"
    case .voice(let seconds, let transcript):
      "\(snippet) \(seconds)\" \(transcript.replacing("\n", with: " "))"
    case .video(let seconds, let cover):
      "\(snippet) \(context.caption(cover)) \(Bubble.length(seconds))"
    case .location(let name, _): "\(snippet) \(name)"
    default: snippet.replacing("\n", with: " ")
    }
  }

  /// Where it is from, when it was kept, and its tags (D61).
  static func origin(of row: FavoriteRow, in context: ScreenContext) -> String {
    ([context(.from(row.source)), context.listTime(row.keptAt)]
      + (row.tags.isEmpty ? [] : [row.tags.map { "#" + $0 }.joined(separator: " ")]))
      .joined(separator: " · ")
  }

  /// All that there is to read, as it is copied.
  static func whole(of row: FavoriteRow, in context: ScreenContext) -> String {
    switch row.subject {
    case .article(let card): card.title
    case .message(let resolved): text(of: resolved, in: context)
    }
  }

  private static func text(of resolved: ResolvedContent, in context: ScreenContext) -> String {
    switch resolved.content {
    case .text(let text), .note(let text): text
    case .photo(let picture): context.caption(picture)
    case .voice(_, let transcript): transcript
    case .video(_, let cover): context.caption(cover)
    case .chatHistory(let title, let lines): ([title] + lines).joined(separator: "\n")
    case .link(let card):
      [card.title, card.digest, card.url].filter { !$0.isEmpty }.joined(separator: "\n")
    case .location(let name, let address): "\(name)\n\(address)"
    case .music(let title, let artist): "\(title)\n\(artist)"
    case .file(let name, _): name
    case .miniProgram(let name, let title, _, _): "\(title)\n\(name)"
    default: SnippetText.text(of: resolved, in: context)
    }
  }

  /// What is read below the frame that the thing itself is shown in; a text has no frame.
  static func body(of resolved: ResolvedContent, in context: ScreenContext) -> String {
    switch resolved.content {
    case .text, .note, .chatHistory, .voice: text(of: resolved, in: context)
    case .link(let card): [card.digest, card.url].filter { !$0.isEmpty }.joined(separator: "\n")
    case .location(_, let address): address
    default: ""
    }
  }

  static func hasFrame(_ content: MessageContent) -> Bool {
    switch content {
    case .text, .note, .chatHistory: false
    default: true
    }
  }
}
