package import Domain
package import WorldStore

/// Privacy (朋友权限) of one friend: what they see of one's Moments, and one of theirs (M70–M72), and what of wows (A34); it holds at
/// once.
///
/// ```
/// ▌ Privacy            ● Chats, Moments, etc.  ○ Chats Only
///   Hide My Posts      ○ On  ● Off
///   Hide Their Posts   ○ On  ● Off
///
///   Hide My Wows       ○ On  ● Off
///   Hide Their Wows    ○ On  ● Off
///
///   They can't see your Moments …
/// ```
package struct FriendPrivacyScreen: FormScreen {
  package enum Part: Hashable, Sendable {
    case permission, hideMine, hideTheirs, hideMyWows, hideTheirWows
  }

  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Part>.Intent)
  }

  private let person: Person.ID
  private var permission: ContactPermission = []
  private var wows: WowPermission = []
  package var page = FormPage<Part>()

  package init(person: Person.ID) { self.person = person }

  package func title(in context: ScreenContext) -> String { context(.friendPrivacy) }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>()

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    guard let profile = try reader.person(person), profile.relation == .friend else {
      page.set([.note(context(.onlyFriendsKept))])
      return
    }
    permission = profile.permission
    wows = profile.wowPermission
    var entries = PermissionChoice.entries(
      permission, of: profile.person, permission: Part.permission, hideMine: .hideMine,
      hideTheirs: .hideTheirs, in: context)
    entries += [
      .gap,
      .init(
        .hideMyWows, context(.hideMyWowsShort), .onOff(wows.contains(.hideMine), in: context)),
      .init(
        .hideTheirWows, context(.hideTheirWowsShort),
        .onOff(wows.contains(.hideTheirs), in: context)),
    ]
    if permission != [] { entries.append(.gap) }
    for meaning in permission.meanings { entries.append(.note(context(meaning))) }
    page.set(entries)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      let answer = page.update(intent)
      if case .list(let part) = answer { return [.popup(page.sheet(of: part) { Intent.form($0) })] }
      guard case .choose(let part, let choice) = answer else { return [] }
      let change: PermissionChoice.Change
      switch part {
      case .permission: change = .kind(choice)
      case .hideMine: change = .mine(choice)
      case .hideTheirs: change = .theirs(choice)
      case .hideMyWows: return set(.hideMine, choice == 0)
      case .hideTheirWows: return set(.hideTheirs, choice == 0)
      }
      let changed = PermissionChoice.changed(permission, change)
      return changed == permission ? [] : [.perform(.setPermission(person, changed))]
    }
  }

  private func set(_ part: WowPermission, _ isOn: Bool) -> [Effect] {
    let changed = isOn ? wows.union(part) : wows.subtracting(part)
    return changed == wows ? [] : [.perform(.setWowPermission(person, changed))]
  }
}

extension ContactPermission {
  /// What follows from it, for whoever sets it.
  fileprivate var meanings: [Word] {
    if self == .chatsOnly { return [.chatsOnlyMeaning] }
    var meanings: [Word] = []
    if contains(.hideMine) { meanings.append(.hideMineMeaning) }
    if contains(.hideTheirs) { meanings.append(.hideTheirsMeaning) }
    return meanings
  }
}
