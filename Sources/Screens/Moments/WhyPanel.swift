package import Domain
package import TerminalKit
package import WorldStore

/// Why: who sees a post, a like or a comment, and which rule decided, over everybody; found by typing a name.
///
/// ```
/// 1/4 Post by you: 封面第三版。
/// Share With: # Work 工作
/// ⌕ Filter
/// Can see it (3)
///  One's own post (M60)
/// ▌  you
///  Share With: carries a chosen tag (M56)
///    安总编  # Work 工作
/// Can't see it (9)
/// ```
/// Tab goes on from the post to its likes and comments. It is the tester's look behind the scenes: see `Reader.why`.
package struct WhyPanel: Popup {
  package enum Intent: Hashable, Sendable {
    case move(ListMove)
    case wheel(Int)
    case filter(TextField.Edit)
    case turn(Int)
    case explain
    case explainPerson(Person.ID)
    case close
  }

  private enum Line: Hashable, Sendable {
    case verdict(isSeen: Bool, count: Int)
    case clause(String)
    case person(WhyPerson)
  }

  private var subject: WhySubject
  private var answer: WhyAnswer?
  private var hasLoaded = false
  private var field = TextField()
  /// Made with the first letter typed.
  private var search: NameSearch?
  private var lines: [Line] = []
  private var list = LineList<Person.ID>()
  private var size = Size(columns: 0, rows: 0)

  package init(_ subject: WhySubject) { self.subject = subject }

  package func title(in context: ScreenContext) -> String { context(.whyTitle) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding([.enter], .explain, .explain, hinted: true),
    Binding([.tab], .turn(1), .nextSubject, hinted: true),
    Binding([.backTab], .turn(-1), .previousSubject),
    Binding([.escape], .close, .close, hinted: true),
    Binding([.up, .control("p")], .move(.up), .up, isMove: true),
    Binding([.down, .control("n")], .move(.down), .down, isMove: true),
    Binding(Keys.pageUp, .move(.pageUp), .pageUp, isMove: true),
    Binding(Keys.pageDown, .move(.pageDown), .pageDown, isMove: true),
  ])

  package func intent(for key: Key) -> Intent? {
    keys[key] ?? TextField.Edit(key).map(Intent.filter)
  }

  package func intent(forPaste text: String) -> Intent? { .filter(.insert(text)) }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .explain: list.selectedID == nil ? .nothingFound : nil
    case .turn: (answer?.siblings.count ?? 0) < 2 ? .noLikesOrComments : nil
    default: nil
    }
  }

  // MARK: State

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    .panel(within: available, rows: available.rows)
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    let isNewWidth = size.columns != self.size.columns
    self.size = size
    list.layout(height: max(1, size.rows - headHeight))
    if isNewWidth { arrange(in: context) }
  }

  /// The subject, to whom the post is open where there is room for it, and the filter.
  private var headHeight: Int { size.rows < 10 ? 2 : 4 }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let before = answer
    answer = try reader.why(subject)
    hasLoaded = true
    if answer?.people.map(\.person.name) != before?.people.map(\.person.name) { search = nil }
    if answer != before { arrange(in: context) }
  }

  package var needsLoad: Bool { hasLoaded && answer != nil && answer?.subject != subject }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .filter(let edit):
      field.apply(edit)
      arrange(in: context)
      list.move(.top)
    case .turn(let step): turn(by: step)
    case .explain: return list.choice().map { explain($0, in: context) } ?? []
    case .explainPerson(let id):
      list.select(id)
      return explain(id, in: context)
    case .close: return [.pop]
    }
    return []
  }

  /// To the next of the post, its likes and its comments, round about.
  private mutating func turn(by step: Int) {
    guard let siblings = answer?.siblings, !siblings.isEmpty else { return }
    let index = siblings.firstIndex(of: subject) ?? 0
    subject = siblings[(index + step + siblings.count) % siblings.count]
  }

  private mutating func arrange(in context: ScreenContext) {
    guard let answer else {
      lines = []
      list.set([])
      return
    }
    let words = WhyWords(language: context.language, me: context.me)
    let groups = WhyGroups(found(in: answer), of: answer, in: words)
    lines = []
    for isSeen in [true, false] {
      let count = groups.count(isSeen: isSeen)
      if count > 0 { lines.append(.verdict(isSeen: isSeen, count: count)) }
      for group in groups.groups where group.isSeen == isSeen {
        lines += TextWrap.wrapped(group.heading, width: max(1, size.columns - 2))
          .map { .clause(String($0)) }
        lines += group.people.map { .person($0) }
      }
    }
    list.set(
      lines.map { line in
        guard case .person(let person) = line else { return .init(nil) }
        return .init(person.id)
      })
  }

  private mutating func found(in answer: WhyAnswer) -> [WhyPerson] {
    if field.text.isEmpty { return answer.people }
    let search = search ?? NameSearch(answer.people.map(\.person.name))
    self.search = search
    return search.indices(matching: field.text).map { answer.people[$0] }
  }

  private func explain(_ id: Person.ID, in context: ScreenContext) -> [Effect] {
    guard let answer, let person = answer.people.first(where: { $0.id == id }) else { return [] }
    let words = WhyWords(language: context.language, me: context.me)
    return [
      .popup(
        TextPanel(
          title: person.person.name, text: words.explanation(of: person, in: answer)))
    ]
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .wheel(-1), down: .wheel(1))
    guard let answer else {
      if hasLoaded {
        canvas.write(context(.momentGone), x: 0, y: 0, style: context.theme[.secondary])
      }
      return
    }
    drawHead(answer, on: &canvas, in: context)
    if lines.isEmpty {
      canvas.write(
        context(.nothingFound), x: 0, y: headHeight, style: context.theme[.secondary])
    }
    canvas.inside(
      Rect(x: 0, y: headHeight, width: width, height: max(0, canvas.size.rows - headHeight))
    ) { canvas in
      for (index, y) in list.visible { draw(lines[index], index, y: y, on: &canvas, in: context) }
    }
  }

  private func drawHead(
    _ answer: WhyAnswer, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let words = WhyWords(language: context.language, me: context.me)
    let width = canvas.size.columns
    let first = Rect(x: 0, y: 0, width: width, height: 1)
    var x = 0
    if answer.siblings.count > 1, let index = answer.siblings.firstIndex(of: answer.subject) {
      let place = "\(index + 1)/\(answer.siblings.count) "
      x += canvas.write(place, x: 0, y: 0, style: context.theme[.secondary], maxWidth: width)
      canvas.onClick(first, .turn(1))
      canvas.onSecondaryClick(first, .turn(-1))
    }
    canvas.write(
      TextWidth.clipped(words.subject(answer), to: width - x), x: x, y: 0,
      style: context.theme[.strong])
    if headHeight > 2 {
      canvas.write(
        TextWidth.clipped(words.background(of: answer).joined(separator: " · "), to: width), x: 0,
        y: 1,
        style: context.theme[.secondary])
    }
    field.view(
      on: &canvas, at: Rect(x: 0, y: headHeight > 2 ? 2 : 1, width: width, height: 1),
      placeholder: context(.filterOrSearch), in: context)
  }

  private func draw(
    _ line: Line, _ index: Int, y: Int, on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let width = canvas.size.columns
    switch line {
    case .verdict(let isSeen, let count):
      canvas.write(
        context(isSeen ? .canSee(count) : .cannotSee(count)), x: 0, y: y,
        style: context.theme[isSeen ? .marker : .alert], maxWidth: width)
    case .clause(let text):
      canvas.write(
        TextWidth.clipped(text, to: width - 1), x: 1, y: y, style: context.theme[.secondary])
    case .person(let person):
      let row = Rect(x: 0, y: y, width: width, height: 1)
      let words = WhyWords(language: context.language, me: context.me)
      let used = canvas.write(
        TextWidth.clipped(words.start(person.person), to: width - 4), x: 3, y: y,
        style: context.theme[.text])
      let notes = (answer?.post.author).map { words.notes(on: person.finding, author: $0) } ?? []
      let x = 3 + used + 2
      canvas.write(
        TextWidth.clipped(notes.joined(separator: " · "), to: max(0, width - x)), x: x, y: y,
        style: context.theme[.secondary])
      if index == list.selectedIndex { canvas.mark(row, in: context) }
      canvas.onClick(row, .explainPerson(person.id))
    }
  }
}
