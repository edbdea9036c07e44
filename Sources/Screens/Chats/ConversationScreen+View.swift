import Domain
import TerminalKit
import WorldStore

/// Drawing a chat.
extension ConversationScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let size = canvas.size
    let (top, height) = (headHeight, transcript.size.rows)
    let area = Rect(x: 0, y: top, width: size.columns, height: height)
    if top > 0 { drawHead(on: &canvas, in: context) }
    canvas.onWheel(area, up: .wheel(-3), down: .wheel(3))
    canvas.inside(area) { canvas in
      if transcript.isEmpty {
        let word = header == nil ? Refusal.notFound.sentence : .noMessages
        centre(context(word), y: height / 2, on: &canvas, in: context)
      }
      for placed in transcript.placed { draw(placed, on: &canvas, in: context) }
      drawPills(height: height, on: &canvas, in: context)
    }
    canvas.tint(area, context.theme[context.settings.chatBackground])
    drawFoot(from: top + height, on: &canvas, in: context)
    if mode == .entries {
      menuBar?.viewList(
        on: &canvas, above: size.rows - 1, tap: { .tapEntry($0) }, in: context)
    }
  }

  private func drawHead(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    if receivesNoArticles {
      return drawHead(.articlesOff, .receiveAgain, .receiveArticles, on: &canvas, in: context)
    }
    if sharesLocation {
      return drawHead(
        .sharingLocation, .stopSharingLocation, .stopSharingLocation, on: &canvas, in: context)
    }
    let word: Word =
      switch header?.weCom {
      case .person(let company)?: .weComUser(of: company)
      case .group?, nil: .weComInGroup
      }
    let width = canvas.size.columns
    let text = TextWidth.clipped(context(word), to: width)
    canvas.write(
      text, x: max(0, (width - TextWidth.width(of: text)) / 2), y: 0,
      style: context.theme[.company])
  }

  /// How the account is kept, and the way to change that (S52, S53); of the two the way stays where there is little room.
  private func drawHead(
    _ fact: Word, _ deed: Word, _ intent: Intent, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let width = canvas.size.columns
    let link = context(deed)
    let room = max(0, width - TextWidth.width(of: link) - 4)
    let words = TextWidth.clipped(context(fact), to: room) + " · "
    let x = max(1, (width - TextWidth.width(of: words + link)) / 2)
    let used = canvas.write(words, x: x, y: 0, style: context.theme[.secondary])
    canvas.write(link, x: x + used, y: 0, style: context.theme[.link], maxWidth: width - x - used)
    canvas.onClick(Rect(x: 0, y: 0, width: width, height: 1), intent)
  }

  private func drawPills(
    height: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    func pill(_ text: String, y: Int) {
      let width = TextWidth.width(of: text) + 2
      let rect = Rect(x: max(0, canvas.size.columns - width - 1), y: y, width: width, height: 1)
      canvas.write(" \(text) ", x: rect.x, y: y, style: context.theme[.notice])
      canvas.onClick(rect, .toNew)
    }
    guard height > 2 else { return }
    if unreadAbove > 0 { pill("▴ " + context(.newMessages(unreadAbove)), y: 0) }
    if arrivedBelow > 0 { pill("▾ " + context(.newMessages(arrivedBelow)), y: height - 1) }
  }

  private func drawFoot(
    from y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let size = canvas.size
    guard size.rows > y else { return }
    var top = y
    if size.rows - y > 1 {
      canvas.fill(
        Rect(x: 0, y: y, width: size.columns, height: 1), style: context.theme[.border],
        scalar: "─")
      if menuBar != nil, bar == .keyboard, isFollowing {
        let rect = Rect(x: 1, y: y, width: 5, height: 1)
        canvas.write(" ≡ ", x: rect.x, y: y, style: context.theme[.hintKey])
        canvas.onClick(rect, .toggleBar)
      }
      top += 1
    }
    let area = Rect(x: 0, y: top, width: size.columns, height: size.rows - top)
    canvas.inside(area) { canvas in
      if !isFollowing {
        centre(
          context(.notFollowing) + " · " + context(.follow) + " ›", y: 0, on: &canvas,
          in: context)
        canvas.onClick(Rect(canvas.size), .follow)
      } else if let marked {
        drawMarking(marked.count, on: &canvas, in: context)
      } else if isClosed {
        centre(context(.removedFromGroup), y: 0, on: &canvas, in: context)
      } else if bar == .menu, let menuBar {
        menuBar.view(
          on: &canvas, hasKeys: focus == .input && context.hasFocus, toggle: .toggleBar,
          press: { .pressButtonAt($0) }, in: context)
      } else {
        canvas.onClick(Rect(canvas.size), .toInput)
        composer.view(
          on: &canvas, hasCaret: focus == .input, dropQuote: .dropQuote, in: context)
        // An input of several rows has them all for its text.
        if canvas.size.rows == 1 {
          let plus = Rect(x: canvas.size.columns - 1, y: 0, width: 1, height: 1)
          canvas.write("+", x: plus.x, y: 0, style: context.theme[.hintKey])
          canvas.onClick(plus, .attach)
        }
      }
    }
  }

  private func centre(
    _ text: String, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let width = canvas.size.columns
    let x = max(0, (width - TextWidth.width(of: text)) / 2)
    canvas.write(text, x: x, y: y, style: context.theme[.secondary], maxWidth: width - x)
  }

  // MARK: Entries

  private func draw(
    _ placed: Transcript.Placed, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let entry = placed.entry
    var y = placed.y
    if let time = entry.time {
      centre(context.separator(time), y: y, on: &canvas, in: context)
      y += 1
    }
    if entry.startsNew {
      drawDivider(y: y, on: &canvas, in: context)
      y += 1
    }
    let whole = Rect(x: 0, y: y, width: canvas.size.columns, height: entry.bodyHeight)
    canvas.onClick(whole, .choose(entry.id, part: 0))
    canvas.onSecondaryClick(whole, .menuOf(entry.id, part: 0))
    switch entry.body {
    case .notice(let lines, let link):
      drawNotice(lines, of: entry.id, link: link, y: y, on: &canvas, in: context)
    case .card(let bubble):
      let x = max(1, (canvas.size.columns - bubble.width) / 2)
      bubble.draw(on: &canvas, x: x, y: y, in: context)
      for (part, rows) in bubble.parts.enumerated() {
        let rect = Rect(
          x: x, y: y + rows.lowerBound, width: bubble.width, height: rows.count)
        canvas.onClick(rect, .openItem(entry.id, part: part))
        canvas.onSecondaryClick(rect, .menuOf(entry.id, part: part))
      }
    case .spoken(let spoken):
      draw(spoken, id: entry.id, y: y, on: &canvas, in: context)
    }
    drawSelection(placed, on: &canvas, in: context)
    drawMark(of: placed, on: &canvas, in: context)
  }

  private func drawDivider(y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let text = " \(context(.newMessagesBelow)) "
    let side = max(0, (canvas.size.columns - TextWidth.width(of: text)) / 2 - 2)
    let line = String(repeating: "─", count: side)
    canvas.write(line + text + line, x: 2, y: y, style: context.theme[.secondary])
  }

  private func drawNotice(
    _ lines: [String], of id: ChatItemID, link: NoticeLink?, y: Int,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    if let link, let row = link.row {
      let text = context(row.word)
      let width = TextWidth.width(of: text)
      let rect = Rect(
        x: max(1, (canvas.size.columns - width) / 2), y: y + lines.count, width: width, height: 1)
      canvas.write(
        text, x: rect.x, y: rect.y, style: context.theme[row.leadsOn ? .link : .secondary])
      if row.leadsOn { canvas.onClick(rect, .openItem(id, part: 0)) }
    }
    let canEdit =
      if case .edit(let recalledAt) = link {
        Recall.canEdit(recalledAt: recalledAt, now: context.now)
      } else {
        false
      }
    let link = canEdit ? context(.edit) : ""
    let linkWidth = canEdit ? TextWidth.width(of: link) + 2 : 0
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      let width = TextWidth.width(of: line)
      let x = max(1, (canvas.size.columns - width - (isLast ? linkWidth : 0)) / 2)
      canvas.write(line, x: x, y: y + index, style: context.theme[.secondary])
      if isLast, canEdit, case .message(let message) = id {
        let rect = Rect(x: x + width + 2, y: y + index, width: linkWidth - 2, height: 1)
        canvas.write(link, x: rect.x, y: rect.y, style: context.theme[.link])
        canvas.onClick(rect, .editAgainOf(message))
      }
    }
  }

  private func draw(
    _ spoken: ChatEntry.Spoken, id: ChatItemID, y: Int, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let width = canvas.size.columns
    let layout = entryLayout
    func x(of content: Int) -> Int {
      spoken.isMine ? width - layout.edge - content : layout.edge
    }
    var row = y
    if layout.hasAvatars {
      let avatarX = spoken.isMine ? width - AvatarTile.width - 1 : 1
      canvas.smallAvatar(spoken.avatar, x: avatarX, y: y, in: context)
      canvas.onClick(
        Rect(x: avatarX, y: y, width: AvatarTile.width, height: 1), .profileOf(id))
    }
    if let name = spoken.name {
      canvas.write(
        TextWidth.clipped(name, to: layout.bubbleWidth), x: layout.edge + 1, y: row,
        style: context.theme[.secondary])
      row += 1
    }
    let bubbleX = x(of: spoken.bubble.width)
    spoken.bubble.draw(on: &canvas, x: bubbleX, y: row, in: context)
    canvas.onClick(
      Rect(x: bubbleX, y: row, width: spoken.bubble.width, height: spoken.bubble.height),
      .openItem(id, part: 0))
    if spoken.isUnheard {
      canvas.write("●", x: bubbleX + spoken.bubble.width + 1, y: row, style: context.theme[.alert])
    }
    if spoken.isFailed {
      canvas.write(" ! ", x: bubbleX - 4, y: row, style: context.theme[.badge])
      if case .message(let message) = id {
        canvas.onClick(Rect(x: bubbleX - 4, y: row, width: 3, height: 1), .askResend(message))
      }
    }
    row += spoken.bubble.height
    if let transcript = spoken.transcript {
      transcript.draw(on: &canvas, x: x(of: transcript.width), y: row, in: context)
      row += transcript.height
    }
    if let quote = spoken.quote {
      let text = TextWidth.clipped("│ " + quote, to: layout.bubbleWidth - 2)
      // With the margins of a bubble, so that it stands below the text.
      let quoteX = x(of: TextWidth.width(of: text) + 2) + 1
      canvas.write(text, x: quoteX, y: row, style: context.theme[.secondary])
    }
  }

  /// A bar at the left edge, and the background of what isn't a bubble of its own.
  private func drawSelection(
    _ placed: Transcript.Placed, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    guard focus == .messages, let selection = transcript.selection,
      selection.id == placed.entry.id
    else { return }
    let rows = placed.entry.rows(ofPart: selection.part)
    let rect = Rect(
      x: 0, y: placed.y + rows.lowerBound, width: canvas.size.columns, height: rows.count)
    canvas.highlight(rect, in: context)
    for y in max(0, rect.y)..<max(0, max(rect.y, min(canvas.size.rows, rect.maxY))) {
      canvas.write("▌", x: 0, y: y, style: context.theme[.marker])
    }
  }
}
