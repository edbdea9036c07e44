import Domain
import Testing
import WorldStore

/// Asking to be friends, answering, expiring, becoming friends.
///
/// Kai is a stranger to Lin and to Mei.
struct NewFriendsTests {
  let town: Town

  init() throws { town = try Town() }

  private var days: Int64 { WorldTime.day }

  @Test func `a request stands among the New Friends of both and counts on Contacts (F33)`() throws
  {
    try town.asks(town.kai, town.lin, " I'm Kai ")
    #expect(try town.newFriends() == ["Kai (open): I'm Kai *"])
    #expect(try town.newFriends(of: town.kai) == ["→ Lin (open): me: I'm Kai"])
    #expect(try town.eyes.tabBadges().contacts == .count(1))
    #expect(try town.eyes(of: town.kai).tabBadges().contacts == .none)
    // Nothing else has changed: they are no friends, and nobody is told in the chats.
    #expect(try town.profile(town.kai).relation == .stranger)
    #expect(try town.list() == [] && town.list(of: town.kai) == [])

    #expect(try town.does(.openNewFriends, town.lin) == [.newFriendsOpened(by: town.lin)])
    #expect(try town.newFriends() == ["Kai (open): I'm Kai"])
    #expect(try town.eyes.tabBadges().contacts == .none)
  }

