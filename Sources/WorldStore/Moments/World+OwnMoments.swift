import Domain
import Foundation
import GRDB

extension World {
  /// What a person does with posts that stand, with the own album, and with posts that are not yet there.
  ///
  /// Refused as each action says.
  func performOnOwnMoments(_ action: Action, by person: Person.ID, _ deed: inout Deed) throws {
    switch action {
    case .setMomentPrivate(let id, let isPrivate):
      try setPrivate(id, isPrivate, by: person, &deed)
    case .muteMoment(let id, let isMuted): try mute(id, isMuted, by: person, &deed)
    case .setMomentPinned(let id, let isPinned): try pin(id, isPinned, by: person, &deed)
    case .setMomentsCover(let picture): try setCover(picture, by: person, &deed)
    case .setCoverLiked(let owner, let isLiked):
      try setCoverLiked(owner, isLiked, by: person, &deed)
    case .savePhoto(let id, let index): try savePhoto(id, index, by: person, &deed)
    case .importPicture(let picture): try take(picture, by: person, &deed)
    case .keepMomentDraft(let draft, let article): try keep(draft, article, by: person, deed)
    case .keepUnposted(let draft): try keepUnposted(draft, by: person, &deed)
    case .dropUnposted(let id): try dropUnposted(id, by: person, &deed)
    case .learnTextPosts: try MomentsSeen.learnTextPosts(deed.db, by: person)
    default: preconditionFailure("not an action on Moments: \(action)")
    }
  }

  // MARK: Posts

  /// A post that is so already stays as it is.
  ///
  /// Refused, in this order: `notFound` for a post one can't see, then as `MomentKeeping.setPrivate` says.
  private func setPrivate(
    _ id: Moment.ID, _ isPrivate: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let head = try visible(id, to: person, deed).head
    let audience = try head.audience(deed.db)
    try MomentKeeping.setPrivate(audience, of: head.author, by: person)
    let wanted: Audience = isPrivate ? .private : .public
    if audience == wanted { return }
    try StoredAudience(wanted).give(to: id, of: head.author, deed.db)
    deed.record(.momentAudienceChanged(id, by: person))
  }

  /// Refused, in this order: `notFound` for a post one can't see, then, to be muted, as `MomentKeeping.mute` says.
  private func mute(
    _ id: Moment.ID, _ isMuted: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let head = try visible(id, to: person, deed).head
    if isMuted {
      try MomentKeeping.mute(
        of: head.author, by: person, takesPart: try MomentPart.has(deed.db, person, in: id))
    }
    let muted = PairTable("moment_muted", "person", "moment")
    guard try muted.set(person.rawValue, id.rawValue, isMuted, deed.db) else { return }
    try MomentPart.update(deed.db, person, in: id)
    deed.record(.momentMuted(id, by: person, isMuted))
  }

  /// The last one pinned stands first.
  ///
  /// One that is so already stays as it is. Refused, in this order: `notFound` for a post one can't see, then, to be
  /// pinned, as `MomentKeeping.pin` says; to be taken off, `notYours`.
  private func pin(
    _ id: Moment.ID, _ isPinned: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let head = try visible(id, to: person, deed).head
    let pins = try Row.fetchAll(
      deed.db.cachedStatement(
        sql: "SELECT id, pin FROM moment WHERE author = ? AND pin IS NOT NULL ORDER BY pin"),
      arguments: [head.author.rawValue])
    let isThere = pins.contains { $0[0] == id.rawValue }
    if head.author == person, isThere == isPinned { return }
    try MomentKeeping.pin(of: head.author, by: person, pinned: isPinned ? pins.count : 0)
    let newest: Int64 = pins.last?[1] ?? 0
    try deed.db.cachedStatement(sql: "UPDATE moment SET pin = ? WHERE id = ?")
      .execute(arguments: [isPinned ? newest + 1 : nil, id.rawValue])
    deed.record(.momentPinned(id, by: person, isPinned))
  }

  /// What a person is shown of a post to be taken from it.
  ///
  /// Refused: `notFound`.
  func shown(_ id: Moment.ID, to person: Person.ID, _ deed: Deed) throws
    -> (text: String, photos: [Photo])
  {
    _ = try visible(id, to: person, deed)
    let row = try Row.fetchOne(
      deed.db.cachedStatement(
        sql: "SELECT moment.text, \(MediaColumns.columns) FROM moment WHERE id = ?"),
      arguments: [id.rawValue])
    guard let row else { throw Refusal.notFound }
    let media = try MediaColumns(row: row, at: 1, moment: id.rawValue)
    return (row[0], try media.photos(moment: id.rawValue))
  }

  /// Refused, in this order: `notFound` for a post one can't see, `noSuchPhoto`.
  private func savePhoto(
    _ id: Moment.ID, _ index: Int, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let photos = try shown(id, to: person, deed).photos
    guard photos.indices.contains(index) else { throw Refusal.noSuchPhoto }
    try CameraRoll.add(photos[index].picture.name, seconds: nil, of: person, deed.db)
    if deed.db.changesCount > 0 { deed.record(.photoSaved(by: person)) }
  }

