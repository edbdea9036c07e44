import Domain
import WorldStore

/// A world for measuring Moments: thousands of friends, a million posts, and viewers who may see all of them, one in a
/// hundred, or almost none, each for another reason.
///
/// All is made through the world's own door with a fixed seed.
struct MomentsWorld {
  var friends = 5_000
  var moments = 1_000_000
  /// Friends whom most others know, so that thousands meet under their posts.
  var known = 20
  /// Posts under which nearly everybody meets.
  var crowded = 40

  static let start = WorldTime(year: 2016, month: 1, day: 4, hour: 8)
  static let secondsBetween: Int64 = 300

  /// Whose eyes are measured, and for what reason they don't see the rest.
  enum Eyes: String, CaseIterable {
    case all, byPermission, byTags, byNames, byBlocks, byDeletion, almostNone
  }

  /// One friend in a hundred lets everybody see everything.
  private func isOpen(_ author: Int) -> Bool { author % 100 == 7 }
  /// One friend in fifty keeps lists of two thousand names.
  private func keepsLongLists(_ author: Int) -> Bool { author % 50 == 3 }

  private struct Cast {
    var eyes: [Eyes: Person.ID] = [:]
    var authors: [Person.ID] = []
    /// Of each author: those who are to see less, and those who are to see what is for a few.
    var distant: [ContactTag.ID] = []
    var close: [ContactTag.ID] = []
  }

  func make(at path: String, progress: (Int, Int) -> Void) throws {
    let end = Self.start + Int64(moments + 1) * Self.secondsBetween
    let world = try World.create(at: path, seed: 1, name: "Moments", start: Self.start)
    var random = BenchSequence(state: 7)
    let cast = try world.atomically { try buildCast(in: world) }
    var lists: [Int: [Person.ID]] = [:]
    for author in 0..<friends where keepsLongLists(author) {
      lists[author] = (0..<2_000).map { cast.authors[($0 * 2 + author) % cast.authors.count] }
    }
    let step = 20_000
    for first in stride(from: 0, to: moments, by: step) {
      try world.atomically {
        for index in first..<min(first + step, moments) {
          let author = Int(random.next() % UInt64(friends))
          try post(index, by: author, in: world, cast, lists[author] ?? [], &random)
        }
      }
      progress(first, moments)
    }
    try world.setClock(ClockState(now: end, isPaused: true, speed: 1))
    for index in 0..<crowded {
      try world.atomically { try crowd(index, in: world, cast, at: end, &random) }
    }
    // All have looked at their Moments before.
    for eyes in Eyes.allCases {
      guard let viewer = cast.eyes[eyes] else { continue }
      _ = try world.reader(as: viewer).moments(.first(50))
      _ = try world.perform(.openMoments, as: .person(viewer), at: end)
    }
    try world.close()
    progress(moments, moments)
  }

  private func buildCast(in world: World) throws -> Cast {
    var cast = Cast()
    func add(_ handle: String, _ name: String) throws -> Person.ID {
      try world.addPerson(
        Person(
          id: .init(0), handle: handle, nickname: name, wechatID: "bench_\(handle)",
          avatar: Avatar(text: String(name.prefix(1)), colour: .green)))
    }
    for eyes in Eyes.allCases { cast.eyes[eyes] = try add(eyes.rawValue, eyes.rawValue) }
    for index in 0..<friends { cast.authors.append(try add("friend-\(index)", "Friend \(index)")) }
    for (index, author) in cast.authors.enumerated() {
      for eyes in Eyes.allCases { try befriend(eyes, index, author, cast, world) }
      for other in cast.authors.prefix(index < known ? index : known) where other != author {
        try world.addFriends(author, other, since: Self.start)
      }
      func tag(_ name: String, _ members: [Eyes]) throws -> ContactTag.ID {
        try world.addTag(
          ContactTag(id: .init(0), owner: author, name: name), handle: "\(name)-\(index)",
          members: members.compactMap { cast.eyes[$0] })
      }
      cast.distant.append(try tag("distant", [.byTags]))
      cast.close.append(
        try tag("close", [.all, .byPermission, .byBlocks, .byDeletion]))
    }
    if let me = cast.eyes[.all] { try world.setIdentity(me: me) }
    return cast
  }

  private func befriend(
    _ eyes: Eyes, _ index: Int, _ author: Person.ID, _ cast: Cast, _ world: World
  ) throws {
    guard let viewer = cast.eyes[eyes] else { return }
    var theirs = Contact(owner: author, person: viewer, since: Self.start)
    var mine = Contact(owner: viewer, person: author, since: Self.start)
    let isEven = index % 2 == 0
    switch eyes {
    case .all, .byTags, .byNames: break
    case .byPermission where !isOpen(index):
      if isEven { theirs.permission = .hideMine } else { mine.permission = .hideTheirs }
    case .byBlocks where !isOpen(index):
      if isEven { theirs.isBlocked = true } else { mine.isBlocked = true }
    case .byDeletion where !isOpen(index):
      try world.addContact(isEven ? theirs : mine)
      return
    case .almostNone where isEven: theirs.permission = .hideMine
    default: break
    }
    try world.addContact(theirs)
    try world.addContact(mine)
  }

  /// Half the friends leave some out, half post for a few; one post in ten has a list of its own.
  private func post(
    _ index: Int, by author: Int, in world: World, _ cast: Cast, _ long: [Person.ID],
    _ random: inout BenchSequence
  ) throws {
    func people(_ eyes: [Eyes]) -> [Person.ID] { eyes.compactMap { cast.eyes[$0] } }
    let others =
      index % 10 == 0
      ? (0..<3).map { _ in cast.authors[Int(random.next() % UInt64(friends))] } : long
    var audience: Audience
    if isOpen(author) {
      audience = .except(people: people([.almostNone]), tags: [])
    } else if author / 2 % 2 == 0 {
      audience = .except(
        people: people([.byNames, .almostNone]) + others, tags: [cast.distant[author]])
    } else {
      audience = .only(
        people: others.filter { $0 != cast.authors[author] }, tags: [cast.close[author]])
    }
    // A handful, spread over the years.
    if author % 2 == 1, index % (moments / 12 + 1) < 2 { audience = .public }
    _ = try world.perform(
      .postMoment(MomentContent(text: random.text()), audience: audience),
      as: .person(cast.authors[author]), at: Self.start + Int64(index) * Self.secondsBetween)
  }

  /// A post under which thousands meet; the one who sees all was the first to like it.
  private func crowd(
    _ index: Int, in world: World, _ cast: Cast, at time: WorldTime, _ random: inout BenchSequence
  ) throws {
    let author = cast.authors[index % known]
    let events = try world.perform(
      .postMoment(MomentContent(text: random.text())), as: .person(author), at: time)
    guard case .momentPosted(let post, by: _)? = events.first, let me = cast.eyes[.all] else {
      preconditionFailure("a post that wasn't posted")
    }
    _ = try world.perform(.setMomentLiked(post, true), as: .person(me), at: time)
    for (number, person) in cast.authors.enumerated() where number % 5 < 3 && person != author {
      _ = try world.perform(.setMomentLiked(post, true), as: .person(person), at: time)
      if number % 10 == 0 {
        _ = try world.perform(
          .comment(post, text: random.text()), as: .person(person), at: time)
      }
    }
  }
}
