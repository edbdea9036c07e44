package import Domain

/// One line of Contacts (F1–F6).
package struct ContactRow: Hashable, Sendable, Identifiable {
  package let id: Person.ID
  package var name: String
  package var avatar: Avatar
  package var isStarred: Bool
  /// "A"–"Z" by pinyin of the shown name, or "#" (F3, F4).
  package var section: String
  /// For which company the person writes (V80).
  package var company: String?

  package init(
    id: Person.ID, name: String, avatar: Avatar, isStarred: Bool, section: String,
    company: String? = nil
  ) {
    self.id = id
    self.name = name
    self.avatar = avatar
    self.isStarred = isStarred
    self.section = section
    self.company = company
  }
}

/// How many of the viewer's contacts are kept in each way; the blocked ones count as nothing else (M70–M72, F66).
package struct ContactCounts: Hashable, Sendable {
  package var hideMine: Int
  package var hideTheirs: Int
  /// Both of the above.
  package var chatsOnly: Int
  package var blocked: Int
  /// Hide My Wow Activity, Hide Their Wow Activity (A34).
  package var hideMyWows: Int
  package var hideTheirWows: Int

  package init(
    hideMine: Int = 0, hideTheirs: Int = 0, chatsOnly: Int = 0, blocked: Int = 0,
    hideMyWows: Int = 0, hideTheirWows: Int = 0
  ) {
    self.hideMine = hideMine
    self.hideTheirs = hideTheirs
    self.chatsOnly = chatsOnly
    self.blocked = blocked
    self.hideMyWows = hideMyWows
    self.hideTheirWows = hideTheirWows
  }
}

/// A person's profile page (F50–F55).
///
/// A stranger's shows neither WeChat ID nor remark (F51).
package struct PersonProfile: Hashable, Sendable {
  package var person: Person
  package var relation: Relation
  /// Remark if there is one, else nickname.
  package var name: String
  package var remark: String?
  package var isStarred: Bool
  package var source: Contact.Source?
  /// The viewer's own tags that the person carries, in the order they were made (F20).
  package var tags: [ContactTag]
  package var card: ContactCard
  package var permission: ContactPermission
  /// A34.
  package var wowPermission: WowPermission = []
  package var isBlocked: Bool
  package var groupsInCommon: Int
  /// What stands among the viewer's New Friends about the person, if anything does.
  package var request: FriendRequestRow?

  /// What the person is to the viewer: a friend is whom the viewer keeps, also when not kept in turn (F62).
  package enum Relation: Hashable, Sendable { case me, friend, stranger }

  package init(
    person: Person, relation: Relation, name: String, remark: String? = nil,
    isStarred: Bool = false, source: Contact.Source? = nil, tags: [ContactTag] = [],
    card: ContactCard = ContactCard(), permission: ContactPermission = [],
    isBlocked: Bool = false, groupsInCommon: Int = 0, request: FriendRequestRow? = nil
  ) {
    self.person = person
    self.relation = relation
    self.name = name
    self.remark = remark
    self.isStarred = isStarred
    self.source = source
    self.tags = tags
    self.card = card
    self.permission = permission
    self.isBlocked = isBlocked
    self.groupsInCommon = groupsInCommon
    self.request = request
  }
}

/// One line of Tags (F20).
package struct TagRow: Hashable, Sendable, Identifiable {
  package let id: ContactTag.ID
  package var name: String
  /// How many friends have it.
  package var friends: Int

  package init(id: ContactTag.ID, name: String, friends: Int) {
    self.id = id
    self.name = name
    self.friends = friends
  }
}

/// A tag's own page: the tag and the friends who carry it, A–Z.
package struct TagPage: Hashable, Sendable {
  package var tag: ContactTag
  package var members: [ContactRow]

  package init(tag: ContactTag, members: [ContactRow]) {
    self.tag = tag
    self.members = members
  }
}

/// One line of Group Chats (F9).
package struct GroupRow: Hashable, Sendable, Identifiable {
  package let id: Group.ID
  package var name: ChatName
  package var avatar: ChatAvatar
  /// Save to Contacts.
  package var isSaved: Bool

  package init(id: Group.ID, name: ChatName, avatar: ChatAvatar, isSaved: Bool) {
    self.id = id
    self.name = name
    self.avatar = avatar
    self.isSaved = isSaved
  }
}
