import Domain
import Testing

@testable import WorldStore

/// Thirty people who post, like, comment, tag, hide, block, delete and take back each other, through the world's door;
/// and the oracle that is told of everything they did.
struct SightHistory {
  static let people = 30
  /// Those who do nearly everything, so that much of it meets.
  static let lively = 8
  static let ads = 3
  static let start = WorldTime(year: 2021, month: 3, day: 1, hour: 9)

  let world: World
  var oracle = SightOracle(people: people, tags: people * 2, ads: ads)
  private(set) var posts: [Moment.ID] = []
  private(set) var now = start
  var random: SeededGenerator
  private var requests: [(id: FriendRequest.ID, from: Int, to: Int)] = []

  /// The people, who don't know each other yet, their tags and pictures, and the ads that may come to them.
  static func cast() throws -> World {
    let world = try World.inMemory(seed: 1, name: "sight", start: start)
    for number in 0..<people {
      try world.addToCameraRoll("sea", of: try world.addPerson(.named("p\(number)")))
    }
    for number in 0..<people * 2 {
      try world.addTag(
        ContactTag(id: ContactTag.ID(0), owner: id(number / 2), name: "tag \(number % 2)"),
        handle: "t\(number)", members: [])
    }
    try addAds(to: world)
    try world.setIdentity(me: id(0))
    return world
  }

  static func id(_ person: Int) -> Person.ID { Person.ID(Int64(person + 1)) }
  static func index(_ id: Person.ID) -> Int { Int(id.rawValue) - 1 }
  private static func tag(_ number: Int) -> ContactTag.ID { ContactTag.ID(Int64(number + 1)) }

  init(_ world: World, seed: UInt64) throws {
    self.world = world
    random = SeededGenerator(seed: seed)
    for owner in 0..<Self.people {
      for person in (owner + 1)..<Self.people {
        let isNear = owner < Self.lively && person < Self.lively
        guard chance(isNear ? 80 : owner < Self.lively ? 22 : 4) else { continue }
        // Some have already been deleted by the other.
        let form = Int.random(in: 0..<20, using: &random)
        if form != 0 { try keep(person, by: owner) }
        if form != 1 { try keep(owner, by: person) }
      }
    }
  }

  private mutating func keep(_ person: Int, by owner: Int) throws {
    let side = SightOracle.Side(
      isBlocked: chance(4), hidesMine: chance(6), hidesTheirs: chance(6))
    var permission: ContactPermission = []
    if side.hidesMine { permission.insert(.hideMine) }
    if side.hidesTheirs { permission.insert(.hideTheirs) }
    try world.addContact(
      Contact(
        owner: Self.id(owner), person: Self.id(person), isBlocked: side.isBlocked,
        permission: permission, since: Self.start))
    oracle.sides[owner][person] = side
  }

  // MARK: Chance

  mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }

  mutating func anybody() -> Int {
    Int.random(in: 0..<(chance(88) ? Self.lively : Self.people), using: &random)
  }

  mutating func anotherThan(_ person: Int) -> Int {
    let other = anybody()
    return other == person ? (person + 1) % Self.people : other
  }

  /// One of the posts that are still there, the newer ones more often.
  mutating func anyPost() -> Int? {
    let there = oracle.posts.indices.filter { !oracle.posts[$0].isDeleted }
    return chance(70)
      ? there.suffix(5).randomElement(using: &random)
      : there.randomElement(using: &random)
  }

  // MARK: Living

  mutating func live(deeds: Int) throws {
    for _ in 0..<deeds {
      now = now + Int64.random(in: 700...400_000, using: &random)
      switch Int.random(in: 0..<114, using: &random) {
      case ..<17: try post(by: anybody())
      case ..<19:
        try flood()
        try lookAtAds()
      case ..<34: try like()
      case ..<52: try comment()
      case ..<55: try deleteComment()
      case ..<57: try deletePost()
      case ..<59: try setPrivate()
      case ..<61: try mute()
      case ..<65: try permit()
      case ..<69: try block()
      case ..<75: try part()
      case ..<81: try ask()
      case ..<83: try accept()
      case ..<89: try tag()
      case ..<90: try deleteTag()
      case ..<94: try change()
      case ..<97: try open(.openMoments, by: anybody())
      case ..<99: try open(.openMomentNotifications, by: anybody())
      case ..<100: try open(.clearMomentNotifications, by: anybody())
      case ..<103: try changeCover()
      case ..<106: try likeCover()
      case ..<108: try pin()
      default: try lookAtAds()
      }
    }
    try world.setClock(ClockState(now: now, isPaused: true, speed: 1))
  }

  /// The last event, or nothing if the world said no.
  func attempt(_ action: Action, by person: Int) throws -> Event? {
    do throws(ActionError) {
      return try world.perform(action, as: .person(Self.id(person)), at: now).last
    } catch {
      if case .storage(let error) = error { throw error }
      return nil
    }
  }

  private mutating func post(by author: Int) throws {
    let people = (0..<Self.people).filter { _ in chance(12) }
    let tags = [author * 2, author * 2 + 1].filter { oracle.isTagThere[$0] && chance(60) }
    let kinds: [SightOracle.Audience] = [.everybody, .everybody, .nobody, .only, .only, .except]
    let kind = kinds[Int.random(in: kinds.indices, using: &random)]
    let named = people.map { Self.id($0) }
    let carried = tags.map { Self.tag($0) }
    let audience: Audience =
      switch kind {
      case .everybody: .public
      case .nobody: .private
      case .only: .only(people: named, tags: carried)
      case .except: .except(people: named, tags: carried)
      }
    let mentions = (0..<Self.lively).filter { _ in chance(6) }
    let words = Self.texts[posts.count % Self.texts.count]
    let event = try attempt(
      .postMoment(
        MomentContent(text: words), audience: audience,
        mentions: mentions.map { Self.id($0) }), by: author)
    guard case .momentPosted(let id, _)? = event else { return }
    posts.append(id)
    let isListed = kind == .only || kind == .except
    oracle.posts.append(
      SightOracle.Post(
        author: author, at: now.seconds, words: words, audience: kind,
        people: isListed ? people : [], tags: isListed ? tags : []))
    for person in mentions {
      oracle.notify(.mentioned, person, by: author, on: posts.count - 1, comment: nil)
    }
  }

  private static let texts = ["去喝茶", "Tea at 7, 喝茶", "雾", "tea 雾 100%", "Steady_"]

  /// More public posts than a stranger may see.
  private mutating func flood() throws {
    let author = anybody()
    let count = Int.random(in: 3...11, using: &random)
    for _ in 0..<count {
      now = now + 60
      let event = try attempt(.postMoment(MomentContent(text: "x")), by: author)
      guard case .momentPosted(let id, _)? = event else { continue }
      posts.append(id)
      oracle.posts.append(
        SightOracle.Post(
          author: author, at: now.seconds, audience: .everybody, people: [], tags: []))
    }
  }

  private mutating func like() throws {
    guard let post = anyPost() else { return }
    let person = anybody()
    let isLiked = chance(80)
    guard try attempt(.setMomentLiked(posts[post], isLiked), by: person) != nil else { return }
    if isLiked {
      oracle.notifyAll(by: person, to: nil, on: post, comment: nil, at: now.seconds)
      oracle.posts[post].likes.append(person)
    } else {
      oracle.posts[post].likes.removeAll { $0 == person }
      let seen = oracle.seenNotification
      oracle.notifications.removeAll {
        $0.post == post && $0.actor == person && $0.kind == .liked && $0.number > seen[$0.reader]
      }
    }
  }

  private mutating func comment() throws {
    guard let post = anyPost() else { return }
    let writer = anybody()
    let answered = chance(50) ? oracle.posts[post].comments.randomElement(using: &random) : nil
    let event = try attempt(
      .comment(
        posts[post], text: "words", replyTo: answered.map { MomentComment.ID($0.number) }),
      by: writer)
    guard case .commentWritten(let id, _, _)? = event else { return }
    oracle.notifyAll(
      by: writer, to: answered?.writer, on: post, comment: id.rawValue, at: now.seconds)
    oracle.posts[post].comments.append(
      SightOracle.Comment(number: id.rawValue, writer: writer, addressed: answered?.writer))
  }

  private mutating func deleteComment() throws {
    guard let post = anyPost(),
      let comment = oracle.posts[post].comments.randomElement(using: &random)
    else { return }
    let author = oracle.posts[post].author
    let person = chance(50) ? author : comment.writer
    guard try attempt(.deleteComment(MomentComment.ID(comment.number)), by: person) != nil else {
      return
    }
    oracle.posts[post].comments.removeAll { $0.number == comment.number }
    if person != comment.writer {
      oracle.notify(.removed, comment.writer, by: person, on: post, comment: nil)
    }
  }

  private mutating func deletePost() throws {
    guard let post = anyPost() else { return }
    guard try attempt(.deleteMoment(posts[post]), by: oracle.posts[post].author) != nil else {
      return
    }
    oracle.posts[post].isDeleted = true
    oracle.posts[post].pin = nil
    oracle.posts[post].likes = []
    oracle.posts[post].comments = []
  }

  private mutating func setPrivate() throws {
    guard let post = anyPost() else { return }
    let isPrivate = chance(50)
    let author = oracle.posts[post].author
    guard try attempt(.setMomentPrivate(posts[post], isPrivate), by: author) != nil else { return }
    oracle.posts[post].audience = isPrivate ? .nobody : .everybody
  }

  private mutating func mute() throws {
    guard let post = anyPost() else { return }
    let person = anybody()
    guard try attempt(.muteMoment(posts[post], true), by: person) != nil else { return }
    oracle.posts[post].muted.append(person)
  }

  // MARK: People

  private mutating func permit() throws {
    let owner = anybody()
    let person = anotherThan(owner)
    let hidesMine = chance(40)
    let hidesTheirs = chance(40)
    var permission: ContactPermission = []
    if hidesMine { permission.insert(.hideMine) }
    if hidesTheirs { permission.insert(.hideTheirs) }
    guard try attempt(.setPermission(Self.id(person), permission), by: owner) != nil else { return }
    oracle.sides[owner][person]?.hidesMine = hidesMine
    oracle.sides[owner][person]?.hidesTheirs = hidesTheirs
  }

  private mutating func block() throws {
    let owner = anybody()
    let person = anotherThan(owner)
    let isBlocked = chance(60)
    guard try attempt(.setBlocked(Self.id(person), isBlocked), by: owner) != nil else { return }
    oracle.sides[owner][person]?.isBlocked = isBlocked
  }

  /// One deletes the other, and often the other deletes in turn.
  private mutating func part() throws {
    let one = anybody()
    let other = anotherThan(one)
    for (owner, person) in [(one, other), (other, one)] {
      guard try attempt(.deleteContact(Self.id(person)), by: owner) != nil else { continue }
      oracle.sides[owner][person] = nil
      for tag in [owner * 2, owner * 2 + 1] { oracle.carriers[tag].removeAll { $0 == person } }
      if chance(50) { return }
    }
  }

  /// Somebody is asked to be a friend again; who still has the one who asks isn't asked (F68).
  private mutating func ask() throws {
    let person = anybody()
    let other = anotherThan(person)
    let event = try attempt(
      .requestFriend(Self.id(other), FriendRequest.Form(text: "hello")), by: person)
    switch event {
    case .friendRequested(let id, _, _)?: requests.append((id, from: person, to: other))
    case .becameFriends?:
      befriend(person, other)
      // The two had asked each other, unless one was still kept.
      if oracle.sides[other][person] == nil { befriend(other, person) }
    default: break
    }
    try accept()
  }

  private mutating func accept() throws {
    guard let index = requests.indices.randomElement(using: &random) else { return }
    let request = requests.remove(at: index)
    let event = try attempt(.acceptRequest(request.id), by: request.to)
    guard event != nil else { return }
    befriend(request.from, request.to)
    befriend(request.to, request.from)
  }

  /// A new contact is plain, and so becomes one who was kept: the form sets no permission.
  private mutating func befriend(_ owner: Int, _ person: Int) {
    var side = oracle.sides[owner][person] ?? SightOracle.Side()
    side.hidesMine = false
    side.hidesTheirs = false
    oracle.sides[owner][person] = side
  }

  private mutating func tag() throws {
    let owner = anybody()
    let tag = owner * 2 + (chance(50) ? 0 : 1)
    let members = (0..<Self.people).filter { oracle.sides[owner][$0] != nil && chance(40) }
    let action = Action.setTagMembers(Self.tag(tag), members.map { Self.id($0) })
    if try attempt(action, by: owner) != nil { oracle.carriers[tag] = members }
  }

  private mutating func deleteTag() throws {
    let owner = anybody()
    guard try attempt(.deleteTag(Self.tag(owner * 2)), by: owner) != nil else { return }
    oracle.isTagThere[owner * 2] = false
    oracle.carriers[owner * 2] = []
  }

  // MARK: Oneself

  private mutating func change() throws {
    let person = anybody()
    let ranges: [(MomentsRange, Int64?)] = [
      (.all, nil), (.threeDays, 3), (.month, 30), (.halfYear, 180),
    ]
    let (range, days) = ranges[Int.random(in: ranges.indices, using: &random)]
    let isOpen = chance(60)
    var settings = Settings(moments: MomentsPrivacy(range: range, opensToStrangers: isOpen))
    settings.showsNewPosts = chance(80)
    guard try attempt(.changeSettings(settings), by: person) != nil else { return }
    oracle.daysShown[person] = days
    oracle.isOpen[person] = isOpen
    oracle.showsNewPosts[person] = settings.showsNewPosts
  }

  mutating func open(_ action: Action, by person: Int) throws {
    guard try attempt(action, by: person) != nil else { return }
    if action == .openMoments { oracle.bringAd(to: person, at: now.seconds) }
    oracle.openedNotification[person] = oracle.lastNotification
    switch action {
    case .openMoments: oracle.openedPosts[person] = posts.count
    case .clearMomentNotifications:
      oracle.seenNotification[person] = oracle.lastNotification
      oracle.clearedNotification[person] = oracle.lastNotification
    default: oracle.seenNotification[person] = oracle.lastNotification
    }
  }
}
