import Domain

/// How a friend is kept, as the entries of a page (M70–M72): everything or Chats Only, and with everything what is
/// hidden.
enum PermissionChoice {
  enum Change: Hashable, Sendable {
    /// 0: everything, 1: Chats Only.
    case kind(Int)
    /// 0: hidden, 1: not.
    case mine(Int)
    case theirs(Int)
  }

  static func changed(_ permission: ContactPermission, _ change: Change) -> ContactPermission {
    switch change {
    case .kind(1): .chatsOnly
    case .kind: permission == .chatsOnly ? [] : permission
    case .mine(0): permission.union(.hideMine)
    case .mine: permission.subtracting(.hideMine)
    case .theirs(0): permission.union(.hideTheirs)
    case .theirs: permission.subtracting(.hideTheirs)
    }
  }

  /// To hide both is Chats Only, so that no entries for it are left then.
  static func entries<Part>(
    _ permission: ContactPermission, of person: Person, permission kind: Part, hideMine: Part,
    hideTheirs: Part, in context: ScreenContext
  ) -> [FormPage<Part>.Entry] {
    let isChatsOnly = permission == .chatsOnly
    var entries: [FormPage<Part>.Entry] = [
      .init(
        kind, context(.friendPrivacy),
        .choices(
          [context(.chatsAndMoments), context(.chatsOnly)], chosen: isChatsOnly ? 1 : 0))
    ]
    if !isChatsOnly {
      entries += [
        .init(
          hideMine, context(.hideMine(from: person.gender)),
          .onOff(permission.contains(.hideMine), in: context)),
        .init(
          hideTheirs, context(.hideTheirs(of: person.gender)),
          .onOff(permission.contains(.hideTheirs), in: context)),
      ]
    }
    return entries
  }
}

extension FormPage.Control {
  /// Leads to the choice of tags.
  static func tags(_ tags: [ContactTag], in context: ScreenContext) -> Self {
    .door(tags.isEmpty ? context(.none) : context.list(tags.map(\.name)), isSet: !tags.isEmpty)
  }
}
