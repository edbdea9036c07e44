import Domain
import WorldStore

/// A small town in which every text on Moments is a secret of its own, with those who may read it, said by hand.
///
/// Ana's friends are Ben, whom she tagged, Cal, Eve, whom she has blocked, Fay, from whom she hides, and Hal, who
/// doesn't want to see her posts in his timeline. Gus has deleted her, Dot is a stranger; to strangers Ana shows ten
/// posts. Hal is also a friend of Ben's and of Cal's.
struct SecretTown {
  static let names = ["ana", "ben", "cal", "dot", "eve", "fay", "gus", "hal"]
  static let start = WorldTime(year: 2021, month: 3, day: 1, hour: 9)

  let world: World
  private(set) var people: [String: Person.ID] = [:]
  private(set) var posts: [Moment.ID] = []
  private(set) var comments: [MomentComment.ID] = []
  private(set) var articleComments: [ArticleComment.ID] = []
  /// Who may read a text.
  private(set) var readers: [String: Set<String>] = [:]
  private(set) var now = start

  init() throws {
    world = try World.inMemory(seed: 1, name: "secrets", start: Self.start)
    for name in Self.names {
      people[name] = try world.addPerson(
        Person(
          id: Person.ID(0), handle: name, nickname: name.prefix(1).uppercased() + name.dropFirst(),
          wechatID: name,
          avatar: Avatar(text: name, colour: .teal)))
    }
    let id = people
    func befriend(_ one: String, _ others: [String]) throws {
      for other in others {
        guard let one = id[one], let other = id[other] else { continue }
        try world.addFriends(one, other, since: Self.start)
      }
    }
    try befriend("ana", ["ben", "cal", "eve", "fay", "gus", "hal"])
    try befriend("hal", ["ben", "cal"])
    guard let ana = id["ana"], let ben = id["ben"], let cal = id["cal"], let dot = id["dot"],
      let eve = id["eve"], let fay = id["fay"], let gus = id["gus"], let hal = id["hal"]
    else { preconditionFailure("all were named") }
    let close = try world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: ana, name: "Close"), handle: "close",
      members: [ben])
    try world.setIdentity(me: ana)

    let isPublic: Set = ["ana", "ben", "cal", "dot", "gus", "hal"]
    let all = try post(
      ana, .public, readers: isPublic, title: "qcard", place: "qplace", text: "qpublic")
    try post(ana, .private, readers: ["ana"], text: "qprivate")
    let tagged = try post(
      ana, .only(people: [], tags: [close]), readers: ["ana", "ben"], text: "qtagged")
    try post(
      ana, .except(people: [cal], tags: []), readers: ["ana", "ben", "hal"], mentions: [ben],
      text: "qexcept")
    // A list opens nothing to those who are no friends, or are blocked or hidden from.
    try post(
      ana, .only(people: [dot, eve, fay, gus, hal], tags: []), readers: ["ana", "hal"],
      text: "qlisted")
    let gone = try post(ana, .public, readers: [], place: "qgoneplace", text: "qgone")
    try comment(ben, on: gone, readers: [], "qgonewords")
    let bens = try post(ben, .public, readers: ["ben", "ana", "hal"], text: "qben")
    try comment(hal, on: bens, readers: ["ben", "ana", "hal"], "qhalben")

    let first = try comment(ben, on: all, readers: ["ana", "ben", "hal"], "qwordsben")
    try comment(cal, on: all, readers: ["ana", "cal", "hal"], "qwordscal")
    try comment(
      hal, on: all, readers: ["ana", "ben", "hal"], to: first, "qreplyhal")
    let guss = try comment(gus, on: all, readers: ["ana", "gus"], "qwordsgus")
    try comment(ana, on: all, readers: ["ana", "gus"], to: guss, "qreplyana")
    try comment(eve, on: all, readers: ["ana"], "qwordseve")
    try comment(fay, on: all, readers: ["ana"], "qwordsfay")
    try comment(ben, on: tagged, readers: ["ana", "ben"], "qwordstagged")
    for person in [ben, cal, eve, gus, hal, ana] { try act(.setMomentLiked(all, true), person) }
    for person in [ben, cal, ana] { try act(.setMomentLiked(gone, true), person) }

    try act(.deleteMoment(gone), ana)
    try act(.setBlocked(eve, true), ana)
    try act(.setPermission(fay, .hideMine), ana)
    try act(.setPermission(ana, .hideTheirs), hal)
    try act(.deleteContact(ana), gus)
    try act(
      .changeSettings(Settings(moments: MomentsPrivacy(opensToStrangers: true))), ana)
    try publish(ana: ana, ben: ben, cal: cal, hal: hal)
    // Fay is hidden from, Eve blocked, Hal doesn't want to see Ana's.
    try act(.setStatus(.coffee, text: "qstatusana"), ana)
    readers["qstatusana"] = ["ana", "ben", "cal"]
    try act(.setStatus(.coffee, text: "qstatushal"), hal)
    readers["qstatushal"] = ["ana", "ben", "cal", "hal"]
    try keepDiaries(of: [ana, ben])
    try keepFavorite(of: cal, from: hal)
    try act(.sendToMany(.text("qmany"), people: [ben, cal]), ana)
    readers["qmany"] = ["ana", "ben", "cal"]
    // What somebody calls another, and has written down about them, is theirs (F20).
    try act(.setRemark(hal, "qremarkhal"), ana)
    try act(.editContact(hal, ContactCard(description: "qcardhal")), ana)
    try act(.createTag(name: "qtaghal", members: [hal]), ana)
    for secret in ["qremarkhal", "qcardhal", "qtaghal"] { readers[secret] = ["ana"] }
    try world.setClock(ClockState(now: now, isPaused: true, speed: 1))
  }

  /// An article with comments, of which one is selected, and with what friends think of it.
  private mutating func publish(
    ana: Person.ID, ben: Person.ID, cal: Person.ID, hal: Person.ID
  ) throws {
    let account = try world.addAccount(
      OfficialAccount(
        id: OfficialAccount.ID(0), handle: "daily", kind: .subscription, name: "Daily",
        wechatID: "daily", intro: "", owner: "", isVerified: true,
        avatar: Avatar(text: "D", colour: .red)))
    let article = try world.addArticle(
      Article(
        id: Article.ID(0), handle: "fog", account: account, title: "Fog", author: "", digest: nil,
        cover: Picture("c"), isOriginal: false, place: nil, originalURL: nil, body: "Fog.",
        crowd: ArticleCrowd(readers: 0, likes: 0, wows: 0), commenting: .everyone))
    func publish(_ action: Action) throws {
      try world.perform(action, as: .account(account), at: now)
    }
    try publish(.broadcast(.articles([article])))
    let everybody = Set(Self.names)
    for (writer, text, readers) in [
      (ben, "qwaits", ["ben"]), (cal, "qselected", everybody),
    ] {
      let events = try act(.commentOnArticle(article, text: text), writer)
      guard case .articleCommented(let id, _, _)? = events.first else {
        preconditionFailure("the comment was written")
      }
      articleComments.append(id)
      self.readers[text] = readers
    }
    try publish(.replyToArticleComment(articleComments[0], text: "qanswer"))
    readers["qanswer"] = ["ben"]
    try publish(.selectArticleComment(articleComments[1], true))

    // What goes to some of the followers is found by nobody else.
    try act(.follow(account), ben)
    let few = try world.perform(
      .createFollowerTag(name: "Few", members: [ben]), as: .account(account), at: now)
    guard case .followerTagChanged(let tag, _)? = few.first else {
      preconditionFailure("the tag was made")
    }
    let some = try world.addArticle(
      Article(
        id: Article.ID(0), handle: "few", account: account, title: "qfew", author: "",
        digest: nil, cover: Picture("c"), isOriginal: false, place: nil, originalURL: nil,
        body: "Few.", crowd: ArticleCrowd(readers: 0, likes: 0, wows: 0)))
    now = now + WorldTime.day
    try publish(.broadcast(.articles([some]), to: .tag(tag)))
    readers["qfew"] = ["ben"]

    // Moments and wows are hidden apart.
    for (person, text) in [(ana, "qthoughtana"), (ben, "qthoughtben")] {
      try act(.setArticleWowed(article, true), person)
      try act(.setWowThought(article, text), person)
    }
    readers["qthoughtana"] = ["ana", "ben", "cal", "fay", "hal"]
    try act(.setWowPermission(hal, .hideMine), ben)
    readers["qthoughtben"] = ["ana", "ben"]
    if let wow = try world.wow(of: ana, on: article) {
      try act(.replyToWow(wow, text: "qonthought"), hal)
      readers["qonthought"] = ["ana", "ben", "cal", "hal"]
    }
  }

  /// A Mini Program in which two people write down what nobody else is to read: as it is typed, and as it is kept.
  private mutating func keepDiaries(of writers: [Person.ID]) throws {
    guard let account = try world.account(handle: "daily") else {
      preconditionFailure("the account was added")
    }
    func text(_ plain: String) throws -> MiniProgram.Text {
      try MiniProgram.Text(MiniProgram.Words(plain, plain))
    }
    let diary = try world.addMiniProgram(
      MiniProgram(
        id: MiniProgram.ID(0), handle: "q", account: account,
        name: MiniProgram.Words("Diary", "日记"), intro: MiniProgram.Words("", ""),
        avatar: Avatar(text: "D", colour: .teal), cover: nil,
        body: MiniProgram.Body(
          variables: [
            MiniProgram.Variable(name: "note", kind: .text(max: 20)),
            MiniProgram.Variable(name: "kept", kind: .log(max: 9)),
          ],
          pages: [
            MiniProgram.Page(
              name: "start", title: try text("Diary"),
              blocks: [
                MiniProgram.Block(.ask("note", label: try text("Note"), hint: nil)),
                MiniProgram.Block(
                  .button(
                    try text("Keep"), needs: [],
                    deeds: [MiniProgram.Deed(.note("kept", try text("{note}")))])),
                MiniProgram.Block(.log("kept")),
              ])
          ])))
    for writer in writers {
      guard let name = people.first(where: { $0.value == writer })?.key else { continue }
      func use(_ block: Int, _ gesture: MiniProgram.Input.Gesture) throws {
        try act(
          .useMiniProgram(diary, MiniProgram.Input(page: "start", block: block, gesture)), writer)
      }
      try use(0, .enter(.text("qkept\(name)")))
      try use(1, .press)
      try use(0, .enter(.text("qtyped\(name)")))
      readers["qkept\(name)"] = [name]
      readers["qtyped\(name)"] = [name]
    }
  }

  /// What two friends write is theirs, also where one of them keeps it (D62).
  private mutating func keepFavorite(of keeper: Person.ID, from writer: Person.ID) throws {
    let events = try act(
      .sendMessage(to: .person(keeper), content: .text("qmessage")), writer)
    guard case .messageSent(let id, _, _)? = events.first else {
      preconditionFailure("the message was sent")
    }
    try act(.addFavorite(.message(id)), keeper)
    readers["qmessage"] = ["cal", "hal"]
  }

  func reader(_ name: String) -> World.Reader? { people[name].map { world.reader(as: $0) } }

  /// The secrets that somebody must not read.
  func kept(from name: String) -> [String] {
    readers.filter { !$0.value.contains(name) }.map(\.key).sorted()
  }

  /// The secrets that somebody may read.
  func told(to name: String) -> [String] {
    readers.filter { $0.value.contains(name) }.map(\.key).sorted()
  }

  @discardableResult
  private mutating func act(_ action: Action, _ person: Person.ID) throws -> [Event] {
    now = now + 60
    return try world.perform(action, as: .person(person), at: now)
  }

  @discardableResult
  private mutating func post(
    _ author: Person.ID, _ audience: Audience, readers: Set<String>, mentions: [Person.ID] = [],
    title: String? = nil, place: String? = nil, text: String
  ) throws -> Moment.ID {
    let media = title.map {
      MomentContent.Media.link(LinkCard(title: $0, digest: "", url: "https://example.com"))
    }
    let events = try act(
      .postMoment(
        MomentContent(text: text, media: media, location: place), audience: audience,
        mentions: mentions), author)
    for secret in [text, title, place].compactMap(\.self) { self.readers[secret] = readers }
    guard case .momentPosted(let id, _)? = events.first else {
      preconditionFailure("the post was posted")
    }
    posts.append(id)
    return id
  }

  @discardableResult
  private mutating func comment(
    _ writer: Person.ID, on post: Moment.ID, readers: Set<String>, to: MomentComment.ID? = nil,
    _ text: String
  ) throws -> MomentComment.ID {
    let events = try act(.comment(post, text: text, replyTo: to), writer)
    self.readers[text] = readers
    guard case .commentWritten(let id, _, _)? = events.first else {
      preconditionFailure("the comment was written")
    }
    comments.append(id)
    return id
  }
}
