package import Domain
import GRDB

/// Why: the tester's look behind the scenes.
///
/// It tells everything about a post that the viewer sees or has written, also what the viewer's own WeChat would never
/// tell, such as another's lists and blocks; of a post that the viewer doesn't see it tells nothing. Its verdicts are those of
/// `MomentFacts`, which the queries ask too.
extension World.Reader {
  /// Why one person, or everybody in the world, sees a post, a like or a comment.
  ///
  /// `nil`: it isn't there; the viewer doesn't see the post; or neither sees the like or comment nor wrote it. Authors may
  /// ask about all under their posts, and of a deleted post.
  package func why(
    _ subject: WhySubject, for person: Person.ID? = nil
  ) throws(StorageError) -> WhyAnswer? {
    try readMoments { book, facts in try Inquiry(book: book, facts: facts).answer(subject, person) }
  }

  /// What somebody and the viewer see of each other's Moments; `nil` for somebody who isn't there, or the viewer.
  package func why(person: Person.ID) throws(StorageError) -> WhyBetween? {
    try readMoments { book, facts in
      guard person != viewer, try Contacts.exists(book.db, person) else { return nil }
      let inquiry = Inquiry(book: book, facts: facts)
      return WhyBetween(
        mine: try inquiry.album(of: viewer, for: person),
        theirs: try inquiry.album(of: person, for: viewer))
    }
  }
}

/// Asks the rules about others on behalf of a viewer.
private struct Inquiry {
  let book: NameBook
  let facts: MomentFacts
  private var db: Database { facts.db }
  private var viewer: Person.ID { book.viewer }

  init(book: NameBook, facts: MomentFacts) {
    self.book = book
    self.facts = facts
  }

  // MARK: One thing and everybody

  private struct Found {
    var head: StoredHead
    var isDeleted: Bool
    var interaction: InteractionVisibility.Interaction?
    var text: String?
  }

  func answer(_ subject: WhySubject, _ person: Person.ID?) throws -> WhyAnswer? {
    guard let found = try find(subject), try mayAsk(about: found) else { return nil }
    if person == nil {
      try facts.prepare(for: found.head)
      try facts.prepare(for: found.head.author)
      if let interaction = found.interaction {
        try facts.prepare(for: interaction.writer)
        if let addressed = interaction.addressed { try facts.prepare(for: addressed) }
      }
    }
    return WhyAnswer(
      subject: subject, post: try post(found.head, isDeleted: found.isDeleted),
      writer: try found.interaction.map { try named($0.writer) },
      addressed: try found.interaction?.addressed.map(named), text: found.text,
      people: try people(person) { try finding(found, for: $0) },
      siblings: try siblings(of: found))
  }

