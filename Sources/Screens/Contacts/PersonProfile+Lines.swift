import Domain
import WorldStore

/// What a profile says, line by line (F50–F55).
extension PersonProfile {
  /// What the two are still asking each other.
  var openRequest: FriendRequestRow? { request?.state == .open ? request : nil }

  func header(in context: ScreenContext) -> ProfileHeader {
    var marks = isStarred ? " ☆" : ""
    switch person.gender {
    case .male: marks += " ♂"
    case .female: marks += " ♀"
    case nil: break
    }
    var lines: [String] = []
    if remark != nil { lines.append("\(context(.nameLabel)): \(person.nickname)") }
    if relation != .stranger { lines.append("\(context(.weChatID)): \(person.wechatID)") }
    return ProfileHeader(name: name, company: person.company, marks: marks, lines: lines)
  }

  /// `met` tells where the viewer came upon a stranger.
  func facts(in context: ScreenContext, met: Contact.Source?) -> [Fact] {
    var facts: [Fact] = []
    func add(_ word: Word, _ text: String) {
      if !text.isEmpty { facts.append(Fact(context(word), text)) }
    }
    if isBlocked { add(.blocked, context(.blockedMeaning)) }
    if let request, request.state != .accepted {
      add(.friendRequest, context(request.sentence))
      add(.requestText, request.conversation(in: context))
    }
    if let company = person.company {
      let hint = relation == .stranger ? context(.moreOnceAdded) : ""
      add(.weCom, "@\(company)" + hint)
    }
    add(.region, person.region)
    add(.whatsUp, person.whatsUp)
    guard relation != .me else { return facts }
    add(.tags, context.list(tags.map(\.name)))
    add(.phone, context.list(card.phoneNumbers))
    add(.description, card.description)
    switch relation {
    case .friend:
      let isTheirs = request?.direction == .received
      add(.source, source.map { context(isTheirs ? $0.theirWord : $0.word) } ?? "")
    case .stranger: add(.source, met.map { context($0.meetingWord) } ?? "")
    case .me: break
    }
    return facts
  }
}

extension FriendRequestRow {
  /// How things stand with it.
  var sentence: Word {
    switch (state, direction) {
    case (.accepted, _): .added
    case (.expired, _): Refusal.requestExpired.sentence
    case (.open, .received): .wantsToBeFriends
    case (.open, .sent): .waitingForOther
    }
  }

  /// All that was said, a line each.
  func conversation(in context: ScreenContext) -> String {
    lines.filter { !$0.text.isEmpty }
      .map { context(.saying($0.isMine ? context(.you) : name, $0.text)) }
      .joined(separator: "\n")
  }
}

extension Contact.Source {
  /// Where the viewer added the other from (F38).
  var word: Word {
    switch self {
    case .search: .sourceSearch
    case .qr: .sourceQR
    case .group: .sourceGroup
    case .card: .sourceCard
    }
  }

  /// Where the viewer may add a stranger from (F38).
  var meetingWord: Word {
    switch self {
    case .search: Word("Search", "通过搜索")
    case .qr: Word("QR code", "通过扫一扫")
    case .group: Word("Group chat", "通过群聊")
    case .card: Word("Contact card", "通过名片")
    }
  }

  /// Where the other added the viewer from (F38).
  var theirWord: Word {
    switch self {
    case .search: Word("They added you by search", "对方通过搜索添加")
    case .qr: Word("They added you by QR code", "对方通过扫一扫添加")
    case .group: Word("They added you from a group chat", "对方通过群聊添加")
    case .card: Word("They added you by contact card", "对方通过名片添加")
    }
  }
}
