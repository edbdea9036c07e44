/// Who sees what on Moments, said as naively as it can be, over plain arrays: written from the rules, and sharing
/// nothing with the rules and the queries that it judges.
///
/// People are 0, 1, 2…; posts, comments and notifications are known by their place in their array. A verdict carries
/// the number of the rule that decides.
struct SightOracle {
  struct Side {
    var isBlocked = false
    var hidesMine = false
    var hidesTheirs = false
  }

  enum Audience { case everybody, nobody, only, except }

  struct Post {
    let author: Int
    let at: Int64
    var words = "x"
    var audience: Audience
    let people: [Int]
    let tags: [Int]
    var isDeleted = false
    var likes: [Int] = []
    var comments: [Comment] = []
    var muted: [Int] = []
    /// The greater, the later it was pinned; `nil`: not at all.
    var pin: Int?
  }

  struct Comment {
    let number: Int64
    let writer: Int
    let addressed: Int?
  }

  enum Kind { case liked, commented, replied, mentioned, removed }

  struct Notification {
    /// Grows for ever, as numbers in the world do.
    let number: Int
    let reader: Int
    let actor: Int
    let post: Int
    let kind: Kind
    let comment: Int64?
  }

  struct Verdict: Equatable {
    var seen: Bool
    var rule: String

    init(_ seen: Bool, _ rule: String) {
      self.seen = seen
      self.rule = rule
    }
  }

  /// How the first keeps the second; `nil`: not at all.
  var sides: [[Side?]]
  /// Who carries a tag.
  var carriers: [[Int]]
  var isTagThere: [Bool]
  var daysShown: [Int64?]
  var isOpen: [Bool]
  var showsNewPosts: [Bool]
  var posts: [Post] = []
  var notifications: [Notification] = []
  var lastNotification = 0
  var openedPosts: [Int]
  var openedNotification: [Int]
  var seenNotification: [Int]
  var clearedNotification: [Int]
  var hasCover: [Bool]
  /// Of each person's cover, in order.
  var coverLikes: [[Int]]
  var lastPin = 0
  var ads: [Ad]
  /// Of each person, of each ad; `nil`: it has never come.
  var placements: [[Placement?]]

  init(people: Int, tags: Int, ads: Int) {
    sides = Array(repeating: Array(repeating: nil, count: people), count: people)
    carriers = Array(repeating: [], count: tags)
    isTagThere = Array(repeating: true, count: tags)
    daysShown = Array(repeating: nil, count: people)
    isOpen = Array(repeating: false, count: people)
    showsNewPosts = Array(repeating: true, count: people)
    openedPosts = Array(repeating: 0, count: people)
    openedNotification = openedPosts
    seenNotification = openedPosts
    clearedNotification = openedPosts
    hasCover = Array(repeating: false, count: people)
    coverLikes = Array(repeating: [], count: people)
    self.ads = Array(repeating: Ad(), count: ads)
    placements = Array(repeating: Array(repeating: nil, count: ads), count: people)
  }

  func areFriends(_ a: Int, _ b: Int) -> Bool { sides[a][b] != nil && sides[b][a] != nil }
  func haveParted(_ a: Int, _ b: Int) -> Bool { sides[a][b] == nil && sides[b][a] == nil }

  // MARK: Posts

  /// On the post's own page and in the album.
  func sight(of post: Post, by v: Int, at now: Int64) -> Verdict {
    let a = post.author
    if post.isDeleted { return Verdict(false, "M113") }
    if v == a { return Verdict(true, "M60") }
    if let parted = closed(a, to: v) { return parted }
    if !areFriends(a, v) {
      let newest = posts.filter { $0.author == a && !$0.isDeleted && $0.audience == .everybody }
        .suffix(10)
      return Verdict(
        post.audience == .everybody && newest.contains { $0.at == post.at }, "M77")
    }
    if let days = daysShown[a], now - post.at > days * 86_400 { return Verdict(false, "M73") }
    let hasTag = post.tags.contains { isTagThere[$0] && carriers[$0].contains(v) }
    switch post.audience {
    case .everybody: return Verdict(true, "M50")
    case .nobody: return Verdict(false, "M51")
    case .only where post.people.contains(v): return Verdict(true, "M52")
    case .only where hasTag: return Verdict(true, "M56")
    case .only: return Verdict(false, "M52")
    case .except where post.people.contains(v): return Verdict(false, "M53")
    case .except where hasTag: return Verdict(false, "M56")
    case .except: return Verdict(true, "M53")
    }
  }

