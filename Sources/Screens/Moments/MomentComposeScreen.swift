package import Domain
package import TerminalKit
package import WorldStore

/// A new post (M30–M38), with the article it shares if any (A41).
///
/// ```
///   清晨六点的码头，雾还没散。
///
///   ▤  Six Hours of Broth
///      慢厨房
///   ─────────────────────────────
/// ▌ Location     North Pier
///   Mention      Anna, 何苗
///   Share With   Public
///
///   Post
/// ```
/// What is written is kept as it is typed, so that nothing but Discard loses it (M35).
package struct MomentComposeScreen: Screen {
  package enum Intent: Hashable, Sendable {
    /// For the text.
    case key(Key)
    case paste(String)
    case caretToEnd(ofRow: Int)
    case scrollText(Int)
    case location(TextField.Edit)
    case move(ListMove)
    case focus(Part)
    case open(Part)
    case openFocused
    case chooseReaders(only: Bool)
    case setReaders(PostDraft.Readers)
    case mention(FriendChoice)
    case post
    case discard
    case save
  }

  /// What can have the keys, from top to bottom.
  package enum Part: Int, Hashable, Sendable, CaseIterable {
    case text, location, mention, readers, post
  }

  private let article: ArticleCard?
  private var editor = TextEditor()
  private var location = TextField()
  /// Text and location are the editor's and the field's.
  private var rest = PostDraft()
  private var part = Part.text
  /// The first visible row of the text.
  private var textTop = 0
  private var hasRecalled = false
  /// Whether the draft is as it was last kept.
  private var isKept = true
  private var size = Size(columns: 0, rows: 0)

  package init(sharing article: ArticleCard? = nil) { self.article = article }

  package func title(in context: ScreenContext) -> String { context(.newPost) }

  private var draft: PostDraft {
    var draft = rest
    draft.text = editor.text
    draft.location = location.text
    return draft
  }

  // MARK: Keys

  package var keys: KeyTable<Intent> {
    switch part {
    case .text: Self.textTable
    case .location: Self.locationTable
    default: Self.table
    }
  }

  private static let posting = Binding<Intent>([.control("s")], .post, .post, hinted: true)

  private static let textTable = KeyTable<Intent>([
    posting,
    Binding([.enter, .altEnter, .control("j")], .key(.altEnter), .newLine),
    Binding([.pageDown], .focus(.location), .postOptions, hinted: true),
    Binding([.down], .move(.down), .down),
    Binding([.up], .move(.up), .up),
  ])

  private static let locationTable = KeyTable<Intent>([
    posting,
    Binding([.enter, .down], .move(.down), .down),
    Binding([.up], .move(.up), .up),
    Binding([.pageDown], .focus(.post), .toBottom),
    Binding([.pageUp], .focus(.text), .toText, hinted: true),
  ])

  private static let table = KeyTable<Intent>(
    [
      Binding([.enter, .right, .character("l")], .openFocused, .choose, hinted: true),
      posting,
    ] + ListMove.bindings { .move($0) })

  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    switch part {
    case .text:
      if case .character = key { return .key(key) }
      var trial = editor
      return trial.handle(key, width: textWidth) ? .key(key) : nil
    case .location: return TextField.Edit(key).map { .location($0) }
    default: return nil
    }
  }

  package func intent(forPaste text: String) -> Intent? {
    switch part {
    case .text: .paste(text)
    case .location: .location(.insert(text))
    default: nil
    }
  }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .post, .open(.post): return reasonAgainstPosting
    case .open(.mention): return rest.readers == .private ? .privateMentionsNobody : nil
    case .openFocused: return part == .text ? nil : reason(against: .open(part), in: context)
    default: return nil
    }
  }

  /// M34.
  private var reasonAgainstPosting: Word? {
    article == nil && editor.characters.allSatisfy(\.isWhitespace) ? .writeFirst : nil
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    revealCaret()
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    guard !hasRecalled else { return }
    hasRecalled = true
    guard let draft = context.postDrafts[article?.id] else { return }
    editor = TextEditor(draft.text)
    location = TextField(draft.location)
    rest = draft
    revealCaret()
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .key(let key):
      let before = editor
      _ = editor.handle(key, width: textWidth)
      return edited(from: before, in: context)
    case .paste(let text):
      let before = editor
      let room = MomentContent.textMax - editor.characters.count
      editor.insert(text.prefix(max(0, room)))
      return edited(from: before, wasCut: text.count > room, in: context)
    case .caretToEnd(let row):
      part = .text
      let layout = editor.layout(width: textWidth)
      editor.moveCaret(to: layout.position(atColumn: textWidth, row: row, of: editor))
      revealCaret()
    case .scrollText(let rows): scrollText(by: rows)
    case .location(let edit):
      location.apply(edit)
      isKept = false
    case .move(let move): self.move(move)
    case .focus(let part): focus(part)
    case .open(let part):
      focus(part)
      return open(part, in: context)
    case .openFocused: return open(part, in: context)
    case .chooseReaders(let isOnly): return [.popup(readersPicker(isOnly: isOnly))]
    case .setReaders(let readers):
      rest.readers = readers
      isKept = false
    case .mention(let choice):
      rest.mentions = choice.people
      isKept = false
    case .post: return [.perform(draft.action(sharing: article?.id))]
    case .discard: return forget()
    case .save: return [.pop]
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .postMoment = action, case .done = outcome else { return [] }
    return forget() + [.notice(Notice(context(.posted)))]
  }

  /// M35.
  package mutating func leave(in context: ScreenContext) -> [Effect] {
    if draft.isEmpty { return forget() }
    let sheet = ActionSheet(
      title: context(.newPost), message: context(.keepDraftQuestion),
      options: [
        ActionSheet.Option(context(.saveDraft), Intent.save),
        ActionSheet.Option(context(.discardDraft), Intent.discard),
      ])
    return [.popup(sheet)]
  }

  package mutating func resting(in context: ScreenContext) -> [Effect] {
    if isKept { return [] }
    isKept = true
    return [.keepPost(draft, sharing: article?.id)]
  }

  private mutating func forget() -> [Effect] {
    isKept = true
    return [.keepPost(nil, sharing: article?.id), .pop]
  }

  /// After an edit of the text, which may not grow beyond its limit (M42).
  private mutating func edited(
    from before: TextEditor, wasCut: Bool = false, in context: ScreenContext
  ) -> [Effect] {
    let isTooLong =
      editor.characters.count > max(MomentContent.textMax, before.characters.count)
    if isTooLong { editor = before }
    isKept = false
    revealCaret()
    guard isTooLong || wasCut else { return [] }
    return [.notice(Notice(context(Refusal.postTooLong.sentence), kind: .refused))]
  }

  // MARK: Moving

  private mutating func move(_ move: ListMove) {
    switch move {
    case .up: step(-1)
    case .down: step(1)
    case .pageUp, .halfUp, .top: focus(.text)
    case .pageDown, .halfDown, .bottom: focus(.post)
    }
  }

  private mutating func step(_ step: Int) {
    if part == .text, editor.moveByRow(step, width: textWidth) {
      revealCaret()
    } else if let next = Part(rawValue: part.rawValue + step) {
      focus(next)
    }
  }

  private mutating func focus(_ part: Part) {
    self.part = part
    if part == .text { revealCaret() }
  }

  private var textWidth: Int { PostMeasure(columns: size.columns).width }

  private mutating func revealCaret() {
    let layout = editor.layout(width: textWidth)
    let visible = ComposeLayout(self, rows: layout.rows.count).textHeight
    let row = layout.caret.row
    textTop = min(max(textTop, row - visible + 1), row)
    textTop = min(textTop, max(0, layout.rows.count - visible))
  }

  private mutating func scrollText(by rows: Int) {
    let count = editor.layout(width: textWidth).rows.count
    let visible = ComposeLayout(self, rows: count).textHeight
    textTop = min(max(0, textTop + rows), max(0, count - visible))
  }

  // MARK: Opening

  private func open(_ part: Part, in context: ScreenContext) -> [Effect] {
    switch part {
    case .text, .location: return []
    case .mention:
      return [
        .popup(
          FriendPicker(
            .mentions, title: .mentionFriends, choice: FriendChoice(people: rest.mentions)
          ) { Intent.mention($0) })
      ]
    case .readers: return [.popup(readersSheet(in: context))]
    case .post: return [.perform(draft.action(sharing: article?.id))]
    }
  }

  /// M50–M53.
  private func readersSheet(in context: ScreenContext) -> ActionSheet {
    let choices: [(Word, Word, Intent)] = [
      (.audiencePublic, .allFriends, .setReaders(.public)),
      (.audiencePrivate, .onlyMe, .setReaders(.private)),
      (.audienceOnly, .onlyChosen, .chooseReaders(only: true)),
      (.audienceExcept, .allButChosen, .chooseReaders(only: false)),
    ]
    let width = choices.map { TextWidth.width(of: context($0.0)) }.max() ?? 0
    return ActionSheet(
      title: context(.shareWith),
      options: choices.map { name, meaning, intent in
        let name = TextWidth.padded(context(name), to: width)
        return ActionSheet.Option("\(name)  \(context(meaning))", intent)
      })
  }

  private func readersPicker(isOnly: Bool) -> FriendPicker {
    let chosen: FriendChoice =
      switch rest.readers {
      case .only(let choice), .except(let choice): choice
      case .public, .private: FriendChoice()
      }
    return FriendPicker(
      .readers, title: isOnly ? .audienceOnly : .audienceExcept, choice: chosen
    ) { Intent.setReaders(isOnly ? .only($0) : .except($0)) }
  }

  // MARK: View

  /// What stands where: the text, then what is known about it.
  private struct ComposeLayout {
    let textHeight: Int
    private(set) var lines: [Line] = []

    enum Line: Hashable {
      case gap
      case card(Int)
      case rule
      case part(Part)
    }

    static let textHeightMin = 4

    init(_ screen: MomentComposeScreen, rows: Int) {
      let height = screen.size.rows
      let isRoomy = height >= 14
      var lines: [Line] = []
      if screen.article != nil {
        if isRoomy { lines.append(.gap) }
        lines += height >= 11 ? [.card(0), .card(1)] : [.card(0)]
        if isRoomy { lines.append(.gap) }
      }
      lines += [.rule, .part(.location), .part(.mention), .part(.readers)]
      if isRoomy { lines.append(.gap) }
      lines.append(.part(.post))
      let room = max(1, height - lines.count)
      textHeight = min(max(rows, Self.textHeightMin), room)
      self.lines = lines
    }
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let text = editor.layout(width: textWidth)
    let layout = ComposeLayout(self, rows: text.rows.count)
    let measure = PostMeasure(columns: size.columns)
    // On a screen too low for all of it, what has the keys stays in sight.
    let focused: Int =
      part == .text
      ? text.caret.row - textTop
      : layout.textHeight + (layout.lines.firstIndex(of: .part(part)) ?? 0)
    let top = max(0, focused - size.rows + 1)

    drawText(text, height: layout.textHeight, top: top, measure, on: &canvas, in: context)
    for (index, line) in layout.lines.enumerated() {
      let y = layout.textHeight + index - top
      switch line {
      case .gap: break
      case .card(let row): drawCard(row, measure, y: y, on: &canvas, in: context)
      case .rule:
        canvas.write(
          String(repeating: "─", count: measure.width), x: measure.x, y: y,
          style: context.theme[.border])
      case .part(let part): draw(part, measure, y: y, on: &canvas, in: context)
      }
    }
  }

  private func drawText(
    _ text: EditorLayout, height: Int, top: Int, _ measure: PostMeasure,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let area = Rect(x: 0, y: -top, width: canvas.size.columns, height: height)
    canvas.onWheel(area, up: .scrollText(-1), down: .scrollText(1))
    canvas.onClick(area, .focus(.text))
    if editor.isEmpty {
      canvas.write(
        context(.saySomething), x: measure.x, y: -top, style: context.theme[.secondary],
        maxWidth: measure.width)
    }
    for (index, row) in text.rows.dropFirst(textTop).prefix(height).enumerated() {
      let y = index - top
      canvas.write(
        row, x: measure.x, y: y, style: context.theme[.text], maxWidth: measure.width)
      canvas.onClick(
        Rect(x: 0, y: y, width: canvas.size.columns, height: 1),
        .caretToEnd(ofRow: textTop + index))
    }
    let caretRow = text.caret.row - textTop
    if part == .text, (0..<height).contains(caretRow) {
      canvas.placeCursor(x: measure.x + text.caret.column, y: caretRow - top)
    }
  }

  private func drawCard(
    _ row: Int, _ measure: PostMeasure, y: Int, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    guard let article else { return }
    let style = context.theme[.card]
    let width = min(measure.width, MomentLayout.cardWidthMax)
    canvas.fill(Rect(x: measure.x, y: y, width: width, height: 1), style: style)
    if row == 0 { canvas.write("▤", x: measure.x + 1, y: y, style: context.theme[.cardTitle]) }
    canvas.write(
      TextWidth.clipped(row == 0 ? article.title : article.accountName, to: width - 5),
      x: measure.x + 4, y: y,
      style: row == 0 ? style : context.theme[.secondary].on(style.background))
  }

  private func draw(
    _ part: Part, _ measure: PostMeasure, y: Int, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    let row = Rect(x: 0, y: y, width: canvas.size.columns, height: 1)
    if part == .location {
      canvas.onClick(row, .focus(part))
    } else {
      canvas.onClick(row, .open(part))
    }
    if part == .post {
      drawPost(measure, y: y, on: &canvas, in: context)
    } else {
      let labels: [Word] = [.postLocation, .mentionFriends, .shareWith]
      let labelWidth = (labels.map { TextWidth.width(of: context($0)) }.max() ?? 0) + 3
      canvas.write(
        context(labels[part.rawValue - 1]), x: measure.x, y: y, style: context.theme[.text],
        maxWidth: measure.width)
      drawValue(
        of: part, x: measure.x + labelWidth, y: y, width: max(0, measure.width - labelWidth),
        on: &canvas, in: context)
    }
    guard part == self.part else { return }
    if part == .location {
      canvas.write("▌", x: measure.x - 2, y: y, style: context.theme[.text])
    } else {
      canvas.mark(
        Rect(x: measure.x - 2, y: y, width: measure.width + 2, height: 1), in: context)
    }
  }

  private func drawValue(
    of part: Part, x: Int, y: Int, width: Int, on canvas: inout Canvas<Intent>,
    in context: ScreenContext
  ) {
    if part == .location, part == self.part {
      location.view(
        on: &canvas, at: Rect(x: x - 2, y: y, width: width + 2, height: 1), placeholder: "",
        sign: "›", in: context)
      return
    }
    let (value, isSet) = value(of: part, in: context)
    canvas.write(
      TextWidth.clipped(value, to: width), x: x, y: y,
      style: context.theme[isSet ? .link : .secondary])
  }

  /// What is shown for a part, and whether it is the user's own choice.
  private func value(of part: Part, in context: ScreenContext) -> (String, Bool) {
    switch part {
    case .text, .post: ("", false)
    case .location:
      location.text.isEmpty ? (context(.whereWasIt), false) : (location.text, true)
    case .mention where rest.readers == .private: (context(.privateMentionsNobody), false)
    case .mention:
      rest.mentions.isEmpty
        ? (context(.nobodyMentioned), false)
        : (FriendChoice(people: rest.mentions).names(in: context), true)
    case .readers:
      switch rest.readers {
      case .public: (context(.audiencePublic), false)
      case .private: (context(.audiencePrivate), true)
      case .only(let choice): (context(.onlyFor(choice.names(in: context))), true)
      case .except(let choice): (context(.notFor(choice.names(in: context))), true)
      }
    }
  }

  /// The button; why it can't be pressed now; how much of the text's limit is used once that is near.
  private func drawPost(
    _ measure: PostMeasure, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let reason = reasonAgainstPosting
    var x = measure.x
    x += canvas.write(
      context(.post), x: x, y: y, style: context.theme[reason == nil ? .marker : .secondary])
    if let reason {
      canvas.write(
        TextWidth.clipped(context(reason), to: measure.width - (x - measure.x) - 2), x: x + 2,
        y: y, style: context.theme[.secondary])
    }
    let count = editor.characters.count
    guard count >= MomentContent.textMax - 100 else { return }
    let text = "\(count)/\(MomentContent.textMax)"
    let left = measure.x + measure.width - TextWidth.width(of: text)
    if left > x { canvas.write(text, x: left, y: y, style: context.theme[.secondary]) }
  }
}
