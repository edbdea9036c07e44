import Domain

/// A world of Moments kept as plain lists, and who may see what of it, said as naively as it can be: nothing here is
/// shared with the rules or the queries that it judges.
struct AudienceOracle {
  struct Side {
    var isBlocked = false
    var hidesMine = false
    var hidesTheirs = false
  }

  struct Post {
    let id: Moment.ID
    let author: Person.ID
    let at: WorldTime
    let audience: Audience
    var isDeleted = false
    var likes: [Person.ID] = []
    var comments: [Comment] = []
  }

  struct Comment {
    let id: MomentComment.ID
    let writer: Person.ID
    let addressed: Person.ID?
  }

  struct Pair: Hashable {
    let owner: Person.ID
    let person: Person.ID
  }

  var contacts: [Pair: Side] = [:]
  var carriers: [ContactTag.ID: Set<Person.ID>] = [:]
  var daysShown: [Person.ID: Int64] = [:]
  var opened: Set<Person.ID> = []
  var posts: [Post] = []

  func keeps(_ owner: Person.ID, _ person: Person.ID) -> Side? {
    contacts[Pair(owner: owner, person: person)]
  }

  func areFriends(_ one: Person.ID, _ other: Person.ID) -> Bool {
    keeps(one, other) != nil && keeps(other, one) != nil
  }

  func areSomehowTied(_ one: Person.ID, _ other: Person.ID) -> Bool {
    keeps(one, other) != nil || keeps(other, one) != nil
  }

  private func isNamed(_ person: Person.ID, _ people: [Person.ID], _ tags: [ContactTag.ID]) -> Bool
  {
    people.contains(person) || tags.contains { carriers[$0, default: []].contains(person) }
  }

  /// In the album and on the post's own page.
  func sees(_ viewer: Person.ID, _ post: Post, at now: WorldTime) -> Bool {
    let author = post.author
    if post.isDeleted { return false }
    if viewer == author { return true }
    let blocked =
      keeps(author, viewer)?.isBlocked == true || keeps(viewer, author)?.isBlocked == true
    if blocked { return false }
    if !areFriends(viewer, author) {
      guard opened.contains(author) else { return false }
      let open = posts.filter { $0.author == author && !$0.isDeleted && $0.audience == .public }
      return open.suffix(10).contains { $0.id == post.id }
    }
    if keeps(author, viewer)?.hidesMine == true { return false }
    if let days = daysShown[author], now.seconds - post.at.seconds > days * 86_400 { return false }
    switch post.audience {
    case .public: return true
    case .private: return false
    case .only(let people, let tags): return isNamed(viewer, people, tags)
    case .except(let people, let tags): return !isNamed(viewer, people, tags)
    }
  }

  func timeline(of viewer: Person.ID, at now: WorldTime) -> [Post] {
    posts.reversed().filter { post in
      guard sees(viewer, post, at: now) else { return false }
      if post.author == viewer { return true }
      return areFriends(viewer, post.author) && keeps(viewer, post.author)?.hidesTheirs == false
    }
  }

  func album(of author: Person.ID, as viewer: Person.ID, at now: WorldTime) -> [Post] {
    posts.reversed().filter { $0.author == author && sees(viewer, $0, at: now) }
  }

  /// Under a post that the viewer sees.
  func seesWords(
    of writer: Person.ID, to addressed: Person.ID?, under author: Person.ID, _ viewer: Person.ID
  ) -> Bool {
    if writer != author, !areSomehowTied(writer, author) { return false }
    if viewer == writer || viewer == author { return true }
    if areFriends(viewer, author) {
      if writer != author, !areFriends(viewer, writer) { return false }
      guard let addressed, addressed != viewer, addressed != author else { return true }
      return areFriends(viewer, addressed)
    }
    return writer == author && addressed == viewer && areSomehowTied(viewer, author)
  }
}
