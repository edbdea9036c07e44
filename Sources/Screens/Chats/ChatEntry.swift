import Domain
import TerminalKit
import WorldStore

/// One item of a chat laid out for a width: what stands above it, its bubble, and a blank row below.
struct ChatEntry: Sendable {
  let id: ChatItemID
  /// The time told above it (G4, G5).
  var time: WorldTime?
  /// Whether the line "Below are new messages" stands above it (G7).
  var startsNew = false
  var body: Body

  enum Body: Sendable {
    /// A centred grey line (G34), and where it leads, if anywhere.
    case notice(lines: [String], link: NoticeLink?)
    case spoken(Spoken)
    /// A card of an account, centred (S61, V70).
    case card(Bubble)
  }

  struct Spoken: Sendable {
    var bubble: Bubble
    var isMine: Bool
    var avatar: Avatar
    /// The sender's, in groups (G2).
    var name: String?
    /// What was said, under a voice message (G24).
    var transcript: Bubble?
    /// The grey line under a quoting bubble (G55).
    var quote: String?
    /// Not delivered (G42).
    var isFailed: Bool
    /// A voice message with a red dot (G22).
    var isUnheard: Bool
  }

  /// One row and the blank one below.
  static let minHeight = 2

  /// Rows of the lines above.
  var headerHeight: Int { (time == nil ? 0 : 1) + (startsNew ? 1 : 0) }

  var bodyHeight: Int {
    switch body {
    case .notice(let lines, let link): lines.count + (link?.height ?? 0)
    case .card(let bubble): bubble.height
    case .spoken(let spoken):
      (spoken.name == nil ? 0 : 1) + spoken.bubble.height + (spoken.transcript?.height ?? 0)
        + (spoken.quote == nil ? 0 : 1)
    }
  }

  /// All its rows, with the blank one below.
  var height: Int { headerHeight + bodyHeight + 1 }

  /// The parts that can be chosen by themselves: the articles of a push.
  var partCount: Int {
    if case .card(let bubble) = body { bubble.parts.count } else { 1 }
  }

  /// The rows of a part, within the entry.
  func rows(ofPart part: Int) -> Range<Int> {
    if case .card(let bubble) = body, bubble.parts.count > 1, bubble.parts.indices.contains(part) {
      let rows = bubble.parts[part]
      return (rows.lowerBound + headerHeight)..<(rows.upperBound + headerHeight)
    }
    return headerHeight..<(headerHeight + bodyHeight)
  }
}

/// Lays items out for one width and language.
struct EntryLayout: Sendable {
  var width: Int
  var isGroup: Bool
  /// The message above which the line "Below are new messages" stands.
  var firstNew: Message.ID?
  /// Voice messages whose text is shown.
  var transcribed: Set<Message.ID> = []

  /// Below this width there are no avatars.
  static let avatarsFrom = 26
  static let widestBubble = 72

  var hasAvatars: Bool { width >= Self.avatarsFrom }
  /// Where bubbles of others begin, and own ones end from the right.
  var edge: Int { hasAvatars ? AvatarTile.width + 2 : 1 }
  var bubbleWidth: Int { max(4, min(Self.widestBubble, width - 2 * edge)) }

  /// Lays out `row`, which follows an item sent at `previous`; `nil` for the first of the chat.
  func entry(
    for row: ChatItemRow, after previous: WorldTime?, in context: ScreenContext
  ) -> ChatEntry {
    var entry = ChatEntry(id: row.id, body: body(of: row, in: context))
    if TimeSeparator.isNeeded(before: row.sentAt, after: previous) { entry.time = row.sentAt }
    if case .message(let id) = row.id, id == firstNew { entry.startsNew = true }
    return entry
  }

  private func body(of row: ChatItemRow, in context: ScreenContext) -> ChatEntry.Body {
    switch row.body {
    case .message(let message): body(of: message, sentAt: row.sentAt, in: context)
    case .push(let push): body(of: push, sentAt: row.sentAt, in: context)
    }
  }

  private func body(
    of message: MessageRow, sentAt: WorldTime, in context: ScreenContext
  ) -> ChatEntry.Body {
    switch message.content.content {
    case .notice(let notice):
      let text = NoticeText.text(of: notice, names: message.content.names, in: context)
      let lines = TextWrap.wrapped(text, width: max(1, width - 6)).map(String.init)
      if case .recalled(let actor, _?) = notice, actor == .person(context.me) {
        return .notice(lines: lines, link: message.recalledAt.map { .edit(recalledAt: $0) })
      }
      if case .needsFriendRequest(let person) = notice {
        return .notice(lines: lines, link: .request(person))
      }
      if case .groupRequested = notice {
        return .notice(lines: lines, link: .confirmation(isOpen: message.content.isOpen))
      }
      return .notice(lines: lines, link: nil)
    case .template(let notice):
      return .card(
        Bubble.template(
          notice, from: message.senderName, sentAt: sentAt, maxWidth: max(4, width - 4),
          in: context))
    case .commentNotice(let notice):
      return .card(
        Bubble.template(
          CommentNoticeText.card(of: notice, on: message.content.article, in: context),
          from: message.senderName, sentAt: sentAt, maxWidth: max(4, width - 4), in: context))
    case .bill, .receipt, .preview(.articles):
      return .card(
        Bubble(message.content, isMine: false, maxWidth: max(4, width - 4), in: context))
    default:
      let bubble = Bubble(
        message.content, isMine: message.isMine, maxWidth: bubbleWidth, in: context)
      return .spoken(
        ChatEntry.Spoken(
          bubble: bubble, isMine: message.isMine, avatar: message.avatar,
          name: (isGroup && !message.isMine) || message.isSigned ? message.senderName : nil,
          transcript: transcript(of: message), quote: message.quote.map { quote($0, in: context) },
          isFailed: message.delivery != .delivered, isUnheard: message.isUnheard))
    }
  }

  private func body(
    of push: PushRow, sentAt: WorldTime, in context: ScreenContext
  ) -> ChatEntry.Body {
    if case .articles = push.content {
      return .card(
        PushCard.bubble(
          push.articles, sentAt: sentAt, maxWidth: max(4, width - 4), in: context))
    }
    let bubble =
      if case .audio(let seconds, let title) = push.content {
        PushCard.audio(title, seconds: seconds, maxWidth: bubbleWidth, in: context)
      } else {
        Bubble(
          ResolvedContent(content: push.content.ordinary ?? .text("")), isMine: false,
          maxWidth: bubbleWidth,
          in: context)
      }
    return .spoken(
      ChatEntry.Spoken(
        bubble: bubble, isMine: false, avatar: push.avatar, name: nil, transcript: nil,
        quote: nil, isFailed: false, isUnheard: false))
  }

  private func transcript(of message: MessageRow) -> Bubble? {
    guard case .voice(_, let text) = message.content.content, transcribed.contains(message.id)
    else { return nil }
    var card = CardLines(width: min(Bubble.cardWidth, bubbleWidth))
    card.text(text)
    return card.bubble()
  }

  private func quote(_ quote: QuoteRow, in context: ScreenContext) -> String {
    guard let content = quote.content else { return context(.quoteRecalled) }
    let excerpt = SnippetText.text(of: content, in: context)
    return "\(quote.senderName): " + excerpt.replacing("\n", with: " ")
  }
}
