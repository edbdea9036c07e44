import Domain
import WorldStore

/// All that is found by its name: people, groups, followed accounts, Mini Programs that were used, and what WeChat can do
/// (D21, D23, D24, D26).
///
/// It is read in parts, and then every letter is answered from memory.
struct SearchDirectory: Sendable {
  private(set) var things: [Thing] = []
  private var index = NameSearch()
  /// What each text of the index is of.
  private var traits: [Trait] = []
  private var next = Part.people(nil)

  /// Somebody or something that can be found.
  struct Thing: Sendable {
    var section: SearchSection?
    var target: SearchTarget
    var face: SearchLine.Face
    var name: Name
    var company: String?
    var chat: ChatCursor?
    var order: Pinyin.SortKey
  }

  enum Name: Hashable, Sendable {
    case chat(ChatName)
    case words(Word)
  }

  private struct Trait: Sendable {
    var thing: Int
    var label: Label
  }

  /// By what something was found, as it is shown below its name.
  enum Label: Hashable, Sendable {
    /// The name itself, which says enough.
    case name
    case field(ContactField, String)
    /// Of a group.
    case member(String)
    case wechatID(String)
  }

  struct Find: Sendable {
    var thing: Int
    var label: Label
  }

  private enum Part: Hashable, Sendable {
    case people(Person.ID?)
    case groups(Group.ID?)
    case accounts, programs, nothing
  }

  var isComplete: Bool { next == .nothing }

  // MARK: Reading

  private static let peoplePerPart = 200
  private static let groupsPerPart = 6

  init() {
    for feature in Destination.allCases {
      guard let sign = feature.sign else { continue }
      let word = feature.word
      add(
        Thing(
          section: .features, target: .feature(feature),
          face: .sign(sign.text, sign.colour), name: .words(word),
          order: Pinyin.SortKey(word.english)),
        names: [word.english, word.chinese])
    }
  }

  /// A millisecond or two.
  mutating func readOn(from reader: World.Reader) throws(StorageError) {
    switch next {
    case .people(let last):
      let people = try reader.knownPeople(after: last, limit: Self.peoplePerPart)
      for person in people.rows { add(person) }
      next = people.rest.map { .people($0) } ?? .groups(nil)
    case .groups(let last):
      let groups = try reader.knownGroups(after: last, limit: Self.groupsPerPart)
      for group in groups.rows { add(group) }
      next = groups.rest.map { .groups($0) } ?? .accounts
    case .accounts:
      let accounts = try reader.knownAccounts()
      for account in accounts.rows { add(account) }
      if let folder = accounts.folder { addSubscriptions(at: folder) }
      let oneself = Peer.person(reader.viewer)
      addFileTransfer(oneself, at: try reader.chatPlace(.peer(oneself)))
      next = .programs
    case .programs:
      for program in try reader.miniPrograms() where program.usedAt != nil { add(program) }
      next = .nothing
    case .nothing: break
    }
  }

  private mutating func add(_ thing: Thing, names: [String]) {
    for name in names {
      index.append(name)
      traits.append(Trait(thing: things.count, label: .name))
    }
    things.append(thing)
  }

  private mutating func add(_ text: String, _ label: Label, isName: Bool = false) {
    index.append(text, byLettersOnly: !isName)
    traits.append(Trait(thing: things.count - 1, label: label))
  }

  private mutating func add(_ person: KnownPerson) {
    add(
      Thing(
        section: person.isContact ? .contacts : nil, target: .chat(.person(person.id)),
        face: .avatar(.tile(person.avatar)), name: .chat(.name(person.name)),
        company: person.company, chat: person.chat, order: Pinyin.SortKey(person.name)),
      names: [person.name])
    for trait in person.traits {
      add(
        trait.text, .field(trait.field, trait.text),
        isName: trait.field == .nickname || trait.field == .tag)
    }
  }

