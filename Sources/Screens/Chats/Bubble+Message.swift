import Domain
import TerminalKit
import WorldStore

/// What each kind of message looks like (G20–G35).
extension Bubble {
  /// Rows of text before a long message is folded (G20).
  static let foldedRows = 20
  /// A card's widest.
  static let cardWidth = 36
  static let photoWidth = 26

  private static let photoRows = 10

  /// A photo (G25) or a video's cover with its length (G26), in its own shape where it can be drawn.
  private static func photo(
    _ view: PictureView, maxWidth: Int, in context: ScreenContext
  ) -> Bubble {
    let width = min(photoWidth, maxWidth)
    let room = Size(columns: width, rows: photoRows)
    if context.drawsPictures, let size = view.size(within: room) {
      var tile = CardLines(width: max(8, size.columns))
      tile.picture(view, rows: max(2, size.rows), mark: "", in: context)
      return tile.bubble(ground: .picture)
    }
    var tile = CardLines(width: width)
    guard let seconds = view.seconds else {
      tile.picture(context.caption(view.picture), rows: 3, mark: "▣")
      return tile.bubble(ground: .picture)
    }
    tile.picture(context.caption(view.picture), rows: 2, mark: "▶")
    tile.add(Line(length(seconds), .picture, alignment: .trailing, ground: .picture))
    return tile.bubble(ground: .picture)
  }

  /// A message in at most `maxWidth` cells.
  init(_ resolved: ResolvedContent, isMine: Bool, maxWidth: Int, in context: ScreenContext) {
    let maxWidth = max(4, maxWidth)
    let ground: Role = isMine ? .bubbleMine : .bubbleTheirs
    var card = CardLines(width: min(Self.cardWidth, maxWidth))
    switch resolved.content {
    case .text(let text):
      self = Self.text(text, ground: ground, maxWidth: maxWidth, in: context)
    case .photo(let picture):
      self = Self.photo(PictureView(picture), maxWidth: maxWidth, in: context)
    case .voice(let seconds, _):
      self = Self.voice(seconds: seconds, isMine: isMine, maxWidth: maxWidth)
    case .video(let seconds, let cover):
      self = Self.photo(
        PictureView(cover, seconds: seconds), maxWidth: maxWidth, in: context)
    case .sticker(let name):
      let face = "☻ \(name)"
      self = Bubble(
        lines: [Line(face, .strong)], ground: .text,
        width: min(maxWidth, TextWidth.width(of: face) + 2))
    case .location(let name, let address):
      card.title(name)
      card.text(address, .secondary, rows: 1)
      card.picture("─┼──◎──┼─", rows: 2)
      card.foot(context(.locationWord))
      self = card.bubble()
    case .file(let name, let bytes):
      card.title(name)
      card.text("▤ \(Self.size(bytes))", .secondary, rows: 1)
      card.foot(context(.fileWord))
      self = card.bubble()
    case .link(let link):
      card.title(link.title)
      card.text(link.digest, .secondary, rows: 2)
      card.foot(link.host.isEmpty ? context(.linkWord) : link.host)
      self = card.bubble()
    case .article:
      card.title(resolved.article?.title ?? context(.linkWord))
      card.text(resolved.article?.digest ?? "", .secondary, rows: 2)
      card.foot(resolved.article?.accountName ?? context(.linkWord), arrow: true)
      self = card.bubble()
    case .miniProgram(let name, let title, _, let picture):
      card.text("◈ \(name)", .secondary, rows: 1)
      card.title(title)
      if let picture {
        card.picture(
          PictureView(picture), rows: context.drawsPictures ? 8 : 2, mark: "", in: context)
      } else {
        card.picture("", rows: 2)
      }
      card.foot(context(.miniProgramWord))
      self = card.bubble()
    case .contactCard(let person):
      card.title(resolved.names[.person(person)] ?? context(.you))
      if let company = resolved.company { card.text("@\(company)", .company, rows: 1) }
      card.foot(context(.contactCardWord))
      self = card.bubble()
    case .accountCard(let account):
      card.title(resolved.names[.account(account)] ?? "")
      card.foot(context(.accountCardWord), arrow: true)
      self = card.bubble()
    case .groupInvitation(_, let name):
      card.title(context(.groupInvitation))
      card.text(name.map { context(.invitesTo($0)) } ?? "", .secondary, rows: 2)
      card.foot(context(.groupChat), arrow: true)
      self = card.bubble()
    case .music(let title, let artist):
      card.text("♪ \(title)", .cardTitle, rows: 1)
      card.text(artist, .secondary, rows: 1)
      card.foot(context(.musicWord))
      self = card.bubble()
    case .note(let text):
      card.text(text, rows: 3)
      card.foot(context(.noteWord))
      self = card.bubble()
    case .chatHistory(let title, let lines):
      card.title(title)
      for line in lines.prefix(4) { card.text(line, .secondary, rows: 1) }
      card.foot(context(.chatHistoryWord))
      self = card.bubble()
    case .redPacket(let greeting, _):
      self = Self.redPacket(greeting, resolved.money, isMine: isMine, card, in: context)
    case .transfer(let cents, let note):
      self = Self.transfer(cents, note, resolved.money, isMine: isMine, card, in: context)
    case .splitBill(let title, let cents):
      card.text("▥ \(title)", rows: 1)
      card.text(Self.money(cents), rows: 1)
      card.blank()
      card.text(context(.splitBillWord), rows: 1)
      self = card.bubble(ground: .payment)
    case .call(let call):
      self = Self.text(
        Self.words(for: call, in: context), ground: ground, maxWidth: maxWidth, in: context)
    case .preview(let push):
      self =
        if let content = push.ordinary {
          Bubble(
            ResolvedContent(content: content), isMine: isMine, maxWidth: maxWidth, in: context)
        } else {
          PushCard.bubble(
            resolved.previewed, sentAt: context.now, maxWidth: maxWidth, in: context)
        }
    case .template(let notice):
      self = Self.template(notice, maxWidth: maxWidth, in: context)
    case .bill(let bill):
      self = Self.bill(bill, resolved.money, maxWidth: maxWidth, in: context)
    case .receipt(let receipt):
      self = Self.template(
        ReceiptText.notice(of: receipt, names: resolved.names, in: context), maxWidth: maxWidth,
        in: context)
    case .commentNotice(let notice):
      self = Self.template(
        CommentNoticeText.card(of: notice, on: resolved.article, in: context), maxWidth: maxWidth,
        in: context)
    case .notice(let notice):
      self = Self.text(
        NoticeText.text(of: notice, names: resolved.names, in: context), ground: .text,
        maxWidth: maxWidth, in: context)
    }
  }

