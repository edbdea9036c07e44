import Domain
import WorldStore

/// Times what somebody does on Moments in the world of `MomentsWorld`, straight at the store.
struct MomentsTimes {
  let path: String
  let pages: Int

  private static let pageSize = 8

  func print() throws {
    Swift.print(
      "  ms                                  first (processor)   again   pages to the end: p50, p99, max (pages)"
    )
    for eyes in MomentsWorld.Eyes.allCases { try timeline(eyes) }
    try byRange()
    try others()
  }

  // MARK: Timelines

  private func timeline(_ eyes: MomentsWorld.Eyes) throws {
    let world = try World(opening: path)
    try report(eyes.rawValue, try reader(eyes, in: world), leaps: eyes == .all)
    try world.close()
  }

  /// Nearly all friends show three days only, which is taken back afterwards.
  private func byRange() throws {
    let world = try World(opening: path)
    let reader = try reader(.all, in: world)
    try world.trial {
      let now = try world.clock().now
      var index = 0
      while let author = try world.person(handle: "friend-\(index)") {
        if index % 100 != 7 {
          let settings = Settings(moments: MomentsPrivacy(range: .threeDays))
          _ = try world.perform(.changeSettings(settings), as: .person(author), at: now)
        }
        index += 1
      }
      try report("byRange", reader, leaps: false)
    }
    try world.close()
  }

  private func report(_ name: String, _ reader: World.Reader, leaps: Bool) throws {
    var first = Samples()
    var again = Samples()
    var deep = Samples()
    var rows = try first.time { try reader.moments(.first(Self.pageSize)) }
    for _ in 0..<20 { _ = try again.time { try reader.moments(.first(Self.pageSize)) } }
    while deep.count < pages, let last = rows.last {
      var cursor = last.cursor
      if leaps { cursor.id -= cursor.id / Int64(pages - deep.count + 1) }
      rows = try deep.time { try reader.moments(.after(cursor, Self.pageSize)) }
    }
    Swift.print(
      "  \(Samples.padded(name)) \(first.worst) (\(first.mostWork))  \(again.median)   \(deep.median)  \(deep.p99)  \(deep.worst)  \(deep.mostWork)  (\(deep.count))"
    )
  }

  // MARK: The rest

  private func others() throws {
    let world = try World(opening: path)
    let now = try world.clock().now
    let me = try reader(.all, in: world)
    let posts = try me.moments(.first(90))
    func line<Items: Collection>(
      _ name: String, _ items: Items, _ body: (Items.Element) throws -> Void
    ) throws {
      var samples = Samples()
      for item in items { try samples.time { try body(item) } }
      Swift.print(
        "  \(Samples.padded(name)) p50 \(samples.median)  p99 \(samples.p99)  max \(samples.worst)  processor max \(samples.mostWork)"
      )
    }
    for (name, range) in [("in a crowd", 0..<40), ("elsewhere", 40..<90)] {
      let posts = posts[range]
      try line("take a like back, " + name, posts) { post in
        _ = try world.perform(.setMomentLiked(post.id, false), as: .person(me.viewer), at: now)
      }
      try line("like, " + name, posts) { post in
        _ = try world.perform(.setMomentLiked(post.id, true), as: .person(me.viewer), at: now)
      }
      var comments: [MomentComment.ID] = []
      try line("comment, " + name, posts) { post in
        let events = try world.perform(
          .comment(post.id, text: "good"), as: .person(me.viewer), at: now)
        for case .commentWritten(let id, on: _, by: _) in events { comments.append(id) }
      }
      try line("take a comment back, " + name, comments) { id in
        _ = try world.perform(.deleteComment(id), as: .person(me.viewer), at: now)
      }
    }
    try tags(of: me, in: world, at: now, line)
    try line("Discover dot", 0..<50) { _ in _ = try me.momentsNews() }
    var rows = try me.momentNotifications(.first(20))
    try line("notifications", 0..<50) { _ in _ = try me.momentNotifications(.first(20)) }
    try line("further notifications", 0..<200) { _ in
      guard let last = rows.last else { return }
      rows = try me.momentNotifications(.after(last.cursor, 20))
    }
    try line("a post in a crowd", posts.prefix(40)) { post in
      _ = try me.moment(post.id, MomentRow.Extent(likes: 100, comments: 100))
    }
    try line("album of a friend", posts) { post in
      guard case .person(let author) = post.author else { return }
      _ = try me.album(of: author, .first(Self.pageSize))
    }
    try world.close()
  }

  /// A tag that every friend carries, on which old posts hang (M56); it is gone again afterwards.
  private func tags(
    of me: World.Reader, in world: World, at now: WorldTime,
    _ line: (String, Range<Int>, (Int) throws -> Void) throws -> Void
  ) throws {
    var friends: [Person.ID] = []
    while let friend = try world.person(handle: "friend-\(friends.count)") {
      friends.append(friend)
    }
    func act(_ action: Action) throws -> Event? {
      try world.perform(action, as: .person(me.viewer), at: now).last
    }
    var made: Event?
    try line("a tag of \(friends.count)", 0..<1) { _ in
      made = try act(.createTag(name: "everybody", members: friends))
    }
    guard case .tagCreated(let tag, by: _)? = made else {
      preconditionFailure("a tag that wasn't made")
    }
    try line("one of its members less or more", 0..<40) { number in
      _ = try act(.setTagMembers(tag, number % 2 == 0 ? Array(friends.dropFirst()) : friends))
    }
    try line("page of it", 0..<20) { _ in _ = try me.tag(tag) }
    try line("all of them off it", 0..<1) { _ in _ = try act(.setTagMembers(tag, [])) }
    _ = try act(.deleteTag(tag))
  }

  private func reader(_ eyes: MomentsWorld.Eyes, in world: World) throws -> World.Reader {
    guard let viewer = try world.person(handle: eyes.rawValue) else {
      preconditionFailure("not a world of Moments: \(path)")
    }
    return world.reader(as: viewer)
  }
}
