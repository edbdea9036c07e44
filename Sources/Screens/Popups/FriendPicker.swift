import Domain
import TerminalKit
import WorldStore

/// Friends, and where they count the viewer's tags, several at once and found by typing: whom a post is for, or whom
/// it mentions; or one alone.
///
/// ```
/// ⌕ an
/// ▌ [x] # Work 工作
///   [ ] 安总编
///   [ ] Anna Li
///  Done (1) Work 工作
/// ```
/// Its answer is an intent of the screen that opened it.
struct FriendPicker: Picker {
  /// What may be chosen.
  enum Rule: Hashable, Sendable {
    /// For a post that is limited: tags too, and somebody at least (M54).
    case readers
    /// Friends only, up to ten or none at all (M37).
    case mentions
    /// Friends only, as many as there are.
    case friends
    /// For a message to many: tags too, somebody at least, and no more than one sending reaches (F24).
    case receivers
    /// One friend or oneself, who is the answer at once.
    case author
    /// One friend, who is the answer at once.
    case card
  }

  fileprivate enum Row: Hashable, Sendable {
    case tag(ContactTag)
    case friend(NamedPerson)

    var name: String {
      switch self {
      case .tag(let tag): tag.name
      case .friend(let person): person.name
      }
    }
  }

  private let heading: Word
  private let rule: Rule
  private let answer: @Sendable (FriendChoice) -> any Sendable
  private let startsEmpty: Bool
  /// The group that friends are asked into; who is in it already can't be marked.
  private let group: Group.ID?
  private var members: Set<Person.ID> = []
  private var choice: FriendChoice
  var field = TextField()
  private var all: [Row] = []
  /// Made with the first letter typed.
  private var search: NameSearch?
  private var rows: [Row] = []
  /// How many of the marked ones what is typed keeps out of the list.
  private var hidden = 0
  var list = PickList()

  /// `answer` makes the intent from what was chosen; `group` is what friends are asked into, if that is it.
  init(
    _ rule: Rule, title: Word, choice: FriendChoice, joining group: Group.ID? = nil,
    answer: @escaping @Sendable (FriendChoice) -> any Sendable
  ) {
    self.rule = rule
    heading = title
    self.choice = choice
    self.group = group
    self.answer = answer
    startsEmpty = choice.isEmpty
  }

  func title(in context: ScreenContext) -> String { context(heading) }
  var purpose: PickPurpose { rule.isForOne ? .one : .marking }

  func reason(against intent: PickIntent, in context: ScreenContext) -> Word? {
    switch intent {
    case .pick: reason(against: list.selected)
    case .pickAt(let index): reason(against: index)
    case .done where answered.isEmpty:
      rule.needsSomebody ? Refusal.emptyAudience.sentence : reason(against: list.selected)
    default: nil
    }
  }

  private func reason(against index: Int) -> Word? {
    rows.indices.contains(index) && isMember(rows[index]) ? Refusal.alreadyInGroup.sentence : nil
  }

  private func isMember(_ row: Row) -> Bool {
    if case .friend(let person) = row { members.contains(person.id) } else { false }
  }

  // MARK: State

  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError) {
    let tags = rule.needsSomebody ? try reader.tags() : []
    let me = NamedPerson(id: context.me, name: context(.me))
    all =
      tags.map { .tag($0) } + (rule == .author ? [.friend(me)] : [])
      + (try reader.contacts().map { .friend(NamedPerson(id: $0.id, name: $0.name)) })
    if let group { members = Set(try reader.groupMembers(group).map(\.id)) }
    search = nil
    filter(in: context)
  }

  mutating func done(in context: ScreenContext) -> [Effect] { [.answer(answer(answered))] }

  /// What was marked; the row in hand, where nothing was or ever had been.
  private var answered: FriendChoice {
    guard choice.isEmpty, startsEmpty, rows.indices.contains(list.selected),
      !isMember(rows[list.selected])
    else { return choice }
    var choice = choice
    choice.toggle(rows[list.selected])
    return choice
  }

  mutating func filter(in context: ScreenContext) {
    if field.text.isEmpty {
      rows = all
      hidden = 0
    } else {
      let search = search ?? NameSearch(all.map(\.name))
      self.search = search
      rows = search.indices(matching: field.text).map { all[$0] }
      let shown = Set(rows)
      hidden =
        choice.tags.count { !shown.contains(.tag($0)) }
        + choice.people.count { !shown.contains(.friend($0)) }
    }
    list.set(count: rows.count)
  }

  mutating func pick(_ index: Int, in context: ScreenContext) -> [Effect] {
    guard rows.indices.contains(index) else { return [] }
    if let most = rule.most, choice.people.count == most.count, !choice.contains(rows[index]) {
      return [.notice(Notice(context(most.refusal.sentence), kind: .refused))]
    }
    choice.toggle(rows[index])
    return rule.isForOne ? [.answer(answer(choice))] : []
  }

  // MARK: View

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    list.view(
      on: &canvas, field: field, placeholder: .filterOrSearch,
      empty: all.isEmpty ? .noFriendsYet : .nothingFound, in: context
    ) { index, line, canvas in
      let row = rows[index]
      let isMember = isMember(row)
      var x =
        rule.isForOne
        ? 2 : canvas.checkBox(choice.contains(row) || isMember, x: 2, y: line.y, in: context)
      if case .tag = row {
        x += canvas.write("# ", x: x, y: line.y, style: context.theme[.secondary])
      }
      canvas.write(
        TextWidth.clipped(row.name, to: line.width - x - 1), x: x, y: line.y,
        style: context.theme[isMember ? .secondary : .text])
    }
    guard canvas.size.rows > 2, !rule.isForOne else { return }
    canvas.pickFoot(
      .chosenCount(choice.count), names: answered.names(in: context), hidden: hidden,
      reason: reason(against: .done, in: context), in: context)
  }
}

extension FriendPicker.Rule {
  /// Those who are meant to reach somebody may name tags, too.
  fileprivate var needsSomebody: Bool {
    switch self {
    case .readers, .receivers: true
    case .mentions, .friends, .author, .card: false
    }
  }

  /// Whether there is nothing to mark: one is the answer.
  fileprivate var isForOne: Bool { self == .author || self == .card }

  /// How many friends may be marked, and what is said to one more.
  fileprivate var most: (count: Int, refusal: Refusal)? {
    switch self {
    case .mentions: (MomentPost.mentionsMax, .tooManyMentions)
    case .receivers: (MassSending.receiversMax, .tooManyReceivers)
    case .readers, .friends, .author, .card: nil
    }
  }
}

extension FriendChoice {
  fileprivate func contains(_ row: FriendPicker.Row) -> Bool {
    switch row {
    case .tag(let tag): tags.contains { $0.id == tag.id }
    case .friend(let person): people.contains { $0.id == person.id }
    }
  }

  fileprivate mutating func toggle(_ row: FriendPicker.Row) {
    let isChosen = contains(row)
    switch row {
    case .tag(let tag) where isChosen: tags.removeAll { $0.id == tag.id }
    case .tag(let tag): tags.append(tag)
    case .friend(let person) where isChosen: people.removeAll { $0.id == person.id }
    case .friend(let person): people.append(person)
    }
  }
}
