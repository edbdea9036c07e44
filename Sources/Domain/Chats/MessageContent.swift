/// What a message carries; each kind has its snippet in the chat list (C33–C48) and its own look in the chat (G20–G35).
package enum MessageContent: Hashable, Sendable, Codable {
  case text(String)
  case photo(Picture)
  /// 1–60 seconds (G22); the transcript is what "convert to text" shows (G24).
  case voice(seconds: Int, transcript: String)
  case video(seconds: Int, cover: Picture)
  case sticker(name: String)
  case location(name: String, address: String)
  case file(name: String, bytes: Int64)
  case link(LinkCard)
  case article(Article.ID)
  /// D54. Without a link it leads nowhere.
  case miniProgram(
    name: String, title: String, link: MiniProgramLink? = nil, picture: Picture? = nil)
  case contactCard(Person.ID)
  /// An official account, passed on by its profile (S51).
  case accountCard(OfficialAccount.ID)
  /// Into a group that is too large to join without being asked (G101); with the name it had then.
  case groupInvitation(Group.ID, name: String?)
  case music(title: String, artist: String)
  case note(String)
  case chatHistory(title: String, lines: [String])
  case redPacket(greeting: String, cents: Int64)
  case transfer(cents: Int64, note: String)
  case splitBill(title: String, cents: Int64)
  case call(Call)
  /// An order update or other notice of a service account to one follower (V70).
  case template(TemplateNotice)
  /// What a service account asks one follower to pay (P4).
  case bill(Bill)
  /// What WeChat Pay tells about money (C103).
  case receipt(Receipt)
  /// A push as one person is shown it before it is sent (A26); nobody can pass it on.
  case preview(Push.Content)
  /// What an account lets the writer of a comment know (N8).
  case commentNotice(CommentNotice)
  /// A centred grey line (G34), written by the world and never by a person.
  case notice(SystemNotice)
}

/// A picture by the name of its data file.
package struct Picture: Hashable, Sendable, Codable {
  package var name: String
  /// What it shows; `nil` where the world doesn't say.
  package var caption: Caption?
  /// What its file is like; `nil` where the world has no file of it, and it can only be described.
  package var shape: Shape?

  /// What a picture shows, in both languages.
  package struct Caption: Hashable, Sendable, Codable {
    package var english: String
    package var chinese: String

    package init(english: String, chinese: String) {
      self.english = english
      self.chinese = chinese
    }
  }

  /// The size of a picture, and how long it takes if it moves.
  package struct Shape: Hashable, Sendable, Codable {
    /// In pixels; more than none.
    package var width: Int
    package var height: Int
    /// From its first frame to its last; `nil`: it stands still.
    package var milliseconds: Int?

    package init(width: Int, height: Int, milliseconds: Int? = nil) {
      self.width = width
      self.height = height
      self.milliseconds = milliseconds
    }
  }

  package init(_ name: String, caption: Caption? = nil, shape: Shape? = nil) {
    self.name = name
    self.caption = caption
    self.shape = shape
  }
}

/// A link outside of the world's own articles.
package struct LinkCard: Hashable, Sendable, Codable {
  package var title: String
  package var digest: String
  package var url: String

  package init(title: String, digest: String, url: String) {
    self.title = title
    self.digest = digest
    self.url = url
  }
}

/// A voice or video call's entry in the chat (C47, G31).
package struct Call: Hashable, Sendable, Codable {
  package var kind: Kind
  package var outcome: Outcome
  package var seconds: Int

  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case voice, video }
  package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case ended, cancelled, declined, missed
  }

  package init(kind: Kind, outcome: Outcome, seconds: Int) {
    self.kind = kind
    self.outcome = outcome
    self.seconds = seconds
  }
}

/// A template message: a title, key–value lines, and a page to open (V70).
package struct TemplateNotice: Hashable, Sendable, Codable {
  package var title: String
  package var lines: [Line]
  package var page: String?
  /// What it opens instead of the page.
  package var program: MiniProgramLink?

  package struct Line: Hashable, Sendable, Codable {
    package var key: String
    package var value: String
    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  package init(
    title: String, lines: [Line], page: String? = nil, program: MiniProgramLink? = nil
  ) {
    self.title = title
    self.lines = lines
    self.page = page
    self.program = program
  }
}

/// A grey line of a chat.
///
/// It names people by id, so that every viewer reads it with their own remarks.
package enum SystemNotice: Hashable, Sendable, Codable {
  /// G61, G63. `text` is what the sender may put back into the input for five minutes (G62).
  case recalled(by: Actor, text: String?)
  /// The suffix is the nudged person's own (G70).
  case nudged(by: Person.ID, whom: Person.ID)
  /// The two have just become friends (F36).
  case becameFriends(Person.ID)
  /// A message wasn't delivered because the receiver no longer has the sender as a friend (F63).
  case needsFriendRequest(Person.ID)
  /// A message wasn't delivered because the receiver blocked the sender (F64).
  case rejected(by: Person.ID)
  /// Somebody opened a red packet (G86); `isLast`: nothing is left in it.
  case redPacketOpened(by: Person.ID, of: Person.ID, isLast: Bool)
  /// A transfer found its end (G89); the first is its receiver.
  case transferSettled(Transfer.Outcome, by: Person.ID, of: Person.ID)
  case groupRenamed(by: Person.ID, name: String)
  case groupInvited(by: Person.ID, whom: [Person.ID])
  /// They couldn't be asked into a group, because they don't have who asked as a friend.
  case notInvited([Person.ID])
  case groupRemoved(by: Person.ID, whom: [Person.ID])
  /// Somebody has left, as the owner alone is told (G103).
  case groupLeft(Person.ID)
  case groupOwned(by: Person.ID)
  /// A member asks the owner and the admins to let friends in (G110).
  case groupRequested(Group.ID, by: Person.ID, whom: [Person.ID])
  /// Whether owner and admins confirm invitations from now on (G110).
  case groupConfirming(Bool)
  case plain(String)
}
