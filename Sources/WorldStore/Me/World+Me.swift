import Domain
import GRDB

extension World {
  /// What a person keeps, and how the person's own client is set.
  ///
  /// Refused: `wrongActor`, then as each action says.
  func performInMe(_ action: Action, _ deed: inout Deed) throws {
    let person = try deed.person
    switch action {
    case .addFavorite(let subject):
      try keep(subject, by: person, &deed)
    case .removeFavorite(let id):
      try remove(id, by: person, &deed)
    case .tagFavorite(let id, let names):
      try tag(id, with: names, by: person, &deed)
    case .changeSettings(let settings):
      try change(settings, of: person, &deed)
    default:
      preconditionFailure("not an action on what is one's own: \(action)")
    }
  }

  /// Keeps an article, a message, or a post's text or photo (M102); what is kept already stays as it is.
  ///
  /// Refused, in this order: `notFound` for what the person can't see or what has been recalled, those of `requireAccess`,
  /// `cannotFavoriteThisKind` (D64), `noSuchPhoto`.
  private func keep(_ subject: FavoriteSubject, by person: Person.ID, _ deed: inout Deed) throws {
    switch subject {
    case .article(let id):
      try requireAccess(to: id, of: person, deed)
      try deed.db.cachedStatement(
        sql: "INSERT OR IGNORE INTO favorite (person, keptAt, article) VALUES (?, ?, ?)"
      ).execute(arguments: [person.rawValue, deed.time.seconds, id.rawValue])
    case .message(let id):
      let thread = try SeenThread.find(deed.db, viewer: person, holding: id)
      guard let message = try thread?.message(deed.db, id), message.recalledAt == nil else {
        throw Refusal.notFound
      }
      let columns = message.content
      guard try columns.content(json: json, id: message.id).canBeKept else {
        throw Refusal.cannotFavoriteThisKind
      }
      try keep(
        columns, from: message.sender, as: ("message", id.rawValue, nil), by: person, deed)
    case .momentText(let id):
      let text = try shown(id, to: person, deed).text
      if text.isEmpty { throw Refusal.cannotFavoriteThisKind }
      try keep(
        ContentColumns(.text(text), json: json), from: .person(try author(of: id, deed)),
        as: ("moment", id.rawValue, 0), by: person, deed)
    case .momentPhoto(let id, let index):
      let photos = try shown(id, to: person, deed).photos
      guard photos.indices.contains(index) else { throw Refusal.noSuchPhoto }
      try keep(
        ContentColumns(.photo(photos[index].picture), json: json),
        from: .person(try author(of: id, deed)), as: ("moment", id.rawValue, index + 1),
        by: person, deed)
    }
    guard deed.db.changesCount > 0 else { return }
    deed.record(.favoriteAdded(Favorite.ID(deed.db.lastInsertedRowID), by: person))
  }

  private func author(of id: Moment.ID, _ deed: Deed) throws -> Person.ID {
    guard let head = try StoredHead.find(deed.db, id) else { throw Refusal.notFound }
    return head.author
  }

  /// Keeps a content as it is now, by what it belongs to.
  private func keep(
    _ columns: ContentColumns, from sender: Actor,
    as original: (column: String, id: Int64, part: Int?), by person: Person.ID, _ deed: Deed
  ) throws {
    try deed.db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO favorite
          (person, keptAt, \(original.column), part, senderKind, sender, kind, text, subject,
           amount, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        person.rawValue, deed.time.seconds, original.id, original.part, sender.kind,
        sender.number, columns.kind.rawValue, columns.text, columns.subject, columns.amount,
        columns.detail,
      ])
  }

  /// Refused: `notFound` for what isn't the person's own.
  private func remove(_ id: Favorite.ID, by person: Person.ID, _ deed: inout Deed) throws {
    try deed.db.cachedStatement(sql: "DELETE FROM favorite WHERE id = ? AND person = ?")
      .execute(arguments: [id.rawValue, person.rawValue])
    guard deed.db.changesCount > 0 else { throw Refusal.notFound }
    deed.record(.favoriteRemoved(id, by: person))
  }

  /// All tags of something kept, in their order (D61).
  ///
  /// Refused, in this order: `notFound` for what isn't the person's own, those of `Favorite.tags`.
  private func tag(
    _ id: Favorite.ID, with names: [String], by person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let owner = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT person FROM favorite WHERE id = ?"),
      arguments: [id.rawValue])
    guard owner == person.rawValue else { throw Refusal.notFound }
    let tags = try Favorite.tags(names.map(\.storable))
    guard try tags != FavoriteTags.of(id, db) else { return }
    try FavoriteTags.write(tags, of: id, db)
    deed.record(.favoriteTagged(id, by: person))
  }

  /// Sticks a note on top of the chat list, or takes it off (D66); the time of the first sticking stays.
  ///
  /// Refused, in this order: `wrongActor`, `notFound` for what isn't the person's own, those of
  /// `Favorite.checkSticking`.
  func stick(_ id: Favorite.ID, _ isStuck: Bool, _ deed: inout Deed) throws {
    let person = try deed.person
    let own = try reader(as: person).favorite(id)
    guard case .message(let resolved)? = own?.subject else {
      throw own == nil ? Refusal.notFound : Refusal.onlyNotesStick
    }
    if isStuck { try Favorite.checkSticking(resolved.content) }
    try deed.db.cachedStatement(
      sql: "UPDATE favorite SET stuckAt = :at WHERE id = :id AND (stuckAt IS NULL) = :isStuck"
    ).execute(
      arguments: [
        "at": isStuck ? deed.time.seconds : nil, "id": id.rawValue, "isStuck": isStuck,
      ])
    if deed.db.changesCount > 0 { deed.record(.chatChanged(.note(id), by: person)) }
  }

  private func change(_ settings: Settings, of person: Person.ID, _ deed: inout Deed) throws {
    try deed.db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO settings
          (person, language, theme, doNotDisturb, showsPreview, momentsRange, opensToStrangers,
            requiresFriendConfirmation, showsNewPosts, momentsVideoMax, textSize, hiddenEntries,
            chatBackground)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        person.rawValue, settings.language.rawValue, settings.theme.rawValue,
        settings.doNotDisturb, settings.showsPreview, settings.moments.range.rawValue,
        settings.moments.opensToStrangers, settings.requiresFriendConfirmation,
        settings.showsNewPosts, settings.momentsVideoMax, settings.textSize.rawValue,
        DiscoverEntry.allCases.filter(settings.hiddenEntries.contains).map(\.rawValue)
          .joined(separator: " "),
        settings.chatBackground.rawValue,
      ])
    deed.record(.settingsChanged(by: person))
  }
}
