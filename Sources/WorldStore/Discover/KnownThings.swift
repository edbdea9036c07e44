package import Domain

/// Somebody the viewer knows, with all that they can be found by (D23).
package struct KnownPerson: Hashable, Sendable, Identifiable {
  package let id: Person.ID
  /// Remark if there is one, else nickname.
  package var name: String
  package var avatar: Avatar
  /// For which company the person writes (V80).
  package var company: String?
  /// Somebody who is no contact, or a blocked one, can be found by their chat alone.
  package var isContact: Bool
  /// What is known of them besides the name, in the order of `ContactField`.
  package var traits: [Trait]
  /// Where the chat with them stands in the list; `nil`: it isn't there.
  package var chat: ChatCursor?

  /// A field of the person and what it says.
  package struct Trait: Hashable, Sendable {
    package var field: ContactField
    package var text: String
  }
}

/// A stretch of those whom the viewer knows.
package struct KnownPeople: Hashable, Sendable {
  package var rows: [KnownPerson]
  /// After whom to go on; `nil`: there are no more.
  package var rest: Person.ID?
}

/// A group that the viewer is in, with the others in it (D24).
package struct KnownGroup: Hashable, Sendable, Identifiable {
  package let id: Group.ID
  package var name: ChatName
  /// What the others call it, where the viewer has a remark for it (G114).
  package var ownName: String?
  package var avatar: ChatAvatar
  package var members: [Member]
  package var chat: ChatCursor?

  /// One of the others in the group.
  package struct Member: Hashable, Sendable {
    /// As the group shows it (G3).
    package var name: String
    /// What the person calls themselves, where that is another name.
    package var nickname: String?
  }
}

/// A stretch of the viewer's groups.
package struct KnownGroups: Hashable, Sendable {
  package var rows: [KnownGroup]
  /// After which to go on; `nil`: there are no more.
  package var rest: Group.ID?
}

/// The official accounts that the viewer follows, and the row that stands for the subscriptions.
package struct KnownAccounts: Hashable, Sendable {
  package var rows: [KnownAccount]
  /// Where the Subscriptions row stands; `nil`: it isn't there.
  package var folder: ChatCursor?
}

/// An official account that the viewer follows.
package struct KnownAccount: Hashable, Sendable, Identifiable {
  package let id: OfficialAccount.ID
  package var name: ChatName
  package var wechatID: String
  package var kind: OfficialAccount.Kind
  package var avatar: Avatar
  /// Where a service account's chat stands.
  package var chat: ChatCursor?
}