  /// A file that the world has already is not taken in twice; another of the same name gets a number.
  ///
  /// Refused as `ImportedPicture.check` says.
  private func take(
    _ picture: ImportedPicture, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try picture.check()
    let base = picture.name.storable
    var name = base
    var number = 1
    while let held = try held(name, deed.db) {
      if held == Data(picture.bytes) { break }
      number += 1
      name = "\(base) \(number)"
    }
    try deed.db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO picture_data (name, width, height, milliseconds, bytes)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        name, picture.shape.width, picture.shape.height, picture.shape.milliseconds,
        Data(picture.bytes),
      ])
    try CameraRoll.add(name, seconds: nil, of: person, deed.db)
    deed.record(.photoSaved(by: person))
  }

  /// The file of a picture, no bytes for one that is only described; `nil` where the name is free.
  private func held(_ name: String, _ db: Database) throws -> Data? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce((SELECT bytes FROM picture_data WHERE name = :name), x'')
        WHERE EXISTS (SELECT 1 FROM picture_data WHERE name = :name)
          OR EXISTS (SELECT 1 FROM picture WHERE name = :name)
        """)
    return try Data.fetchOne(statement, arguments: ["name": name])
  }

  // MARK: The cover

  /// A new cover begins without likes.
  ///
  /// Refused: `noSuchPhoto` for a picture that isn't among one's own.
  private func setCover(_ picture: Picture?, by person: Person.ID, _ deed: inout Deed) throws {
    if let picture {
      guard try CameraRoll.holds(picture.name, of: person, deed.db) else {
        throw Refusal.noSuchPhoto
      }
      try deed.db.cachedStatement(
        sql: "INSERT OR REPLACE INTO moments_cover (person, picture) VALUES (?, ?)"
      ).execute(arguments: [person.rawValue, picture.name])
    } else {
      try deed.db.cachedStatement(sql: "DELETE FROM moments_cover WHERE person = ?")
        .execute(arguments: [person.rawValue])
    }
    try deed.db.cachedStatement(sql: "DELETE FROM cover_like WHERE owner = ?")
      .execute(arguments: [person.rawValue])
    deed.record(.momentsCoverChanged(by: person))
  }

  /// A friend likes the cover of somebody's Moments (M2); a like that is there already changes nothing.
  ///
  /// Refused, in this order: `notFound` where there is no cover to be seen, `notFriends`.
  private func setCoverLiked(
    _ owner: Person.ID, _ isLiked: Bool, by person: Person.ID, _ deed: inout Deed
  ) throws {
    let facts = MomentFacts(deed.db, now: deed.time)
    let relation = try facts.relation(of: owner, to: person)
    guard MomentVisibility.showsCover(for: relation),
      try MomentsCover.picture(of: owner, deed.db) != nil
    else { throw Refusal.notFound }
    if !relation.isSelf, relation.tie != .friends { throw Refusal.notFriends }
    let likes = PairTable("cover_like", "owner", "person")
    if try likes.set(owner.rawValue, person.rawValue, isLiked, deed.db) {
      deed.record(.coverLiked(owner, by: person, isLiked))
    }
  }

  // MARK: Posts that are not there yet

  /// Worth no event: nothing but the post that is being written shows it.
  private func keep(
    _ draft: MomentDraft?, _ article: Article.ID?, by person: Person.ID, _ deed: Deed
  ) throws {
    let key = [person.rawValue, article?.rawValue ?? 0]
    if let draft {
      try deed.db.cachedStatement(
        sql: "INSERT OR REPLACE INTO moment_draft (person, article, body) VALUES (?, ?, ?)"
      ).execute(arguments: [key[0], key[1], json.text(draft)])
    } else {
      try deed.db.cachedStatement(sql: "DELETE FROM moment_draft WHERE person = ? AND article = ?")
        .execute(arguments: [key[0], key[1]])
    }
  }

  private func keepUnposted(
    _ draft: MomentDraft, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try deed.db.cachedStatement(
      sql: "INSERT INTO moment_unposted (person, failedAt, body) VALUES (?, ?, ?)"
    ).execute(arguments: [person.rawValue, deed.time.seconds, json.text(draft)])
    deed.record(.unpostedChanged(by: person))
  }

  /// Refused: `notFound` for what isn't the person's own.
  private func dropUnposted(
    _ id: MomentDraft.ID, by person: Person.ID, _ deed: inout Deed
  ) throws {
    try deed.db.cachedStatement(sql: "DELETE FROM moment_unposted WHERE id = ? AND person = ?")
      .execute(arguments: [id.rawValue, person.rawValue])
    guard deed.db.changesCount > 0 else { throw Refusal.notFound }
    deed.record(.unpostedChanged(by: person))
  }
}