  /// Why somebody sees nothing of another at all.
  func closed(_ a: Int, to v: Int) -> Verdict? {
    if sides[a][v]?.isBlocked == true || sides[v][a]?.isBlocked == true {
      return Verdict(false, "M79")
    }
    if !areFriends(a, v) { return isOpen[a] ? nil : Verdict(false, "M77") }
    guard let side = sides[a][v], side.hidesMine else { return nil }
    return Verdict(false, side.hidesTheirs ? "M72" : "M70")
  }

  /// Why a post that can be seen doesn't stand in the timeline.
  func keptFromTimeline(_ post: Post, _ v: Int) -> String? {
    if v == post.author { return nil }
    if !areFriends(v, post.author) { return "M50" }
    guard let side = sides[v][post.author], side.hidesTheirs else { return nil }
    return side.hidesMine ? "M72" : "M71"
  }

  // MARK: Likes and comments

  /// Under a post that `v` sees: by `w`, to `x`.
  func sight(ofWordsBy w: Int, to x: Int?, under a: Int, by v: Int) -> Verdict {
    if w != a && haveParted(w, a) { return Verdict(false, "M111") }
    if v == w { return Verdict(true, "M95") }
    if v == a { return Verdict(true, "M98") }
    if !areFriends(v, a) {
      let isBetweenUs = w == a && x == v && !haveParted(v, a)
      return isBetweenUs ? Verdict(true, "M110") : Verdict(false, "M77")
    }
    if w != a && !areFriends(v, w) { return Verdict(false, "M95") }
    if let x, x != v, x != a, !areFriends(v, x) { return Verdict(false, "M97") }
    return Verdict(true, "M95")
  }

  func likes(of post: Post, by v: Int) -> [Int] {
    post.likes.filter { sight(ofWordsBy: $0, to: nil, under: post.author, by: v).seen }
  }

  func comments(on post: Post, by v: Int) -> [Comment] {
    post.comments.filter {
      sight(ofWordsBy: $0.writer, to: $0.addressed, under: post.author, by: v).seen
    }
  }

  // MARK: Notifications

  mutating func notify(_ kind: Kind, _ reader: Int, by actor: Int, on post: Int, comment: Int64?) {
    lastNotification += 1
    notifications.append(
      Notification(
        number: lastNotification, reader: reader, actor: actor, post: post, kind: kind,
        comment: comment))
  }

  /// Whoever takes part in a post, its author, and who is spoken to are told, as far as they see both (M121, M122).
  mutating func notifyAll(
    by actor: Int, to addressed: Int?, on post: Int, comment: Int64?, at now: Int64
  ) {
    let there = posts[post]
    for reader in sides.indices where reader != actor {
      let isMeant = reader == there.author || reader == addressed
      let takesPart =
        there.likes.contains(reader) || there.comments.contains { $0.writer == reader }
      if !isMeant && (!takesPart || there.muted.contains(reader)) { continue }
      if !sight(of: there, by: reader, at: now).seen { continue }
      let words = sight(ofWordsBy: actor, to: addressed, under: there.author, by: reader)
      if !words.seen { continue }
      if comment == nil {
        let isTold = notifications.contains {
          $0.reader == reader && $0.actor == actor && $0.post == post && $0.kind == .liked
        }
        if isTold { continue }
        notify(.liked, reader, by: actor, on: post, comment: nil)
      } else {
        notify(
          reader == addressed ? .replied : .commented, reader, by: actor, on: post,
          comment: comment)
      }
    }
  }

  /// What is in somebody's list, the newest first.
  func shown(to v: Int, at now: Int64) -> [Notification] {
    notifications.reversed().filter { note in
      if note.reader != v || note.number <= clearedNotification[v] { return false }
      let post = posts[note.post]
      if post.isDeleted {
        if closed(post.author, to: v) != nil && post.author != v { return false }
      } else if !sight(of: post, by: v, at: now).seen {
        return false
      }
      if note.kind == .mentioned || note.kind == .removed { return true }
      let comment = post.comments.first { $0.number == note.comment }
      return sight(
        ofWordsBy: note.actor, to: comment?.addressed, under: post.author, by: v
      ).seen
    }
  }
}
