package import Domain
import GRDB

extension World.Reader {
  /// Whether the viewer has saved a group to Contacts (F9); not one they aren't in.
  package func isGroupSaved(_ id: Group.ID) throws(StorageError) -> Bool {
    try read { db in try mine(in: id, db)?.isSaved ?? false }
  }

  /// What stands on a group's own page (G113); `nil` for who isn't in it.
  package func group(_ id: Group.ID) throws(StorageError) -> GroupPage? {
    try read { db in
      guard let group = try StoredGroup.find(db, id), let role = try group.role(of: viewer, db),
        let mine = try mine(in: id, db),
        let chat = try ChatState.find(db, owner: viewer, peer: .group(id))
      else { return nil }
      let book = NameBook(db, reader: self)
      return GroupPage(
        id: id, name: try book.name(of: id, named: chat.remark ?? group.name),
        ownName: group.name, remark: chat.remark, notice: group.notice, alias: mine.alias,
        role: role, memberCount: try group.memberCount(db),
        members: try members(of: id, limit: GroupPage.membersShown, book), isSaved: mine.isSaved,
        isMuted: chat.isMuted, isSticky: chat.isSticky, showsNames: chat.showsNames,
        isFolded: chat.isFolded, confirmsInvitations: group.confirms)
    }
  }

  /// Everybody in a group in the order of joining, by the names of G3; empty for who isn't in it (G115).
  package func groupMembers(_ id: Group.ID) throws(StorageError) -> [GroupMemberRow] {
    try read { db in
      guard try mine(in: id, db) != nil else { return [] }
      return try members(of: id, limit: .max, NameBook(db, reader: self))
    }
  }

  private func members(
    of id: Group.ID, limit: Int, _ book: NameBook
  ) throws -> [GroupMemberRow] {
    try book.members(of: id, limit: limit).map { member in
      GroupMemberRow(
        id: member.person, name: member.face.name, avatar: member.face.avatar, role: member.role)
    }
  }

  /// How the viewer stands in a group; `nil` for one they aren't in.
  private func mine(in id: Group.ID, _ db: Database) throws -> (isSaved: Bool, alias: String?)? {
    let statement = try db.cachedStatement(
      sql: "SELECT isSaved, alias FROM group_member WHERE groupChat = ? AND person = ?")
    return try statement.first([id.rawValue, viewer.rawValue]) { row in (row[0], row.text(1)) }
  }
}