  private mutating func add(_ group: KnownGroup) {
    let name: String =
      switch group.name {
      case .name(let name): name
      case .members(let names, _): names.joined(separator: "、")
      case .subscriptions, .minimizedGroups, .fileTransfer, .serviceNotifications, .note: ""
      }
    add(
      Thing(
        section: .groups, target: .chat(.group(group.id)), face: .avatar(group.avatar),
        name: .chat(group.name), chat: group.chat, order: Pinyin.SortKey(name)),
      names: [name, group.ownName].compactMap(\.self))
    for member in group.members {
      add(member.name, .member(member.name), isName: true)
      if let nickname = member.nickname { add(nickname, .member(member.name), isName: true) }
    }
  }

  private mutating func add(_ account: KnownAccount) {
    let isNotices = account.name == .serviceNotifications
    let names: [String] =
      if case .name(let name) = account.name { [name] } else {
        [Word.serviceNotifications.english, Word.serviceNotifications.chinese]
      }
    add(
      Thing(
        section: isNotices ? nil : .followed, target: .chat(.account(account.id)),
        face: .avatar(.tile(account.avatar)), name: .chat(account.name), chat: account.chat,
        order: Pinyin.SortKey(names[0])),
      names: names)
    if !isNotices { add(account.wechatID, .wechatID(account.wechatID)) }
  }

  private mutating func addSubscriptions(at place: ChatCursor) {
    add(
      Thing(
        section: nil, target: .subscriptions, face: .avatar(.subscriptions),
        name: .chat(.subscriptions), chat: place, order: Pinyin.SortKey("")),
      names: [Word.subscriptions.english, Word.subscriptions.chinese])
  }

  /// C100.
  private mutating func addFileTransfer(_ oneself: Peer, at place: ChatCursor?) {
    add(
      Thing(
        section: .features, target: .chat(oneself), face: .avatar(.fileTransfer),
        name: .chat(.fileTransfer), chat: place, order: Pinyin.SortKey(Word.fileTransfer.english)),
      names: [Word.fileTransfer.english, Word.fileTransfer.chinese])
  }

  private mutating func add(_ program: MiniProgramRow) {
    add(
      Thing(
        section: .usedPrograms, target: .miniProgram(program.handle),
        face: .avatar(.tile(program.avatar)),
        name: .words(Word(program.name.english, program.name.chinese)),
        order: Pinyin.SortKey(program.name.english)),
      names: [program.name.english, program.name.chinese])
  }

  // MARK: Finding

  /// What a text finds, by sections; those found by their names come first, each A–Z.
  ///
  /// Top Hits are those found by name that stand highest in the chat list; they don't stand in their own section again.
  func found(by text: String, topHits: Int) -> [SearchSection: [Find]] {
    var finds: [Find] = []
    for place in index.indices(matching: text) where finds.last?.thing != traits[place].thing {
      finds.append(Find(thing: traits[place].thing, label: traits[place].label))
    }
    var found: [SearchSection: [Find]] = [:]
    let top = tops(of: finds, topHits)
    found[.topHits] = top
    let isTop = Set(top.map(\.thing))
    for find in finds where !isTop.contains(find.thing) {
      guard let section = things[find.thing].section else { continue }
      found[section, default: []].append(find)
    }
    return found.mapValues { finds in
      // Why: the order of the top hits is their own.
      finds.first.map { isTop.contains($0.thing) } == true ? finds : finds.sorted(by: isBefore)
    }
  }

  private func tops(of finds: [Find], _ count: Int) -> [Find] {
    var tops: [(find: Find, place: ChatCursor)] = []
    for find in finds where find.label == .name {
      guard let place = things[find.thing].chat else { continue }
      let rank = tops.firstIndex { place.isAbove($0.place) } ?? tops.count
      guard rank < count else { continue }
      tops.insert((find, place), at: rank)
      if tops.count > count { tops.removeLast() }
    }
    return tops.map(\.find)
  }

  private func isBefore(_ left: Find, _ right: Find) -> Bool {
    let (first, second) = (left.label == .name, right.label == .name)
    if first != second { return first }
    let (a, b) = (things[left.thing].order, things[right.thing].order)
    return a == b ? left.thing < right.thing : a < b
  }
}
