package import Domain
import GRDB

extension FollowedAccount {
  /// The row of a service account in the chat list (V1, V2).
  func row(_ book: NameBook) throws -> ChatRow {
    let face = try book.face(of: account)
    let draft = try draft(book.db)
    let mark = SnippetMark.first(
      mention: nil, hasDraft: !draft.isEmpty, isMuted: isMuted, unread: unread, hasFailed: false)
    return ChatRow(
      id: .peer(.account(account)), cursor: cursor,
      name: try book.chatName(of: account, named: face.name), avatar: .tile(face.avatar),
      badge: .ofChat(unread: unread, isMarkedUnread: isMarkedUnread, isMuted: isMuted),
      isSticky: cursor.isSticky, isMuted: isMuted,
      activity: WorldTime(seconds: cursor.activity),
      snippet: Snippet(mark: mark, body: mark == .draft ? .draft(draft) : try body(book)))
  }

  /// What was begun to be written to it; nothing while it stands in the input.
  private func draft(_ db: Database) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT iif(input IS NULL, draft, '') FROM chat WHERE id = ?"),
      arguments: [cursor.tie]) ?? ""
  }

  /// The row of a subscription account in the folder (S11–S14).
  func subscriptionRow(_ book: NameBook) throws -> SubscriptionRow {
    let face = try book.face(of: account)
    return SubscriptionRow(
      id: account, cursor: cursor, name: face.name, avatar: face.avatar,
      badge: .ofChat(unread: unread, isMarkedUnread: isMarkedUnread, isMuted: isMuted),
      isSticky: cursor.isSticky, updatedAt: WorldTime(seconds: cursor.activity),
      snippet: try snippet(book))
  }

  private func body(_ book: NameBook) throws -> Snippet.Body {
    switch newest {
    case nil: return .empty
    case .push(let id)?: return .push(account: nil, try book.snippet(ofPush: id))
    case .message(let id)?: return .message(sender: nil, content: try book.content(of: id))
    }
  }

  /// What the folder shows of the newest entry; an answer is shown like a push of its kind.
  func snippet(_ book: NameBook) throws -> PushSnippet {
    switch newest {
    case nil: return .text("")
    case .push(let id)?: return try book.snippet(ofPush: id)
    case .message(let id)?: return try book.pushSnippet(of: id)
    }
  }
}

extension NameBook {
  /// The line that a push leaves in lists.
  func snippet(ofPush id: Int64) throws -> PushSnippet {
    let statement = try db.cachedStatement(
      sql: "SELECT kind, substr(text, 1, \(TalkRow.snippetLength)) FROM push WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw UnreadableValue(table: "push", column: "id", id: id)
    }
    return try PushSnippet(row: row, at: 0, push: id)
  }

  /// What the folder shows of a message: the line of a push of its kind.
  func pushSnippet(of message: Int64) throws -> PushSnippet {
    let resolved = try content(of: message)
    switch resolved.content {
    case .text(let text), .note(let text): return .text(text)
    case .photo, .sticker: return .image
    case .voice: return .audio(title: "")
    case .video: return .video(title: "")
    case .article: return .article(title: resolved.article?.title ?? "")
    case .link(let card): return .article(title: card.title)
    case .location(let name, _), .file(let name, _), .music(let name, _): return .text(name)
    case .miniProgram(_, let title, _, _): return .text(title)
    case .preview(let push): return PushSnippet(push, articles: resolved.previewed)
    default: return .text("")
    }
  }
}

extension Folder {
  /// How much of it is unread (S3); a private reply that is its newest tells how many of these there are (S4).
  ///
  /// A preview is shown like the push that it is of (A26).
  private func mark(_ book: NameBook) throws -> SnippetMark? {
    if case .message(let id)? = newest.newest, unreadNotices > 0, try !book.isPreview(id) {
      return .notices(unreadNotices)
    }
    return unread > 0 ? .unread(unread) : nil
  }

  /// The Subscriptions row (S2-S5).
  func row(_ book: NameBook) throws -> ChatRow {
    ChatRow(
      id: .subscriptions, cursor: cursor, name: .subscriptions, avatar: .subscriptions,
      badge: .ofFolder(isUnread: hasDot), isSticky: cursor.isSticky, isMuted: false,
      activity: WorldTime(seconds: cursor.activity),
      snippet: Snippet(
        mark: try mark(book),
        body: .push(
          account: try book.face(of: newest.account).name, try newest.snippet(book))))
  }
}

extension NameBook {
  fileprivate func isPreview(_ message: Int64) throws -> Bool {
    let kind = try String.fetchOne(
      db.cachedStatement(sql: "SELECT kind FROM message WHERE id = ?"), arguments: [message])
    return kind == ContentColumns.Kind.preview.rawValue
  }
}

extension PushSnippet {
  /// The line that a push leaves in lists; for articles it is the title of the first (S11).
  package init(_ push: Push.Content, articles: [ArticleCard]) {
    switch push {
    case .articles: self = .article(title: articles.first?.title ?? "")
    case .text(let text): self = .text(text)
    case .image: self = .image
    case .audio(_, let title): self = .audio(title: title)
    case .video(_, _, let title): self = .video(title: title)
    }
  }

  /// Reads `kind, text` of a push.
  init(row: Row, at column: Int, push: Int64) throws {
    guard let kind = PushColumns.Kind(rawValue: row[column]) else {
      throw UnreadableValue(table: "push", column: "kind", id: push)
    }
    let text: String = row[column + 1]
    switch kind {
    case .articles: self = .article(title: text)
    case .text: self = .text(text)
    case .image: self = .image
    case .audio: self = .audio(title: text)
    case .video: self = .video(title: text)
    }
  }
}
