package import Domain
package import TerminalKit
package import WorldStore

/// Contacts (通讯录): fixed entries, starred friends, then everybody A–Z with an index bar (F1–F7).
///
/// ```
///   +   New Friends 2
///   ∷   Group Chats
///  A                                   ☆
/// ▌ 安  安总编                           A
///   An  Anna Li                        B
///                                      #
///              24 contacts
/// ```
/// The index bar goes first when narrow or low; everything else stays in one line a row.
package struct ContactsScreen: FilteringScreen {
  package enum Intent: Hashable, FilteringIntent {
    case move(ListMove)
    case wheel(Int)
    case open
    case openLine(LineID)
    case filter(NameFilter.Intent)
    case startJump
    case cancelJump
    case jump(String)
    case nextSection
    case previousSection
    case addFriends
  }

  /// Who or what a line stands for; a starred friend stands in two places (F2).
  package enum LineID: Hashable, Sendable {
    case entry(ContactsEntry)
    case starred(Person.ID)
    case person(Person.ID)
  }

  enum Line: Hashable, Sendable {
    case entry(ContactsEntry)
    case heading(String)
    case person(ContactRow, isInStarred: Bool)
    case count(Int)
  }

  static let star = "☆"

  private(set) var contacts: [ContactRow] = []
  private(set) var lines: [Line] = []
  private(set) var list = LineList<LineID>()
  private(set) var index = SectionIndex()
  package private(set) var filter = NameFilter()
  private(set) var isJumping = false
  private var height = 0

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.contacts) }

  // MARK: Keys

  package var keys: KeyTable<Intent> {
    if isJumping { return Self.jumpTable }
    return filter.isOpen ? Self.filterTable : Self.table
  }

  private static let table = KeyTable<Intent>(
    [
      Binding(Keys.open, .open, .open, hinted: true),
      NameFilter.opening { .filter($0) },
      Binding([.character("F")], .addFriends, .addFriends, hinted: true),
      Binding([.character("'")], .startJump, .jumpToLetter, hinted: true),
      Binding([.character("]")], .nextSection, .nextSection),
      Binding([.character("[")], .previousSection, .previousSection),
    ] + ListMove.bindings { .move($0) })

  private static let jumpTable = KeyTable<Intent>([
    Binding([.escape], .cancelJump, .cancel, hinted: true)
  ])

  private static let filterTable = KeyTable<Intent>(
    NameFilter.bindings(open: .open, { .filter($0) }, move: { .move($0) }))

  /// While a letter is awaited any other key ends the waiting.
  package func intent(for key: Key) -> Intent? {
    if let intent = keys[key] { return intent }
    if isJumping {
      guard case .character(let character) = key else { return .cancelJump }
      return .jump(character == "'" ? Self.star : character.uppercased())
    }
    return filter.intent(for: key).map { .filter($0) }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = size.rows
    fit()
  }

  private mutating func fit() { list.layout(height: max(1, height - filter.height)) }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    contacts = try reader.contacts()
    filter.refresh(contacts.map(\.name))
    arrange()
  }

  private mutating func arrange() {
    lines = []
    var sections: [SectionIndex.Section] = []
    if let found = filter.found {
      lines = found.map { .person(contacts[$0], isInStarred: false) }
    } else {
      if !filter.isOpen { lines = ContactsEntry.allCases.map { .entry($0) } }
      let starred = contacts.filter(\.isStarred)
      if !starred.isEmpty {
        sections.append(.init(name: Self.star, line: lines.count))
        lines.append(.heading(Self.star))
        lines += starred.map { .person($0, isInStarred: true) }
      }
      var section: String?
      for contact in contacts {
        if contact.section != section {
          section = contact.section
          sections.append(.init(name: contact.section, line: lines.count))
          lines.append(.heading(contact.section))
        }
        lines.append(.person(contact, isInStarred: false))
      }
      lines.append(.count(contacts.count))
    }
    index = SectionIndex(sections)
    list.set(lines.map(Self.place))
    fit()
  }

  private static func place(_ line: Line) -> LineList<LineID>.Line {
    switch line {
    case .entry(let entry): .init(.entry(entry))
    case .heading: .init(nil)
    case .person(let row, let isInStarred): .init(isInStarred ? .starred(row.id) : .person(row.id))
    case .count: .init(nil, height: 2)
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .move(let move): list.move(move)
    case .wheel(let rows): list.wheel(by: rows)
    case .open: return list.selectedID.map { open($0) } ?? []
    case .openLine(let line): return open(line)
    case .filter(let intent):
      filter.update(intent, over: contacts.map(\.name))
      arrange()
      if case .edit = intent { list.move(.top) }
    case .startJump:
      isJumping = true
      return [.notice(Notice(context(.typeALetter)))]
    case .cancelJump: isJumping = false
    case .jump(let name):
      isJumping = false
      if let line = index.line(for: name) { list.jump(to: line) }
    case .nextSection: jump(index.after(currentLine))
    case .previousSection: jump(index.before(currentLine))
    case .addFriends: return [.push(AddFriendScreen())]
    }
    return []
  }

  var currentLine: Int { list.selectedIndex ?? 0 }

  private mutating func jump(_ line: Int?) {
    if let line { list.jump(to: line) }
  }

  private mutating func open(_ line: LineID) -> [Effect] {
    if filter.isOpen {
      filter.close()
      arrange()
    }
    list.select(line)
    switch line {
    case .entry(let entry): return [.push(entry.screen())]
    case .starred(let person), .person(let person): return [.push(PersonScreen(person: person))]
    }
  }
}
