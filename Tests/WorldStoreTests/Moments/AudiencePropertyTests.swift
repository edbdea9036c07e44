import Domain
import GRDB
import Testing

@testable import WorldStore

/// Nobody outside the audience ever gets a row, by any query; and everybody within it gets every row.
struct AudiencePropertyTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `every query shows a viewer what the oracle says and nothing else`(seed: UInt64) throws {
    var square = try Square(seed: seed)
    for _ in 0..<3 {
      try square.live(steps: 60)
      try square.check("seed \(seed)")
    }
    // A random world that shows nothing would prove nothing.
    #expect(square.shown > 100, "seed \(seed)")
    #expect(square.hidden > 100, "seed \(seed)")
  }
}

/// A small random world, lived in and compared with the oracle.
private struct Square {
  let world: World
  let people: [Person.ID]
  let tags: [Person.ID: [ContactTag.ID]]
  var oracle = AudienceOracle()
  var random: SeededGenerator
  var now = WorldTime(year: 2021, month: 3, day: 1, hour: 9)
  private(set) var shown = 0
  private(set) var hidden = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    let world = try World.inMemory(seed: seed, name: "square", start: now)
    self.world = world
    people = try (0..<7).map { try world.addPerson(.named("p\($0)")) }
    var tags: [Person.ID: [ContactTag.ID]] = [:]
    for person in people {
      for name in ["a", "b"] {
        let tag = try world.addTag(
          ContactTag(id: ContactTag.ID(0), owner: person, name: name),
          handle: "\(name)\(person.rawValue)", members: [])
        tags[person, default: []].append(tag)
      }
    }
    self.tags = tags
    try world.setIdentity(me: people[0])
    for owner in people {
      for person in people where person != owner && random.chance(70) {
        try befriend(owner, person)
      }
    }
  }

  // MARK: Living

  mutating func live(steps: Int) throws {
    for _ in 0..<steps {
      now = now + Int64.random(in: 1...40_000, using: &random)
      switch Int.random(in: 0..<100, using: &random) {
      case ..<34: try post()
      case ..<52: try like()
      case ..<74: try comment()
      case ..<78: try delete()
      case ..<84: try changeContact()
      case ..<90: try changeTag()
      case ..<94: try changeSettings()
      case ..<97: try attempt(.openMoments, anybody())
      default: try attempt(.openMomentNotifications, anybody())
      }
    }
    try world.setClock(ClockState(now: now, isPaused: true, speed: 1))
  }

  private mutating func anybody() -> Person.ID {
    people[Int.random(in: people.indices, using: &random)]
  }

  private mutating func anyPost() -> Int? {
    oracle.posts.isEmpty ? nil : Int.random(in: oracle.posts.indices, using: &random)
  }

  @discardableResult
  private func attempt(_ action: Action, _ person: Person.ID) throws -> Event? {
    do throws(ActionError) {
      return try world.perform(action, as: .person(person), at: now).first
    } catch {
      if case .storage(let error) = error { throw error }
      return nil
    }
  }

  private mutating func post() throws {
    let author = anybody()
    let people = self.people.filter { _ in random.chance(30) }
    let tags = self.tags[author, default: []].filter { _ in random.chance(50) }
    let audience: Audience
    switch Int.random(in: 0..<10, using: &random) {
    case ..<4: audience = .public
    case ..<5: audience = .private
    case ..<8: audience = .only(people: people, tags: tags)
    default: audience = .except(people: people, tags: tags)
    }
    let mentions = self.people.filter { _ in random.chance(8) }
    let event = try attempt(
      .postMoment(MomentContent(text: "x"), audience: audience, mentions: mentions), author)
    guard case .momentPosted(let id, _)? = event else { return }
    oracle.posts.append(
      AudienceOracle.Post(id: id, author: author, at: now, audience: audience))
  }

  private mutating func like() throws {
    guard let index = anyPost() else { return }
    let person = anybody()
    let isLiked = random.chance(75)
    let event = try attempt(.setMomentLiked(oracle.posts[index].id, isLiked), person)
    guard event != nil else { return }
    #expect(oracle.sees(person, oracle.posts[index], at: now), "liked what isn't seen")
    oracle.posts[index].likes.removeAll { $0 == person }
    if isLiked { oracle.posts[index].likes.append(person) }
  }

  private mutating func comment() throws {
    guard let index = anyPost() else { return }
    let post = oracle.posts[index]
    let writer = anybody()
    let answered = random.chance(50) ? post.comments.randomElement(using: &random) : nil
    let event = try attempt(.comment(post.id, text: "y", replyTo: answered?.id), writer)
    guard case .commentWritten(let id, _, _)? = event else { return }
    #expect(oracle.sees(writer, post, at: now), "commented on what isn't seen")
    if let answered {
      let sees = oracle.seesWords(
        of: answered.writer, to: answered.addressed, under: post.author, writer)
      #expect(sees, "answered what isn't seen")
    }
    oracle.posts[index].comments.append(
      AudienceOracle.Comment(id: id, writer: writer, addressed: answered?.writer))
  }

  private mutating func delete() throws {
    guard let index = anyPost() else { return }
    let person = random.chance(60) ? oracle.posts[index].author : anybody()
    if random.chance(50), let comment = oracle.posts[index].comments.randomElement(using: &random) {
      guard try attempt(.deleteComment(comment.id), person) != nil else { return }
      oracle.posts[index].comments.removeAll { $0.id == comment.id }
    } else {
      guard try attempt(.deleteMoment(oracle.posts[index].id), person) != nil else { return }
      #expect(person == oracle.posts[index].author)
      oracle.posts[index].isDeleted = true
      oracle.posts[index].likes = []
      oracle.posts[index].comments = []
    }
  }

  private mutating func changeContact() throws {
    let owner = anybody()
    let person = anybody()
    if owner == person { return }
    let key = AudienceOracle.Pair(owner: owner, person: person)
    let hadIt = oracle.contacts[key] != nil
    oracle.contacts[key] = nil
    try execute(
      "DELETE FROM contact WHERE owner = ? AND person = ?", [owner.rawValue, person.rawValue])
    if !hadIt || random.chance(75) { try befriend(owner, person) }
  }

  private mutating func befriend(_ owner: Person.ID, _ person: Person.ID) throws {
    let side = AudienceOracle.Side(
      isBlocked: random.chance(6), hidesMine: random.chance(8), hidesTheirs: random.chance(8))
    var permission: ContactPermission = []
    if side.hidesMine { permission.insert(.hideMine) }
    if side.hidesTheirs { permission.insert(.hideTheirs) }
    try world.addContact(
      Contact(
        owner: owner, person: person, isBlocked: side.isBlocked, permission: permission,
        since: now))
    oracle.contacts[AudienceOracle.Pair(owner: owner, person: person)] = side
  }

  private mutating func changeTag() throws {
    let owner = anybody()
    let person = anybody()
    guard owner != person, let tag = tags[owner]?.randomElement(using: &random) else { return }
    if oracle.carriers[tag, default: []].remove(person) != nil {
      try execute(
        "DELETE FROM tag_member WHERE tag = ? AND person = ?", [tag.rawValue, person.rawValue])
    } else {
      oracle.carriers[tag, default: []].insert(person)
      try execute(
        "INSERT INTO tag_member (tag, person) VALUES (?, ?)", [tag.rawValue, person.rawValue])
    }
  }

  private mutating func changeSettings() throws {
    let person = anybody()
    let ranges: [(MomentsRange, Int64?)] = [(.all, nil), (.threeDays, 3), (.month, 30)]
    let (range, days) = ranges[Int.random(in: ranges.indices, using: &random)]
    let isOpen = random.chance(40)
    try attempt(
      .changeSettings(
        Settings(moments: MomentsPrivacy(range: range, opensToStrangers: isOpen))), person)
    oracle.daysShown[person] = days
    if isOpen { oracle.opened.insert(person) } else { oracle.opened.remove(person) }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try world.write { db in try db.execute(sql: sql, arguments: arguments) }
  }

  // MARK: Comparing

  mutating func check(_ note: Comment) throws {
    for viewer in people {
      let reader = world.reader(as: viewer)
      let timeline = oracle.timeline(of: viewer, at: now)
      try checkRows(try reader.moments(.first(10_000)), timeline, viewer, note)
      try checkPaging(reader, timeline.map(\.id), note)
      for author in people {
        let album = oracle.album(of: author, as: viewer, at: now)
        try checkRows(try reader.album(of: author, .first(10_000)), album, viewer, note)
        let last = try reader.album(of: author, .last(3)).map(\.id)
        #expect(last == album.suffix(3).map(\.id), note)
        let searched = try reader.readMoments { book, facts in
          try Album(
            author: author, viewer: viewer, facts: facts,
            sights: try world.sights(of: viewer, book.db),
            fewMax: 0
          ).posts(beyond: .max, isForward: true, limit: 10_000).map(\.id)
        }
        #expect(searched == album.map(\.id), note)
      }
      for post in oracle.posts {
        let row = try reader.moment(post.id)
        #expect((row != nil) == oracle.sees(viewer, post, at: now), note)
        if row == nil { hidden += 1 } else { shown += 1 }
      }
      try checkNotifications(reader, viewer, note)
    }
  }

  private func checkRows(
    _ rows: [MomentRow], _ posts: [AudienceOracle.Post], _ viewer: Person.ID, _ note: Comment
  ) throws {
    #expect(rows.map(\.id) == posts.map(\.id), note)
    for (row, post) in zip(rows, posts) {
      let likes = post.likes.filter {
        oracle.seesWords(of: $0, to: nil, under: post.author, viewer)
      }
      let comments = post.comments.filter {
        oracle.seesWords(of: $0.writer, to: $0.addressed, under: post.author, viewer)
      }
      #expect(row.likes.map(\.id) == likes, note)
      #expect(row.comments.map(\.id) == comments.map(\.id), note)
      #expect(row.isLiked == likes.contains(viewer), note)
      #expect((row.audience != nil) == (viewer == post.author), note)
    }
  }

  /// Page by page, downwards and upwards, by walking and by merging, the list is the same.
  private func checkPaging(_ reader: World.Reader, _ ids: [Moment.ID], _ note: Comment) throws {
    var down: [MomentRow] = try reader.moments(.first(3))
    while let last = down.last {
      let next = try reader.moments(.after(last.cursor, 3))
      if next.isEmpty { break }
      down += next
    }
    #expect(down.map(\.id) == ids, note)
    var up: [MomentRow] = try reader.moments(.last(3))
    while let first = up.first {
      let next = try reader.moments(.before(first.cursor, 3))
      if next.isEmpty { break }
      up = next + up
    }
    #expect(up.map(\.id) == ids, note)
    for (patience, fewMax) in [(0, 1000), (0, 0), (3, 1), (1000, 0)] {
      for isForward in [true, false] {
        let found = try reader.readMoments { book, facts in
          try Timeline(
            viewer: reader.viewer, facts: facts,
            sights: AudienceSights(viewer: reader.viewer, stamp: 0, fewMax: fewMax),
            patience: patience
          ).posts(beyond: isForward ? .max : 0, isForward: isForward, limit: 10_000).map(\.id)
        }
        #expect(found == (isForward ? ids : ids.reversed()), note)
      }
    }
  }

  /// A notification is about a post and an interaction that its reader sees, or about a deleted post.
  private func checkNotifications(
    _ reader: World.Reader, _ viewer: Person.ID, _ note: Comment
  ) throws {
    let rows = try reader.momentNotifications(.first(10_000))
    for row in rows {
      #expect(row.actor.id != viewer, note)
      let post = try #require(oracle.posts.first { $0.id == row.moment }, note)
      #expect((row.excerpt == nil) == post.isDeleted, note)
      if post.isDeleted {
        #expect(row.kind != .commented("y") && row.kind != .replied("y"), note)
        continue
      }
      #expect(oracle.sees(viewer, post, at: now), note)
      switch row.kind {
      case .mentioned, .commentDeleted: break
      case .liked, .commented:
        let sees = people.map(Optional.some).contains { addressed in
          oracle.seesWords(of: row.actor.id, to: addressed, under: post.author, viewer)
        }
        #expect(sees, note)
      case .replied:
        let sees = oracle.seesWords(
          of: row.actor.id, to: viewer, under: post.author, viewer)
        #expect(sees, note)
      }
    }
    let news = try reader.momentsNews()
    #expect(news.unseenNotifications == min(rows.filter(\.isUnseen).count, Badge.cap + 1), note)
  }
}
