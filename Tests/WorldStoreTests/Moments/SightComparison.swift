import Domain
import Testing

@testable import WorldStore

/// Compares all that a world shows and explains of Moments with what the oracle says.
struct SightComparison {
  let history: SightHistory
  private let note: Comment
  let places: [Moment.ID: Int]
  let seed: UInt64
  private let authors: [Int]
  /// What the oracle says of each post for the viewer in hand.
  private(set) var sights: [SightOracle.Verdict] = []
  var tally = SightOracleTests.Tally()

  let oracle: SightOracle
  private let now: Int64

  init(_ history: SightHistory, seed: UInt64) {
    self.history = history
    oracle = history.oracle
    now = history.now.seconds
    note = "seed \(seed)"
    self.seed = seed
    authors = Set(history.oracle.posts.map(\.author)).sorted()
    places = Dictionary(
      uniqueKeysWithValues: history.posts.enumerated().map { ($0.element, $0.offset) })
  }

  mutating func compareAll() throws {
    for viewer in 0..<SightHistory.people where viewer < SightHistory.lively || isDue(viewer) {
      let reader = history.world.reader(as: SightHistory.id(viewer))
      sights = oracle.posts.map { oracle.sight(of: $0, by: viewer, at: now) }
      try compareTimeline(reader, viewer)
      if isDue(viewer / 2) { try compareSearch(reader, viewer) }
      try compareAlbums(reader, viewer)
      try compareAlbumHeads(reader, viewer)
      try comparePosts(reader, viewer)
      try compareAds(reader, viewer)
      try compareNotifications(reader, viewer)
    }
    try compareWhy()
  }

  /// Every other of these questions is asked in this world, and the rest in the next; Why is asked about everybody.
  func isDue(_ number: Int) -> Bool { (number + Int(seed)) % 2 == 0 }

  /// Fails with the seed, which makes the world again.
  ///
  /// Why: an expectation per answer would take longer than the answers.
  func agree<Value: Equatable>(
    _ told: Value, _ expected: Value, _ what: @autoclosure () -> String
  ) {
    if told == expected { return }
    Issue.record("seed \(seed), \(what()): the world says \(told), the oracle \(expected)")
  }

  // MARK: Posts

  private mutating func compareTimeline(_ reader: World.Reader, _ viewer: Int) throws {
    let rows = try reader.timeline(.first(500))
    agree(
      rows.map { row in row.id.ad.map { -Int($0.rawValue) } ?? places[row.id] ?? .min },
      oracle.timeline(of: viewer, sights: sights), "timeline of \(viewer)")
    for row in rows {
      if let ad = row.id.ad {
        compare(row, of: Int(ad.rawValue) - 1, viewer)
      } else {
        compare(row, viewer)
      }
    }
  }

  private mutating func compare(_ row: MomentRow, _ viewer: Int) {
    guard let place = places[row.id] else {
      Issue.record("seed \(seed): a post that nobody wrote")
      return
    }
    let post = oracle.posts[place]
    let likes = oracle.likes(of: post, by: viewer)
    let comments = oracle.comments(on: post, by: viewer)
    tally.seenWords += likes.count + comments.count
    tally.hiddenWords += post.likes.count + post.comments.count - likes.count - comments.count
    if row.likes.map(\.id) != likes.map(SightHistory.id)
      || row.comments.map(\.id.rawValue) != comments.map(\.number)
      || row.isLiked != likes.contains(viewer) || row.isMine != (viewer == post.author)
      || (row.audience != nil) != (viewer == post.author) || row.isPinned != (post.pin != nil)
    {
      Issue.record("seed \(seed), post \(place) for \(viewer): \(row)")
    }
  }

  private mutating func compareAlbums(_ reader: World.Reader, _ viewer: Int) throws {
    for author in authors where isDue(viewer + author) {
      let id = SightHistory.id(author)
      let expected = sights.indices.reversed().filter {
        oracle.posts[$0].author == author && sights[$0].seen
      }
      agree(
        try reader.album(of: id, .first(500)).map { places[$0.id] ?? -1 }, expected,
        "album of \(author) for \(viewer)")
      let isFriend = oracle.areFriends(author, viewer)
      let extent: AlbumExtent =
        if author == viewer { .all } else if oracle.closed(author, to: viewer) != nil {
          .closed
        } else if !isFriend { .strangersTen } else {
          switch oracle.daysShown[author] {
          case 3: .range(.threeDays)
          case 30: .range(.month)
          case 180: .range(.halfYear)
          default: .all
          }
        }
      agree(try reader.albumExtent(of: id), extent, "extent of \(author)'s album for \(viewer)")
      if isDue((viewer + author) / 2) { try compareBetween(reader, viewer, author) }
      if author != viewer, !isFriend { tally.strangers += expected.count }
    }
  }

  private mutating func comparePosts(_ reader: World.Reader, _ viewer: Int) throws {
    for (place, id) in history.posts.enumerated() {
      let verdict = sights[place]
      if verdict.seen { tally.seenPosts += 1 } else { tally.hiddenPosts += 1 }
      guard isDue(viewer + place) else { continue }
      let row = try reader.moment(id)
      agree(row != nil, verdict.seen, "post \(place) for \(viewer)")
      // The friends' are compared in the timeline already.
      if let row, oracle.keptFromTimeline(oracle.posts[place], viewer) != nil {
        compare(row, viewer)
      }
    }
  }

  // MARK: Notifications

