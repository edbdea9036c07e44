import Domain
import GRDB

extension World.Reader {
  /// A page of the timeline as it is shown: the posts of `moments`, and at their places the ads that stand there (M142).
  ///
  /// Only the timeline has ads: albums, notifications and badges know nothing of them.
  package func timeline(_ page: Page<TimeCursor>) throws(StorageError) -> [MomentRow] {
    let (section, ads) = try readMoments { book, facts in
      let section = try TimelineSection(page) { try StoredPlacement.find(book.db, $0, of: viewer) }
      let ads = try StoredPlacement.standing(book.db, of: viewer)
        .filter { section.contains(TimelinePlace($0)) }
        .map { (place: TimelinePlace($0), row: try book.row(of: $0, facts)) }
      return (section, ads)
    }
    let posts = try moments(section.posts)
    if ads.isEmpty { return posts }
    let rows = (posts.map { (place: TimelinePlace($0.cursor), row: $0) } + ads)
      .sorted { $0.place > $1.place }
      .map(\.row)
    return Array(section.isForward ? rows.prefix(section.limit) : rows.suffix(section.limit))
  }

  /// An ad that stands in the viewer's timeline; `nil` for any other.
  func ad(_ id: MomentAd.ID, _ book: NameBook, _ facts: MomentFacts) throws -> MomentRow? {
    guard let placement = try StoredPlacement.find(book.db, id, of: viewer), placement.isStanding
    else { return nil }
    return try book.row(of: placement, facts)
  }
}

/// Where a row of the timeline stands, the higher the greater: by the number of a post, and an ad right below the post
/// above it.
private struct TimelinePlace: Comparable {
  let post: Int64
  /// 0 for the post itself.
  let ad: Int64

  init(_ cursor: TimeCursor) {
    post = cursor.id
    ad = 0
  }

  init(_ placement: StoredPlacement) {
    post = placement.above.rawValue
    ad = Moment.ID(placement.ad).rawValue
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.post, left.ad) < (right.post, right.ad)
  }
}

/// What a page of the timeline asks for, and which page of posts that needs.
private struct TimelineSection {
  let posts: Page<TimeCursor>
  let isForward: Bool
  let limit: Int
  private let bound: TimelinePlace?
  private let withBound: Bool

  /// `placement` finds an ad that a cursor speaks of, standing or not.
  init(
    _ page: Page<TimeCursor>, placement: (MomentAd.ID) throws -> StoredPlacement?
  ) rethrows {
    func ad(at cursor: TimeCursor) throws -> StoredPlacement? {
      try Moment.ID(cursor.id).ad.flatMap(placement)
    }
    func cursor(_ ad: StoredPlacement, plus step: Int64 = 0) -> TimeCursor {
      TimeCursor(time: ad.abovePostedAt, id: ad.above.rawValue + step)
    }
    isForward = page.keyset.isForward
    limit = page.keyset.limit
    switch page {
    case .first, .last:
      posts = page
      bound = nil
      withBound = false
    case .after(let place, let limit):
      let ad = try ad(at: place)
      posts = ad.map { .after(cursor($0), limit) } ?? page
      bound = ad.map(TimelinePlace.init) ?? TimelinePlace(place)
      withBound = false
    case .before(let place, let limit):
      let ad = try ad(at: place)
      posts = ad.map { .before(cursor($0, plus: -1), limit) } ?? page
      bound = ad.map(TimelinePlace.init) ?? TimelinePlace(place)
      withBound = false
    case .from(let place, let limit):
      let ad = try ad(at: place)
      posts = ad.map { .after(cursor($0), limit) } ?? page
      bound = ad.map(TimelinePlace.init) ?? TimelinePlace(place)
      withBound = true
    }
  }

  func contains(_ place: TimelinePlace) -> Bool {
    guard let bound else { return true }
    if place == bound { return withBound }
    return isForward ? place < bound : place > bound
  }
}
