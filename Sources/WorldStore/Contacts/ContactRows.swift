package import Domain

/// One line of Contacts (F1–F6).
package struct ContactRow: Hashable, Sendable, Identifiable {
  package let id: Person.ID
  package var name: String
  package var avatar: Avatar
  package var isStarred: Bool
  /// "A"–"Z" by pinyin of the shown name, or "#" (F3, F4).
  package var section: String

  package init(id: Person.ID, name: String, avatar: Avatar, isStarred: Bool, section: String) {
    self.id = id
    self.name = name
    self.avatar = avatar
    self.isStarred = isStarred
    self.section = section
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
  package var tags: [String]
  package var groupsInCommon: Int

  package enum Relation: Hashable, Sendable { case me, friend, stranger }

  package init(
    person: Person, relation: Relation, name: String, remark: String?, isStarred: Bool,
    source: Contact.Source?, tags: [String], groupsInCommon: Int
  ) {
    self.person = person
    self.relation = relation
    self.name = name
    self.remark = remark
    self.isStarred = isStarred
    self.source = source
    self.tags = tags
    self.groupsInCommon = groupsInCommon
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

/// One line of Group Chats (F9).
package struct GroupRow: Hashable, Sendable, Identifiable {
  package let id: Group.ID
  package var name: ChatName
  package var avatar: ChatAvatar

  package init(id: Group.ID, name: ChatName, avatar: ChatAvatar) {
    self.id = id
    self.name = name
    self.avatar = avatar
  }
}
