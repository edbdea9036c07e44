import Domain
import GRDB

/// The cast by the names that one viewer knows it by (C21, G3), each looked up once for an answer.
final class NameBook {
  let db: Database
  let viewer: Person.ID
  let world: World
  private var people: [Person.ID: Face] = [:]
  private var accounts: [OfficialAccount.ID: Face] = [:]
  var pictures: [String: Picture] = [:]
  /// The account that stands for Service Notifications, where there is one.
  private var notifications: OfficialAccount.ID??
  private var aliases: [Group.ID: [Person.ID: String]] = [:]

  struct Face {
    var name: String
    /// The name is the viewer's own remark, which goes before a group alias.
    var isRemark: Bool
    var avatar: Avatar
    /// For which company a person writes (V80).
    var company: String?
  }

  init(_ db: Database, reader: World.Reader) {
    self.db = db
    viewer = reader.viewer
    world = reader.world
  }

  func face(of person: Person.ID) throws -> Face {
    if let face = people[person] { return face }
    let statement = try db.cachedStatement(
      sql: """
        SELECT person.nickname, contact.remark, person.avatarText, person.avatarColour,
          person.avatarPicture, person.company
        FROM person
        LEFT JOIN contact ON contact.owner = ? AND contact.person = person.id
        WHERE person.id = ?
        """)
    let found = try statement.first([viewer.rawValue, person.rawValue]) { row in
      let remark = row.text(1)
      return Face(
        name: remark ?? row[0], isRemark: remark != nil,
        avatar: try Avatar(row: row, at: 2, picture: 4, table: "person", id: person.rawValue),
        company: row.text(5))
    }
    guard let face = found else {
      throw UnreadableValue(table: "person", column: "id", id: person.rawValue)
    }
    people[person] = face
    return face
  }

  func face(of account: OfficialAccount.ID) throws -> Face {
    if let face = accounts[account] { return face }
    let statement = try db.cachedStatement(
      sql: "SELECT name, avatarText, avatarColour, avatarPicture FROM account WHERE id = ?")
    let found = try statement.first([account.rawValue]) { row in
      Face(
        name: row[0], isRemark: false,
        avatar: try Avatar(row: row, at: 1, picture: 3, table: "account", id: account.rawValue))
    }
    guard let face = found else {
      throw UnreadableValue(table: "account", column: "id", id: account.rawValue)
    }
    accounts[account] = face
    return face
  }

  func face(of actor: Actor) throws -> Face {
    switch actor {
    case .person(let id): try face(of: id)
    case .account(let id): try face(of: id)
    }
  }

  /// What the chat with an account is called.
  func chatName(of account: OfficialAccount.ID, named name: String) throws -> ChatName {
    if notifications == nil { notifications = .some(try ServiceNotifications.find(db)) }
    return notifications == .some(account) ? .serviceNotifications : .name(name)
  }

  /// The name in a chat: in a group the viewer's remark, else the group alias, else the nickname (G3).
  func name(of actor: Actor, in peer: Peer) throws -> String {
    let face = try face(of: actor)
    guard case .group(let group) = peer, case .person(let person) = actor, !face.isRemark else {
      return face.name
    }
    return try aliases(in: group)[person] ?? face.name
  }

  private func aliases(in group: Group.ID) throws -> [Person.ID: String] {
    if let held = aliases[group] { return held }
    let statement = try db.cachedStatement(
      sql: "SELECT person, alias FROM group_member WHERE groupChat = ? AND alias IS NOT NULL")
    var found: [Person.ID: String] = [:]
    for row in try Row.fetchAll(statement, arguments: [group.rawValue]) {
      found[Person.ID(row[0])] = row[1]
    }
    aliases[group] = found
    return found
  }

  /// The first members of a group in the order of joining.
  func members(of group: Group.ID, limit: Int) throws -> [(
    person: Person.ID, role: GroupRole, face: Face
  )] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT group_member.person, coalesce(contact.remark, group_member.alias, person.nickname),
          person.avatarText, person.avatarColour, person.avatarPicture, group_member.isAdmin,
          group_chat.owner = group_member.person
        FROM group_member
        JOIN group_chat ON group_chat.id = group_member.groupChat
        JOIN person ON person.id = group_member.person
        LEFT JOIN contact ON contact.owner = ? AND contact.person = person.id
        WHERE group_member.groupChat = ?
        ORDER BY group_member.position
        LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [viewer.rawValue, group.rawValue, limit])
      .map { row in
        let id: Int64 = row[0]
        return (
          Person.ID(id), GroupRole(isOwner: row[6], isAdmin: row[5]),
          Face(
            name: row[1], isRemark: false,
            avatar: try Avatar(row: row, at: 2, picture: 4, table: "person", id: id))
        )
      }
  }

  func memberCount(of group: Group.ID) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM group_member WHERE groupChat = ?"),
      arguments: [group.rawValue]) ?? 0
  }

  /// A group's name, or where it has none its members' without the viewer (C21, C22).
  func name(of group: Group.ID, named name: String?) throws -> ChatName {
    if let name { return .name(name) }
    let shown = 10
    let others = try members(of: group, limit: shown + 1).filter { $0.person != viewer }
    return .members(
      others.prefix(shown).map(\.face.name), count: try memberCount(of: group))
  }

  /// The tiles of a group's first members.
  ///
  /// Avatars aren't the viewer's own business, so the world keeps them.
  func mosaic(of group: Group.ID) throws -> [Avatar] {
    if let held = world.mosaics[group] { return held }
    let tiles = try members(of: group, limit: 9).map(\.face.avatar)
    world.mosaics[group] = tiles
    return tiles
  }
}
