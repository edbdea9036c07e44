import Domain
import Testing
import WorldStore

/// How a friend is kept: remark, card, star, permission, the Blocked List, and no longer at all.
struct FriendshipTests {
  let town: Town

  init() throws { town = try Town() }

  private var lins: Peer { .person(town.bo) }
  private var bos: Peer { .person(town.lin) }

  @Test func `a remark is the name wherever I look, and nobody else does (C21, F54)`() throws {
    try town.says(town.bo, "hi", to: bos)
    try town.posts(town.bo, "harbour")
    let set = Action.setRemark(town.bo, " Uncle Bo ")
    #expect(try town.does(set, town.lin) == [.contactChanged(town.bo, by: town.lin)])
    #expect(try town.does(set, town.lin) == [])
    #expect(try town.list() == ["Uncle Bo (1): hi"])
    #expect(try town.timeline() == ["Uncle Bo: harbour"])
    #expect(try town.names() == ["Mei", "Uncle Bo"])
    #expect(try town.names(of: town.kai) == ["Bo"])
    try town.does(.setRemark(town.bo, "  "), town.lin)
    #expect(try town.names() == ["Bo", "Mei"])
    #expect(try town.profile(town.bo).remark == nil)
  }

  @Test func `what I write down about a friend only I read (F54)`() throws {
    let card = ContactCard(
      description: "met on the ferry\ngate 3", phoneNumbers: ["0571 8888", "12"])
    #expect(try town.profile(town.bo).card == ContactCard())
    let edit = Action.editContact(town.bo, card)
    #expect(try town.does(edit, town.lin) == [.contactChanged(town.bo, by: town.lin)])
    #expect(try town.does(edit, town.lin) == [])
    #expect(try town.profile(town.bo).card == card)
    #expect(try town.profile(town.bo, of: town.kai).card == ContactCard())
    try town.does(.editContact(town.bo, ContactCard(description: " ")), town.lin)
    #expect(try town.profile(town.bo).card == ContactCard())
  }