  private mutating func compareNotifications(_ reader: World.Reader, _ viewer: Int) throws {
    let shown = oracle.shown(to: viewer, at: now)
    let rows = try reader.momentNotifications(.first(500))
    tally.notifications += rows.count
    agree(
      rows.map { "\(places[$0.moment] ?? -1) \(SightHistory.index($0.actor.id)) \($0.kind)" },
      shown.map { "\($0.post) \($0.actor) \(kind(of: $0))" }, "notifications of \(viewer)")
    agree(
      rows.map { $0.excerpt == nil }, shown.map { oracle.posts[$0.post].isDeleted },
      "deleted posts in the notifications of \(viewer)")

    let seen = oracle.seenNotification[viewer]
    let unseen = shown.filter { $0.number > seen && $0.kind != .removed }
    let fresh = unseen.filter { $0.number > oracle.openedNotification[viewer] }
    let poster = newPoster(for: viewer)
    let badge: Badge = fresh.isEmpty ? poster == nil ? .none : .dot : .count(fresh.count)
    if badge != .none { tally.badges += 1 }
    let news = try reader.momentsNews()
    agree(news.unseenNotifications, unseen.count, "unseen notifications of \(viewer)")
    agree(news.lastActor, unseen.first.map { avatar(of: $0.actor) }, "last actor for \(viewer)")
    agree(news.newPostBy, poster.map { avatar(of: $0) }, "new poster for \(viewer)")
    agree(news.badge, badge, "badge of \(viewer)")
    agree(try reader.momentsNews(afterOpening: news), news, "news looked at again by \(viewer)")
  }

  /// The friend whose post is the newest that the viewer's timeline hasn't shown yet (M78, M125).
  private func newPoster(for viewer: Int) -> Int? {
    guard oracle.showsNewPosts[viewer] else { return nil }
    let place = sights.indices.last { place in
      let post = oracle.posts[place]
      return post.author != viewer && sights[place].seen
        && oracle.keptFromTimeline(post, viewer) == nil
    }
    return place.flatMap { $0 >= oracle.openedPosts[viewer] ? oracle.posts[$0].author : nil }
  }

  private func avatar(of person: Int) -> Avatar { Person.named("p\(person)").avatar }

  private func kind(of notification: SightOracle.Notification) -> MomentNotificationRow.Kind {
    let isThere = oracle.posts[notification.post].comments.contains {
      $0.number == notification.comment
    }
    return switch notification.kind {
    case .liked: .liked
    case .commented: isThere ? .commented("words") : .commentDeleted
    case .replied: isThere ? .replied("words") : .commentDeleted
    case .mentioned: .mentioned
    case .removed: .commentDeleted
    }
  }

  // MARK: Why

  private func compareWhy() throws {
    for (place, id) in history.posts.enumerated() {
      let post = oracle.posts[place]
      let author = history.world.reader(as: SightHistory.id(post.author))
      let answer = try #require(try author.why(.post(id)), note)
      agree(answer.people.count, SightHistory.people, "people who are asked about")
      for person in answer.people {
        let viewer = SightHistory.index(person.id)
        let verdict = oracle.sight(of: post, by: viewer, at: now)
        compare(person.finding, verdict, "post \(place) for \(viewer)")
        // That strangers' posts aren't in the timeline needs no second rule.
        let isStrangers = verdict.rule == "M77"
        let kept = verdict.seen && !isStrangers ? oracle.keptFromTimeline(post, viewer) : nil
        agree(
          person.finding.outOfTimeline?.rule, kept, "post \(place) in the timeline of \(viewer)")
      }
      // Whoever may not see the post may not ask about it, its author excepted.
      let other = (post.author + 1 + place) % SightHistory.people
      let asked = try history.world.reader(as: SightHistory.id(other)).why(
        .post(id), for: SightHistory.id(0))
      let mayAsk = oracle.sight(of: post, by: other, at: now).seen || other == post.author
      agree(asked != nil, mayAsk, "whether \(other) may ask about post \(place)")

      for liker in post.likes.prefix(2) {
        let subject = WhySubject.like(of: id, by: SightHistory.id(liker))
        try compareWhy(of: subject, by: liker, to: nil, under: post, author)
      }
      for comment in post.comments.prefix(3) {
        let subject = WhySubject.comment(MomentComment.ID(comment.number))
        try compareWhy(
          of: subject, by: comment.writer, to: comment.addressed, under: post, author)
      }
    }
  }

  private func compareWhy(
    of subject: WhySubject, by writer: Int, to addressed: Int?, under post: SightOracle.Post,
    _ author: World.Reader
  ) throws {
    let answer = try #require(try author.why(subject), note)
    for person in answer.people {
      let viewer = SightHistory.index(person.id)
      var verdict = oracle.sight(of: post, by: viewer, at: now)
      if verdict.seen {
        verdict = oracle.sight(ofWordsBy: writer, to: addressed, under: post.author, by: viewer)
      }
      compare(person.finding, verdict, "\(subject) for \(viewer)")
    }
  }

  private func compare(
    _ finding: WhyFinding, _ verdict: SightOracle.Verdict, _ what: @autoclosure () -> String
  ) {
    if finding.isSeen == verdict.seen, finding.reason.rule == verdict.rule { return }
    agree(
      "\(finding.isSeen) \(finding.reason.rule)", "\(verdict.seen) \(verdict.rule)",
      "why \(what())")
  }
}