  private static func text(
    _ text: String, ground: Role, maxWidth: Int, in context: ScreenContext
  ) -> Bubble {
    let (rows, isFolded) = rows(of: text, maxWidth: maxWidth)
    var lines = rows.map { Line(String($0)) }
    if isFolded { lines.append(Line("… " + context(.fullText) + " ›", .hintKey)) }
    let widest = lines.map(\.width).max() ?? 0
    return Bubble(lines: lines, ground: ground, width: min(maxWidth, widest + 2))
  }

  /// Whether a text is too long to stand in a chat as a whole.
  static func isFolded(_ text: String, maxWidth: Int) -> Bool {
    rows(of: text, maxWidth: maxWidth).isFolded
  }

  /// The rows of a text that stand in a chat; no more of it is looked at than could be shown.
  private static func rows(
    of text: String, maxWidth: Int
  ) -> (rows: ArraySlice<Substring>, isFolded: Bool) {
    let room = max(1, maxWidth - 2)
    let limit = room * (foldedRows + 4)
    let start = text.utf8.count <= limit ? text : String(text.prefix(limit))
    let rows = TextWrap.wrapped(start, width: room)
    let isFolded = start.utf8.count < text.utf8.count || rows.count > foldedRows + 2
    return (isFolded ? rows.prefix(foldedRows) : rows[...], isFolded)
  }

  /// A bubble as long as the voice message (G22).
  private static func voice(seconds: Int, isMine: Bool, maxWidth: Int) -> Bubble {
    let longest = max(10, min(maxWidth, 34))
    let width = min(maxWidth, 10 + (longest - 10) * min(max(seconds, 0), 60) / 60)
    let line =
      isMine
      ? Line("\(seconds)\" ((·", alignment: .trailing) : Line("·)) \(seconds)\"")
    return Bubble(lines: [line], ground: isMine ? .bubbleMine : .bubbleTheirs, width: width)
  }

  /// An order update or the like: a title, lines of key and value, and details to open (V70).
  static func template(
    _ notice: TemplateNotice, from account: String = "", sentAt: WorldTime? = nil, maxWidth: Int,
    in context: ScreenContext
  ) -> Bubble {
    var card = CardLines(width: min(PushCard.widest, maxWidth))
    card.text(account, .secondary, rows: 1)
    card.title(notice.title)
    if let sentAt {
      card.text(
        context.monthAndDay(sentAt) + " " + context.clockTime(sentAt), .secondary, rows: 1)
    }
    card.blank()
    let keyWidth = min(
      card.room / 3, notice.lines.map { TextWidth.width(of: $0.key) }.max() ?? 0)
    let valueWidth = max(1, card.room - keyWidth - 2)
    for line in notice.lines {
      let rows = CardLines.rows(of: line.value, width: valueWidth, max: 3)
      for (index, row) in rows.enumerated() {
        let key = TextWidth.padded(index == 0 ? line.key : "", to: keyWidth + 2)
        card.add(Line([Piece(text: key, role: .secondary), Piece(text: row, role: nil)]))
      }
    }
    if notice.page != nil { card.foot(context(.viewDetails), arrow: true) }
    return card.bubble()
  }

  static func words(for call: Call, in context: ScreenContext) -> String {
    let kind = call.kind == .voice ? "☏ " : "▷ "
    return switch call.outcome {
    case .ended: kind + context(.callDuration) + " " + length(call.seconds)
    case .cancelled: kind + context(.callCancelled)
    case .declined: kind + context(.callDeclined)
    case .missed: kind + context(.callMissed)
    }
  }

  /// "0:15", "12:03", "1:02:03".
  static func length(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let end = ScreenContext.twoDigits(seconds % 60)
    return hours > 0
      ? "\(hours):\(ScreenContext.twoDigits(minutes)):\(end)" : "\(minutes):\(end)"
  }

  /// "¥88.00".
  static func money(_ cents: Int64) -> String {
    "¥\(cents / 100).\(ScreenContext.twoDigits(Int(cents % 100)))"
  }

  /// "640 B", "12.5 KB", "3.1 MB".
  static func size(_ bytes: Int64) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    let units = ["KB", "MB", "GB"]
    var tenths = bytes * 10 / 1024
    var unit = 0
    while tenths >= 10_240, unit < units.count - 1 {
      tenths /= 1024
      unit += 1
    }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}

extension LinkCard {
  /// "example.com" of "https://example.com/page".
  var host: String {
    let rest = url.split(separator: "//", maxSplits: 1).last ?? ""
    return String(rest.prefix { $0 != "/" })
  }
}