  private func find(_ subject: WhySubject) throws -> Found? {
    switch subject {
    case .post(let id):
      return try StoredHead.findOrDeleted(db, id)
        .map { Found(head: $0.head, isDeleted: $0.isDeleted) }
    case .like(let moment, let person):
      let like = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM moment_like WHERE moment = ? AND person = ?"),
        arguments: [moment.rawValue, person.rawValue])
      guard like != nil, let head = try StoredHead.find(db, moment) else { return nil }
      return Found(
        head: head, isDeleted: false,
        interaction: InteractionVisibility.Interaction(writer: person))
    case .comment(let id):
      guard let comment = try StoredComment.find(db, id),
        let head = try StoredHead.find(db, comment.moment)
      else { return nil }
      return Found(
        head: head, isDeleted: false, interaction: comment.interaction, text: comment.text)
    }
  }

  private func mayAsk(about found: Found) throws -> Bool {
    if found.head.author == viewer { return true }
    let sight = try facts.sight(of: found.head, by: viewer, in: .album, isDeleted: found.isDeleted)
    guard sight.isAllowed else { return false }
    return try found.interaction?.writer == viewer || finding(found, for: viewer).isSeen
  }

  private func finding(_ found: Found, for person: Person.ID) throws -> WhyFinding {
    let sight = try facts.sight(
      of: found.head, by: person, in: .album, isDeleted: found.isDeleted)
    let parting = try parting(of: found.head.author, person)
    guard sight.isAllowed, let interaction = found.interaction else {
      let timeline = try facts.sight(
        of: found.head, by: person, in: .timeline, isDeleted: found.isDeleted)
      return WhyFinding(
        reason: .post(sight.clause), isSeen: sight.isAllowed,
        outOfTimeline: sight.isAllowed && sight.clause != .amongStrangersTen && !timeline.isAllowed
          ? timeline.clause : nil,
        tags: try decidingTags(of: found.head, for: person, sight.clause), parting: parting)
    }
    let verdict = try facts.sight(of: interaction, under: found.head.author, by: person)
    return WhyFinding(
      reason: .interaction(verdict.clause), isSeen: verdict.isAllowed, parting: parting)
  }

  private func decidingTags(
    of head: StoredHead, for person: Person.ID, _ clause: MomentVisibility.Clause
  ) throws -> [String] {
    guard clause == .chosenByTag || clause == .excludedByTag else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT tag.name FROM audience_tag
        JOIN tag ON tag.id = audience_tag.tag
        JOIN tag_member ON tag_member.tag = tag.id AND tag_member.person = ?
        WHERE audience_tag.audience = ?
        ORDER BY tag.id
        """)
    return try String.fetchAll(statement, arguments: [person.rawValue, head.sharedWith])
  }

  private func parting(of author: Person.ID, _ person: Person.ID) throws -> WhyFinding.Parting? {
    let relation = try facts.relation(of: author, to: person)
    guard relation.tie == .oneSided else { return nil }
    return relation.authorsSide == nil ? .byAuthor : .byViewer
  }

  /// One person, or all, A–Z by the names that the viewer knows.
  private func people(
    _ person: Person.ID?, _ finding: (Person.ID) throws -> WhyFinding
  ) throws -> [WhyPerson] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person.id, coalesce(contact.remark, person.nickname), person.handle FROM person
        LEFT JOIN contact ON contact.owner = :viewer AND contact.person = person.id
        WHERE :person IS NULL OR person.id = :person
        """)
    let rows = try Row.fetchAll(
      statement, arguments: ["viewer": viewer.rawValue, "person": person?.rawValue])
    let found = try rows.map { row in
      let named = NamedPerson(id: Person.ID(row[0]), name: row[1])
      return (
        key: Pinyin.SortKey(named.name),
        row: WhyPerson(person: named, handle: row[2], finding: try finding(named.id))
      )
    }
    return found.sorted { ($0.key, $0.row.id) < ($1.key, $1.row.id) }.map(\.row)
  }

  private func siblings(of found: Found) throws -> [WhySubject] {
    let id = found.head.id
    guard !found.isDeleted else { return [.post(id)] }
    let row = try book.row(of: found.head, facts)
    return [.post(id)] + row.likes.map { .like(of: id, by: $0.id) }
      + row.comments.map { .comment($0.id) }
  }

  private func post(_ head: StoredHead, isDeleted: Bool) throws -> WhyPost {
    let row = try book.row(of: head, facts)
    let audience = try head.audience(db)
    var people: [String] = []
    var tags: [String] = []
    switch audience {
    case .public, .private: break
    case .only(let listed, let carried), .except(let listed, let carried):
      people = try listed.map { try book.face(of: $0).name }
      let statement = try db.cachedStatement(sql: "SELECT name FROM tag WHERE id = ?")
      tags = try carried.compactMap {
        try String.fetchOne(statement, arguments: [$0.rawValue])
      }
    }
    return WhyPost(
      id: head.id, author: try named(head.author), postedAt: head.postedAt, content: row.content,
      audience: audience, people: people, tags: tags, isDeleted: isDeleted)
  }

  private func named(_ person: Person.ID) throws -> NamedPerson {
    NamedPerson(id: person, name: try book.face(of: person).name)
  }

  // MARK: Two people

  /// Posts looked at, and posts told of.
  private static let depth = 200
  private static let entriesMax = 50

  func album(of author: Person.ID, for reader: Person.ID) throws -> WhyAlbum {
    let relation = try facts.relation(of: author, to: reader)
    let heads = try StoredHead.cursor(
      db, of: author, beyond: .max, isForward: true, withPrivate: author == viewer)
    var posts: [WhyAlbum.Entry] = []
    var seen = 0
    while posts.count < Self.entriesMax, seen < Self.depth, let row = try heads.next() {
      seen += 1
      let head = try StoredHead(row: row)
      let finding = try finding(Found(head: head, isDeleted: false), for: reader)
      guard finding.isSeen || author == viewer else { continue }
      posts.append(WhyAlbum.Entry(post: try post(head, isDeleted: false), finding: finding))
    }
    return WhyAlbum(
      author: try named(author), reader: try named(reader), extent: AlbumExtent(for: relation),
      inAlbum: MomentVisibility.verdictOnAll(for: relation, in: .album)?.clause,
      inTimeline: relation.tie == .friends
        ? MomentVisibility.verdictOnAll(for: relation, in: .timeline)?.clause : nil,
      parting: try parting(of: author, reader), posts: posts)
  }
}