  @Test func `a star and a permission are kept, and the same again changes nothing (F2, M70–M72)`()
    throws
  {
    try town.does(.setStarred(town.bo, true), town.lin)
    #expect(try town.does(.setStarred(town.bo, true), town.lin) == [])
    #expect(try town.eyes.contacts().filter(\.isStarred).map(\.name) == ["Bo"])
    try town.does(.setStarred(town.bo, false), town.lin)
    #expect(try town.eyes.contacts().filter(\.isStarred) == [])

    let mine = try town.posts(town.lin, "mine")
    let his = try town.posts(town.bo, "his")
    func sees(_ permission: ContactPermission) throws -> [Bool] {
      if try town.profile(town.bo).permission != permission {
        #expect(
          try town.does(.setPermission(town.bo, permission), town.lin)
            == [.contactChanged(town.bo, by: town.lin)])
      }
      #expect(try town.profile(town.bo).permission == permission)
      return [
        try town.timeline(of: town.bo).contains("Lin: mine"),
        try town.eyes(of: town.bo).moment(mine) != nil,
        try town.timeline().contains("Bo: his"), try town.eyes.moment(his) != nil,
      ]
    }
    #expect(try sees([]) == [true, true, true, true])
    #expect(try sees(.hideMine) == [false, false, true, true])
    #expect(try sees(.hideTheirs) == [true, true, false, true])
    #expect(try sees(.chatsOnly) == [false, false, false, true])
    #expect(try sees([]) == [true, true, true, true])
    // Chats go on through all of it.
    try town.does(.setPermission(town.bo, .chatsOnly), town.lin)
    try town.says(town.bo, "still here", to: bos)
    #expect(try town.list() == ["Bo (1): still here"])
  }

  @Test func `the blocked one isn't told, keeps me, and isn't heard (F62, F64–F66)`() throws {
    try town.says(town.bo, "before", to: bos)
    let mine = try town.posts(town.lin, "mine")
    let his = try town.posts(town.bo, "his")
    let block = Action.setBlocked(town.bo, true)
    #expect(try town.does(block, town.lin) == [.contactBlocked(town.bo, by: town.lin, true)])
    #expect(try town.does(block, town.lin) == [])

    // On my side: in the Blocked List, the chat stays.
    #expect(try town.names() == ["Mei"])
    #expect(try town.eyes.blockedList().map(\.name) == ["Bo"])
    #expect(try town.profile(town.bo).isBlocked && town.profile(town.bo).relation == .friend)
    #expect(try town.list() == ["Bo (1): before"])

    // On his: nothing to be seen.
    #expect(try town.names(of: town.bo) == ["Kai", "Lin"])
    #expect(try town.eyes(of: town.bo).blockedList() == [])
    #expect(try town.profile(town.lin, of: town.bo).isBlocked == false)
    let row = try town.profile(town.lin, of: town.bo)
    #expect(row.relation == .friend && row.request == nil)
    #expect(try town.newFriends(of: town.bo) == [])

    // M79: neither sees the other's posts.
    #expect(try town.eyes.moment(his) == nil && town.eyes(of: town.bo).moment(mine) == nil)
    #expect(try town.timeline(of: town.bo) == ["Bo: his"] && town.timeline() == ["Lin: mine"])

    // F64: his message stays with him, under a grey line; F65: mine arrives.
    try town.says(town.bo, "hello?", to: bos)
    #expect(
      try town.chat(with: bos, of: town.bo) == ["Lin rejected", "! me: hello?", "me: before"])
    #expect(try town.chat(with: lins) == ["Bo: before"])
    try town.says(town.lin, "I can still write", to: lins)
    #expect(try town.list(of: town.bo) == ["Lin (1): I can still write"])

    // F67: unblocked, chat and posts are back; what was said meanwhile stays lost.
    let unblock = Action.setBlocked(town.bo, false)
    #expect(try town.does(unblock, town.lin) == [.contactBlocked(town.bo, by: town.lin, false)])
    #expect(try town.names() == ["Bo", "Mei"] && town.eyes.blockedList() == [])
    try town.says(town.bo, "again", to: bos)
    #expect(
      try town.chat(with: lins) == ["Bo: again", "me: I can still write", "Bo: before"])
    #expect(try town.eyes.moment(his) != nil && town.eyes(of: town.bo).moment(mine) != nil)
  }

  @Test func `deleting takes contact, tags and chat from my side only (F60–F62)`() throws {
    let tag = try town.tags(town.lin, "Walks", [town.bo, town.mei])
    let bores = try town.tags(town.bo, "Bores", [town.lin])
    try town.does(.setRemark(town.bo, "Uncle"), town.lin)
    try town.does(.editContact(town.bo, ContactCard(description: "tall")), town.lin)
    try town.says(town.bo, "one", to: bos)
    try town.says(town.lin, "two", to: lins)
    try town.does(.setSticky(.peer(lins), true), town.lin)
    try town.does(.setMuted(lins, true), town.lin)
    let events = try town.does(.deleteContact(town.bo), town.lin)
    #expect(events == [.contactDeleted(town.bo, by: town.lin)])

    #expect(try town.names() == ["Mei"])
    #expect(try town.list() == [] && town.chat(with: lins) == [])
    #expect(try town.eyes.chatHeader(lins) == nil)
    #expect(try town.eyes.tag(tag)?.members.map(\.name) == ["Mei"])
    let stranger = try town.profile(town.bo)
    #expect(stranger.relation == .stranger && stranger.name == "Bo" && stranger.remark == nil)
    #expect(stranger.person.wechatID == "" && stranger.card == ContactCard())
    #expect(try town.refusal(.setRemark(town.bo, "x"), town.lin) == .notFriends)
    #expect(
      try town.refusal(.sendMessage(to: lins, content: .text("x")), town.lin) == .notFriends)

    // The other side: as ever.
    #expect(try town.names(of: town.bo) == ["Kai", "Lin"])
    #expect(try town.chat(with: bos, of: town.bo) == ["Lin: two", "me: one"])
    #expect(try town.profile(town.lin, of: town.bo).tags.map(\.id) == [bores])
    #expect(try town.newFriends(of: town.bo) == [])
    #expect(try town.eyes(of: town.bo).tabBadges().contacts == .none)
  }

  @Test func `who was deleted learns it by writing, and can ask (F63)`() throws {
    try town.does(.deleteContact(town.bo), town.lin)
    try town.says(town.bo, "hello?", to: bos)
    #expect(
      try town.chat(with: bos, of: town.bo) == ["Lin wants a request", "! me: hello?"])
    #expect(try town.list() == [])
    let id = try town.asks(town.bo, town.lin, "did I say something?")
    #expect(try town.newFriends() == ["Bo (open): did I say something? *"])
    try town.does(.acceptRequest(id), town.lin)
    #expect(try town.names() == ["Bo", "Mei"])
    #expect(
      try town.chat(with: lins) == [
        "me: I've accepted your friend request. Now let's chat!", "friends with Bo",
        "Bo: did I say something?",
      ])
    try town.says(town.bo, "good", to: bos)
    #expect(try town.list() == ["Bo (1): good"])
  }

  @Test func `who still keeps me keeps me as before when I come back (F31, F63)`() throws {
    let tag = try town.tags(town.bo, "Cousins", [town.lin])
    let close = try town.tags(town.bo, "Close")
    try town.does(.setRemark(town.lin, "Cousin"), town.bo)
    try town.does(.setStarred(town.lin, true), town.bo)
    try town.does(.deleteContact(town.bo), town.lin)
    let id = try town.asks(town.bo, town.lin, "hi", tags: [close], permission: .hideMine)
    try town.does(.acceptRequest(id), town.lin)
    let kept = try town.profile(town.lin, of: town.bo)
    #expect(kept.remark == "Cousin" && kept.isStarred && kept.permission == .hideMine)
    #expect(kept.tags.map(\.id) == [tag, close])
  }

  @Test func `taking somebody back who still has me needs no request, and nobody is told (F68)`()
    throws
  {
    try town.says(town.bo, "before", to: bos)
    try town.does(.deleteContact(town.bo), town.lin)
    let form = FriendRequest.Form(text: "sorry", remark: "Bo again")
    let events = try town.does(.requestFriend(town.bo, form), town.lin)
    #expect(events == [.becameFriends(by: town.lin, with: town.bo, request: nil)])
    #expect(try town.names() == ["Bo again", "Mei"])
    // The history is gone for good; the other side has seen nothing at all.
    #expect(try town.chat(with: lins) == ["friends with Bo again"])
    #expect(try town.list() == ["Bo again: friends with Bo again"])
    #expect(try town.chat(with: bos, of: town.bo) == ["me: before"])
    #expect(try town.newFriends(of: town.bo) == [] && town.newFriends() == [])
    try town.says(town.bo, "hey", to: bos)
    #expect(try town.list() == ["Bo again (1): hey"])
  }

  @Test func `after both deleted each other a request is a stranger's (F68)`() throws {
    try town.does(.deleteContact(town.bo), town.lin)
    try town.does(.deleteContact(town.lin), town.bo)
    try town.asks(town.lin, town.bo, "hi")
    #expect(try town.newFriends(of: town.bo) == ["Lin (open): hi *"])
  }

  @Test func `whom I blocked and deleted can't be asked by me, nor ask (F66)`() throws {
    try town.does(.setBlocked(town.bo, true), town.lin)
    // He deletes me, whom he doesn't know to have blocked him, and wants me back.
    try town.does(.deleteContact(town.lin), town.bo)
    let ask = Action.requestFriend(town.lin, town.form())
    #expect(try town.refusal(ask, town.bo) == .rejectedByOther)
    #expect(try town.newFriends() == [])
    #expect(
      try town.refusal(.requestFriend(town.bo, town.form()), town.lin) == .inBlockedList)
    try town.does(.setBlocked(town.bo, false), town.lin)
    // I still have him, so he is back at once (F68).
    #expect(try town.refusal(ask, town.bo) == nil)
    #expect(try town.names(of: town.bo) == ["Kai", "Lin"])
  }

  @Test func `one-way and mutual deletion of Moments, through the door (M110–M112, M115)`() throws {
    let mine = try town.posts(town.lin, "soup")
    try town.likes(town.bo, mine)
    let hungry = try town.comments(town.bo, "hungry", on: mine)
    try town.comments(town.lin, "come over", on: mine, replyTo: hungry)
    let his = try town.posts(town.bo, "harbour")
    try town.likes(town.lin, his)
    try town.comments(town.lin, "windy?", on: his)
    let soup = "Lin: soup ♥ Bo | Bo: hungry | Lin → Bo: come over"
    let harbour = "Bo: harbour ♥ Lin | Lin: windy?"
    #expect(
      try town.timeline() == [harbour, soup] && town.timeline(of: town.bo) == [harbour, soup])
    for person in [town.lin, town.bo] {
      try town.does(
        .changeSettings(Settings(moments: MomentsPrivacy(opensToStrangers: true))), person)
    }

    // M110: one-way, both authors still see what the other left there. M115: albums as strangers see them.
    try town.does(.deleteContact(town.bo), town.lin)
    #expect(try town.timeline() == [soup] && town.timeline(of: town.bo) == [harbour])
    #expect(try town.album(of: town.lin, as: town.bo) == [soup])
    #expect(try town.album(of: town.bo, as: town.lin) == [harbour])
    try town.does(
      .changeSettings(Settings(moments: MomentsPrivacy(opensToStrangers: false))), town.lin)
    #expect(try town.album(of: town.lin, as: town.bo) == [])

    // M111: mutual, the other's is gone from mine, my own replies stay.
    try town.does(.deleteContact(town.lin), town.bo)
    #expect(try town.timeline() == ["Lin: soup | Lin → Bo: come over"])
    #expect(try town.timeline(of: town.bo) == ["Bo: harbour"])

    // M112: friends again, all of it is back.
    let id = try town.asks(town.bo, town.lin, "hi")
    try town.does(.acceptRequest(id), town.lin)
    #expect(
      try town.timeline() == [harbour, soup] && town.timeline(of: town.bo) == [harbour, soup])
  }

  @Test func `a group is saved to Contacts and taken off again (F9)`() throws {
    let save = Action.setGroupSaved(town.family, true)
    #expect(try town.does(save, town.lin) == [.groupSaved(town.family, by: town.lin, true)])
    #expect(try town.does(save, town.lin) == [])
    #expect(try town.eyes.groups().map(\.id) == [town.family])
    #expect(try town.eyes(of: town.bo).groups() == [])
    try town.does(.setGroupSaved(town.family, false), town.lin)
    #expect(try town.eyes.groups() == [])
    #expect(try town.refusal(save, town.kai) == .notInGroup)
    #expect(try town.refusal(.setGroupSaved(Group.ID(99), true), town.kai) == .notFound)
    #expect(try town.refusal(save, .account(town.daily)) == .wrongActor)
  }

  @Test func `groups in common are those both are in (F53)`() throws {
    #expect(try town.profile(town.bo).groupsInCommon == 2)
    #expect(try town.profile(town.kai).groupsInCommon == 1)
    #expect(try town.eyes.groups(inCommonWith: town.kai).map(\.id) == [town.walkers])
  }

  @Test func `what is done to a friend is refused for the first reason that holds`() throws {
    let nobody = Person.ID(99)
    let badCard = ContactCard(phoneNumbers: ["none"])
    let long = String(repeating: "a", count: 31)
    func all(_ person: Person.ID) -> [Action] {
      [
        .setRemark(person, long), .setTags(person, [ContactTag.ID(99)]),
        .editContact(person, badCard), .setStarred(person, true), .setBlocked(person, true),
        .setPermission(person, .chatsOnly), .deleteContact(person),
      ]
    }
    for action in all(nobody) { #expect(try town.refusal(action, town.lin) == .notFound) }
    for action in all(town.kai) + all(town.lin) {
      #expect(try town.refusal(action, town.lin) == .notFriends)
    }
    for action in all(nobody) {
      #expect(try town.refusal(action, .account(town.daily)) == .wrongActor)
    }
    #expect(try town.refusal(.setRemark(town.bo, long), town.lin) == .remarkTooLong)
    #expect(try town.refusal(.editContact(town.bo, badCard), town.lin) == .phoneNumberNotValid)
    #expect(try town.refusal(.deleteContact(town.bo), town.lin) == nil)
    #expect(try town.refusal(.deleteContact(town.bo), town.lin) == .notFriends)
  }
}
