/// A request to become friends (朋友验证), with what the two said about it (F31–F37).
package struct FriendRequest: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<FriendRequest>
  package let id: ID
  package var sender: Person.ID
  package var receiver: Person.ID
  package var source: Contact.Source
  /// When it was last sent; its time runs from here.
  package var sentAt: WorldTime
  package var acceptedAt: WorldTime?

  package init(
    id: ID, sender: Person.ID, receiver: Person.ID, source: Contact.Source, sentAt: WorldTime,
    acceptedAt: WorldTime? = nil
  ) {
    self.id = id
    self.sender = sender
    self.receiver = receiver
    self.source = source
    self.sentAt = sentAt
    self.acceptedAt = acceptedAt
  }

  /// Three days (F34).
  package static let lifetime: Int64 = 3 * WorldTime.day

  /// The last moment in which it can be answered.
  package var expiresAt: WorldTime { sentAt + Self.lifetime }

  package enum State: String, Hashable, Sendable, CaseIterable { case open, accepted, expired }

  /// Accepted for good; else open until `expiresAt`, end included (F34).
  package func state(at now: WorldTime) -> State {
    if acceptedAt != nil { return .accepted }
    return now <= expiresAt ? .open : .expired
  }
}

extension FriendRequest {
  /// What the sender fills in (F31): the words, and how the sender will keep the other.
  ///
  /// To somebody the sender still keeps, a remark replaces the old one, `nil` leaves it; tags are added; the permission
  /// is set.
  package struct Form: Hashable, Sendable, Codable {
    package var text: String
    package var remark: String?
    /// Tags of the sender's own.
    package var tags: [ContactTag.ID]
    package var permission: ContactPermission
    /// From (来源), F38.
    package var source: Contact.Source

    package init(
      text: String, remark: String? = nil, tags: [ContactTag.ID] = [],
      permission: ContactPermission = [], source: Contact.Source = .search
    ) {
      self.text = text
      self.remark = remark
      self.tags = tags
      self.permission = permission
      self.source = source
    }

    /// Without blanks around its texts.
    package var trimmed: Form {
      var form = self
      form.text = text.trimmed
      form.remark = remark?.trimmed.onOneLine
      if form.remark == "" { form.remark = nil }
      return form
    }
  }

  /// What stands in the form at first (F31): who one is, and from which group if they met in one.
  package static func defaultText(
    from nickname: String, inGroup group: String? = nil, in language: Settings.Language
  ) -> String {
    switch (language, group) {
    case (.english, nil): "I'm \(nickname)"
    case (.english, let group?): "I'm \(nickname) from \"\(group)\""
    case (.chinese, nil): "我是\(nickname)"
    case (.chinese, let group?): "我是群聊“\(group)”的\(nickname)"
    }
  }

  /// The accepter's first message, in the language of the accepter's client (F36).
  package static func acceptance(in language: Settings.Language) -> String {
    switch language {
    case .english: "I've accepted your friend request. Now let's chat!"
    case .chinese: "我通过了你的朋友验证请求，现在我们可以开始聊天了"
    }
  }
}