  @Test func `the badge counts people, not what they say, and not what I say (F33, C80)`() throws {
    let kais = try town.asks(town.kai, town.lin, "hi")
    try town.asks(town.kai, town.lin, "hi again")
    try town.does(.deleteContact(town.mei), town.lin)
    #expect(try town.eyes.contactsBadge() == .count(1))
    try town.does(.openNewFriends, town.lin)
    try town.does(.replyToRequest(kais, text: "who is it?"), town.lin)
    #expect(try town.eyes.contactsBadge() == .none)
    #expect(try town.eyes(of: town.kai).contactsBadge() == .count(1))
    try town.does(.replyToRequest(kais, text: "Bo's friend"), town.kai)
    #expect(try town.eyes.contactsBadge() == .count(1))
    #expect(
      try town.newFriends() == [
        "Kai (open): hi / hi again / me: who is it? / Bo's friend *"
      ])
    // Accepted is settled: nothing is left to be seen.
    try town.does(.acceptRequest(kais), town.lin)
    #expect(try town.eyes.contactsBadge() == .none)
    #expect(try town.eyes(of: town.kai).contactsBadge() == .none)
  }

  @Test func `acceptance opens both chats with what was said (F35–F37)`() throws {
    let id = try town.asks(town.kai, town.lin, "I'm Kai", source: .group)
    try town.does(.replyToRequest(id, text: "from the walk?"), town.lin)
    try town.does(.replyToRequest(id, text: "yes"), town.kai)
    try town.does(
      .changeSettings(Settings(language: .chinese)), town.lin)
    let events = try town.does(.acceptRequest(id), town.lin)
    #expect(events.last == .becameFriends(by: town.lin, with: town.kai, request: id))

    let lins = Peer.person(town.kai)
    let kais = Peer.person(town.lin)
    let accepted = "我通过了你的朋友验证请求，现在我们可以开始聊天了"
    #expect(
      try town.chat(with: lins) == [
        "me: " + accepted, "friends with Kai", "Kai: yes", "me: from the walk?", "Kai: I'm Kai",
      ])
    #expect(
      try town.chat(with: kais, of: town.kai) == [
        "Lin: " + accepted, "me: yes", "Lin: from the walk?", "me: I'm Kai",
      ])
    // What was read among the New Friends is nothing new; that it was accepted is.
    #expect(try town.list() == ["Kai: " + accepted])
    #expect(try town.list(of: town.kai) == ["Lin (1): " + accepted])

    #expect(try town.names() == ["Bo", "Kai", "Mei"])
    #expect(try town.profile(town.kai).source == .group)
    #expect(try town.newFriends() == ["Kai (accepted): I'm Kai / me: from the walk? / yes"])
    #expect(try town.says(town.kai, "hello", to: kais).rawValue > 0)
    #expect(try town.list() == ["Kai (1): hello"])
  }

  @Test func `an empty request says nothing in the chat (F37)`() throws {
    let id = try town.asks(town.kai, town.lin, "  ")
    try town.does(.acceptRequest(id), town.lin)
    #expect(
      try town.chat(with: .person(town.kai)) == [
        "me: I've accepted your friend request. Now let's chat!", "friends with Kai",
      ])
  }

  @Test func `each keeps the other as their own form says (F31)`() throws {
    let climbers = try town.tags(town.kai, "Climbers")
    let walkers = try town.tags(town.lin, "Walkers")
    let id = try town.asks(
      town.kai, town.lin, "hi", remark: " Aunt Lin ", tags: [climbers], permission: .chatsOnly,
      source: .card)
    try town.does(
      .acceptRequest(id, remark: "Kai of the hills", tags: [walkers], permission: .hideTheirs),
      town.lin)
    let kais = try town.profile(town.lin, of: town.kai)
    #expect(kais.remark == "Aunt Lin" && kais.tags.map(\.name) == ["Climbers"])
    #expect(kais.permission == .chatsOnly && kais.source == .card)
    let lins = try town.profile(town.kai)
    #expect(lins.remark == "Kai of the hills" && lins.tags.map(\.name) == ["Walkers"])
    #expect(lins.permission == .hideTheirs && lins.source == .card)
  }

  @Test func `a tag that was deleted meanwhile is left out (F22, F31)`() throws {
    let climbers = try town.tags(town.kai, "Climbers")
    let readers = try town.tags(town.kai, "Readers")
    let id = try town.asks(town.kai, town.lin, "hi", tags: [climbers, readers])
    try town.does(.deleteTag(climbers), town.kai)
    try town.does(.acceptRequest(id), town.lin)
    #expect(try town.profile(town.lin, of: town.kai).tags.map(\.name) == ["Readers"])
  }

  @Test(arguments: [(0, nil), (1, .requestExpired)] as [(Int64, Refusal?)])
  func `a request is open for three days, end included (F34)`(seconds: Int64, refusal: Refusal?)
    throws
  {
    for action in [
      Action.acceptRequest(FriendRequest.ID(1)),
      .replyToRequest(FriendRequest.ID(1), text: "hm"),
    ] {
      let town = try Town()
      try town.asks(town.kai, town.lin, "hi")
      // The next deed is a second later.
      town.wait(3 * days - 1 + seconds)
      #expect(try town.refusal(action, town.lin) == refusal)
    }
  }

  @Test func `an expired request is told as such, and can be sent anew (F34)`() throws {
    let first = try town.asks(town.kai, town.lin, "hi")
    town.wait(3 * days)
    try town.says(town.lin, "tick", to: .person(town.bo))
    #expect(try town.newFriends() == ["Kai (expired): hi *"])
    #expect(try town.newFriends(of: town.kai) == ["→ Lin (expired): me: hi"])
    // Time alone takes no number away: Lin hasn't looked.
    #expect(try town.eyes.contactsBadge() == .count(1))
    let row = try #require(try town.eyes.friendRequests(.first(1)).first)
    #expect(row.state(at: row.expiresAt) == .expired)

    let second = try town.asks(town.kai, town.lin, "still me")
    #expect(second != first)
    #expect(try town.newFriends() == ["Kai (open): still me *"])
    #expect(try town.newFriends(of: town.kai) == ["→ Lin (open): me: still me"])
    #expect(try town.refusal(.acceptRequest(first), town.lin) == .notFound)
  }

  @Test func `time alone makes a request expire for who looks (F34)`() throws {
    try town.asks(town.kai, town.lin, "hi")
    let sent = town.now
    town.world.present = sent + 3 * days
    #expect(try town.newFriends() == ["Kai (open): hi *"])
    town.world.present = sent + 3 * days + 1
    #expect(try town.newFriends() == ["Kai (expired): hi *"])
    #expect(try town.profile(town.kai).request?.state == .expired)
    // A clock that was turned back can't be before what has happened.
    town.world.present = sent - days
    #expect(try town.world.clock().now == sent)
  }

  @Test func `sending an open request again begins its time anew (F34)`() throws {
    let id = try town.asks(town.kai, town.lin, "hi", remark: "Lin")
    town.wait(2 * days)
    #expect(try town.asks(town.kai, town.lin, "please", remark: "Aunt") == id)
    town.wait(2 * days)
    #expect(try town.newFriends() == ["Kai (open): hi / please *"])
    try town.does(.acceptRequest(id), town.lin)
    #expect(try town.profile(town.lin, of: town.kai).remark == "Aunt")
  }

  @Test func `an entry can be taken off one's own list and comes back with a word (F33)`() throws {
    let id = try town.asks(town.kai, town.lin, "hi")
    let removed = try town.does(.removeRequest(id), town.lin)
    #expect(removed == [.requestRemoved(id, by: town.lin)])
    #expect(try town.newFriends() == [] && town.eyes.contactsBadge() == .none)
    #expect(try town.newFriends(of: town.kai) == ["→ Lin (open): me: hi"])
    for action in [
      Action.removeRequest(id), .acceptRequest(id), .replyToRequest(id, text: "x"),
    ] {
      #expect(try town.refusal(action, town.lin) == .notFound)
    }
    try town.does(.replyToRequest(id, text: "hello?"), town.kai)
    #expect(try town.newFriends() == ["Kai (open): hi / hello? *"])
    try town.does(.removeRequest(id), town.kai)
    #expect(try town.newFriends(of: town.kai) == [])
  }

  @Test func `without confirmation both are friends at once (F32)`() throws {
    try town.does(.changeSettings(Settings(requiresFriendConfirmation: false)), town.lin)
    #expect(try town.eyes.settings().requiresFriendConfirmation == false)
    let events = try town.does(.requestFriend(town.lin, town.form("I'm Kai")), town.kai)
    #expect(events.last == .becameFriends(by: town.kai, with: town.lin, request: nil))
    #expect(try town.newFriends() == [] && town.newFriends(of: town.kai) == [])
    #expect(try town.chat(with: .person(town.kai)) == ["Kai: I'm Kai"])
    #expect(try town.list() == ["Kai (1): I'm Kai"])
    #expect(
      try town.chat(with: .person(town.lin), of: town.kai) == ["friends with Lin", "me: I'm Kai"])
    #expect(try town.profile(town.kai).relation == .friend)
    #expect(try town.profile(town.lin, of: town.kai).relation == .friend)
  }

  @Test func `who asks somebody by whom they were asked accepts (F32)`() throws {
    let id = try town.asks(town.kai, town.lin, "hi", remark: "Aunt")
    let events = try town.does(.requestFriend(town.kai, town.form("I was about to ask")), town.lin)
    #expect(events.last == .becameFriends(by: town.lin, with: town.kai, request: id))
    #expect(
      try town.chat(with: .person(town.lin), of: town.kai) == [
        "Aunt: I've accepted your friend request. Now let's chat!", "Aunt: I was about to ask",
        "me: hi",
      ])
    #expect(try town.newFriends() == ["Kai (accepted): hi / me: I was about to ask"])
    #expect(try town.profile(town.lin, of: town.kai).remark == "Aunt")
  }

  @Test func `an expired request is no reason to be friends at once`() throws {
    try town.asks(town.kai, town.lin, "hi")
    town.wait(3 * days)
    try town.asks(town.lin, town.kai, "me too")
    #expect(try town.newFriends() == ["→ Kai (open): me: me too"])
    #expect(try town.newFriends(of: town.kai) == ["Lin (open): me too *"])
  }

  @Test func `ten requests in any 24 hours, and no more (F39)`() throws {
    let others = try (0..<12).map { try town.world.addPerson(.named("p\($0)")) }
    let first = town.now + 1
    for other in others.prefix(9) { try town.asks(town.lin, other, "hi") }
    // Sending the same once more counts.
    try town.asks(town.lin, others[0], "hi again")
    let more = Action.requestFriend(others[10], town.form())
    #expect(try town.refusal(more, town.lin) == .tooManyRequests)
    // Another's requests are another's business, and a reply is none.
    try town.asks(town.kai, town.lin, "hi")
    town.wait(days - (town.now - first) - 2)
    #expect(try town.refusal(more, town.lin) == .tooManyRequests)
    #expect(try town.refusal(more, town.lin) == nil)
    #expect(town.now - first == days)
    #expect(try town.refusal(.requestFriend(others[11], town.form()), town.lin) == nil)
    #expect(try town.refusal(.requestFriend(others[2], town.form()), town.lin) == nil)
  }

  @Test func `asking is refused for the first reason that holds`() throws {
    let theirs = try town.tags(town.bo, "Bores")
    let nobody = Person.ID(99)
    let long = String(repeating: "a", count: 51)
    func ask(_ person: Person.ID, _ text: String = "hi", tags: [ContactTag.ID] = []) -> Action {
      .requestFriend(person, FriendRequest.Form(text: text, tags: tags))
    }
    #expect(try town.refusal(ask(town.lin), .account(town.daily)) == .wrongActor)
    #expect(try town.refusal(ask(nobody, long), town.lin) == .notFound)
    #expect(try town.refusal(ask(town.lin, long), town.lin) == .cannotAddYourself)
    #expect(try town.refusal(ask(town.bo, long), town.lin) == .alreadyFriends)
    #expect(try town.refusal(ask(town.kai, long, tags: [theirs]), town.lin) == .requestTextTooLong)
    #expect(try town.refusal(ask(town.kai, tags: [theirs]), town.lin) == .notFound)
    #expect(try town.refusal(ask(town.kai, tags: [ContactTag.ID(99)]), town.lin) == .notFound)
    #expect(try town.newFriends() == [])
    // Blanks around a text aren't counted.
    #expect(try town.refusal(ask(town.kai, " \(long.dropLast()) "), town.lin) == nil)
  }

  @Test func `a request is the business of the two it is between`() throws {
    let id = try town.asks(town.kai, town.lin, "hi")
    for action in [
      Action.acceptRequest(id), .replyToRequest(id, text: "x"), .removeRequest(id),
      .acceptRequest(FriendRequest.ID(99)),
    ] {
      #expect(try town.refusal(action, town.mei) == .notFound)
      #expect(try town.refusal(action, .account(town.daily)) == .wrongActor)
    }
    #expect(try town.refusal(.acceptRequest(id), town.kai) == .notYours)
    let theirs = try town.tags(town.bo, "Bores")
    #expect(try town.refusal(.acceptRequest(id, tags: [theirs]), town.lin) == .notFound)
    #expect(try town.refusal(.acceptRequest(id), town.lin) == nil)
    #expect(try town.refusal(.acceptRequest(id), town.lin) == .alreadyFriends)
    #expect(try town.refusal(.replyToRequest(id, text: "x"), town.kai) == .alreadyFriends)
    #expect(try town.refusal(.openNewFriends, .account(town.daily)) == .wrongActor)
  }

  @Test func `the list is read page by page, whoever asked whom`() throws {
    let others = try (0..<6).map { try town.world.addPerson(.named("p\($0)")) }
    for (index, other) in others.enumerated() {
      if index.isMultiple(of: 2) {
        try town.asks(other, town.lin, "\(index)")
      } else {
        try town.asks(town.lin, other, "\(index)")
      }
    }
    let all = try town.eyes.friendRequests(.first(10))
    #expect(all.map { $0.lines.map(\.text) } == (0..<6).reversed().map { ["\($0)"] })
    let reader = town.eyes
    #expect(try reader.friendRequests(.first(2)) == Array(all[0..<2]))
    #expect(try reader.friendRequests(.after(all[1].cursor, 3)) == Array(all[2..<5]))
    #expect(try reader.friendRequests(.from(all[1].cursor, 2)) == Array(all[1..<3]))
    #expect(try reader.friendRequests(.before(all[4].cursor, 2)) == Array(all[2..<4]))
    #expect(try reader.friendRequests(.last(2)) == Array(all[4..<6]))
  }

  @Test func `a person is found by the whole WeChat ID only (F30, F51)`() throws {
    #expect(try town.eyes.searchPerson(" WX_Kai ")?.person.id == town.kai)
    // Finding somebody isn't knowing them.
    #expect(try town.eyes.searchPerson("wx_kai")?.person.wechatID == "")
    #expect(try town.eyes.searchPerson("wx_bo")?.relation == .friend)
    #expect(try town.eyes.searchPerson("wx_lin")?.relation == .me)
    for text in ["wx_ka", "x_kai", "wx_kaii", "Kai", "wx%", "wx_k_i", ""] {
      #expect(try town.eyes.searchPerson(text) == nil, "\(text)")
    }
  }

  @Test func `a profile shows what there is between the two (F33)`() throws {
    #expect(try town.profile(town.kai).request == nil)
    try town.asks(town.lin, town.kai, "hi")
    #expect(try town.profile(town.kai).request?.line == "→ Kai (open): me: hi")
    #expect(try town.profile(town.lin, of: town.kai).request?.line == "Lin (open): hi *")
    #expect(try town.profile(town.lin, of: town.bo).request == nil)
  }

  @Test func `the 5,001st friend is Chats Only, and the 10,001st is one too many (F10)`() throws {
    /// Gives Lin as many contacts as this, without a friendship of theirs.
    func fill(to count: Int) throws {
      let held = try town.eyes.contacts().count
      try town.world.atomically {
        for number in held..<count {
          let id = try town.world.addPerson(.named("c\(number)"))
          try town.world.addContact(Contact(owner: town.lin, person: id, since: Town.start))
        }
      }
    }
    func asked(by handle: String) throws -> (Person.ID, FriendRequest.ID) {
      let person = try town.world.addPerson(.named(handle))
      return (person, try town.asks(person, town.lin, "hi"))
    }
    try fill(to: 4999)
    let (last, first) = (try asked(by: "last"), try asked(by: "first"))
    try town.does(.acceptRequest(last.1), town.lin)
    #expect(try town.profile(last.0).permission == [])
    try town.does(.acceptRequest(first.1, permission: .hideTheirs), town.lin)
    #expect(try town.profile(first.0).permission == .chatsOnly)
    // The others keep what they had, and theirs is theirs to say.
    #expect(try town.profile(last.0).permission == [])
    #expect(try town.profile(town.lin, of: first.0).permission == [])

    try fill(to: 9999)
    let (tenth, over) = (try asked(by: "tenth"), try asked(by: "over"))
    try town.does(.acceptRequest(tenth.1), town.lin)
    #expect(try town.refusal(.acceptRequest(over.1), town.lin) == .contactsFull)
    try town.does(.deleteContact(town.mei), town.lin)
    #expect(try town.refusal(.acceptRequest(over.1), town.lin) == nil)
  }
}
