import Domain
import GRDB
import Testing

@testable import WorldStore

/// Worlds of earlier versions of the program.
struct UpgradeTests {
  private let scratch: Scratch
  private var path: String { scratch.file("old.wesim") }

  init() throws { scratch = try Scratch() }

  /// A world as the version up to a migration left it, with Lin in it and what `sql` adds.
  private func makeWorld(version: Int, _ sql: String = "") throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      for migration in Schema.migrations where migration.number <= version {
        try db.execute(sql: migration.sql)
      }
      try db.execute(
        sql: """
          INSERT INTO person
            (id, handle, nickname, wechatID, gender, region, whatsUp, avatarText, avatarColour)
          VALUES (1, 'lin', 'Lin', 'wx_lin', NULL, '', '', 'li', 'teal');
          INSERT INTO world (id, name, seed, start, me) VALUES (1, 'old', 7, 1000000, 1);
          INSERT INTO clock VALUES (1, 1000000, 0, 60);
          PRAGMA user_version = \(version);
          PRAGMA journal_mode = WAL;
          """)
      try db.execute(sql: sql)
    }
    try queue.close()
  }

  @Test(arguments: Schema.migrations.map(\.number).dropFirst().dropLast())
  func `an older world is brought up to date when it is opened`(version: Int) throws {
    try makeWorld(version: version)
    let world = try World(opening: path)
    #expect(world.identity.name == "old")
    #expect(try world.reader(as: world.identity.me).chats(.first(9)) == [])
    let bo = try world.addPerson(.named("bo"))
    try world.addFriends(world.identity.me, bo, since: world.identity.start)
    try world.perform(
      .sendMessage(to: .person(bo), content: .text("hi")), as: .person(world.identity.me),
      at: world.identity.start)
    try world.close()
    #expect(try World(opening: path, access: .readOnly).identity.name == "old")
  }

  @Test func `a world with friends, tags and settings from before requests keeps them`() throws {
    try makeWorld(
      version: 8,
      """
      INSERT INTO person VALUES (2, 'bo', 'Bo', 'wx_bo', NULL, '', '', 'bo', 'red');
      INSERT INTO person VALUES (3, 'kai', 'Kai', 'wx_kai', NULL, '', '', 'ka', 'red');
      INSERT INTO contact VALUES (1, 2, 'Uncle', 1, 0, 0, 'qr', 1000);
      INSERT INTO contact VALUES (2, 1, NULL, 0, 0, 0, 'qr', 1000);
      INSERT INTO tag VALUES (7, 'walks', 1, 'Walks');
      INSERT INTO tag_member VALUES (7, 2);
      INSERT INTO settings VALUES (1, 'chinese', 'light', 0, 1, 'month', 1);
      """)

    let world = try World(opening: path)
    let (lin, bo, kai) = (Person.ID(1), Person.ID(2), Person.ID(3))
    let reader = world.reader(as: lin)
    let profile = try #require(try reader.person(bo))
    #expect(profile.remark == "Uncle" && profile.tags.map(\.name) == ["Walks"])
    #expect(profile.card == ContactCard() && profile.request == nil)
    let settings = try reader.settings()
    #expect(settings.requiresFriendConfirmation && settings.moments.range == .month)
    #expect(try reader.friendRequests(.first(9)) == [] && reader.contactsBadge() == .none)

    let now = world.identity.start
    try world.perform(
      .requestFriend(lin, FriendRequest.Form(text: "hi")), as: .person(kai), at: now)
    #expect(try reader.contactsBadge() == .count(1))
    try world.perform(.createTag(name: "New"), as: .person(lin), at: now)
    #expect(try reader.tags().map(\.id) == [ContactTag.ID(7), ContactTag.ID(8)])
    try world.perform(.deleteContact(bo), as: .person(lin), at: now)
    #expect(try reader.contacts() == [])
  }

  @Test
  func `a world with posts and favorites from before audiences keeps who sees and hears what`()
    throws
  {
    try makeWorld(version: 8, Self.history)

    let world = try World(opening: path)
    let (lin, bo, kai) = (Person.ID(1), Person.ID(2), Person.ID(3))
    func timeline(_ viewer: Person.ID) throws -> [String] {
      try world.reader(as: viewer).timeline(.first(9)).map(\.content.text)
    }
    #expect(try timeline(lin) == ["own", "not bo", "walkers", "all"])
    #expect(try timeline(bo) == ["walkers", "all"])
    #expect(try timeline(kai) == ["not bo", "all"])
    // What is worked out of all audiences at once is what each says by itself.
    try world.read { db in
      let audiences = try Int.fetchAll(db, sql: "SELECT id FROM moment_audience")
      #expect(audiences.count > 3)
      let facts = MomentFacts(db, now: world.identity.start)
      for viewer in [lin, bo, kai] {
        let (all, each) = (
          AudienceSights(viewer: viewer, stamp: 0), AudienceSights(viewer: viewer, stamp: 0)
        )
        try all.complete(facts)
        for audience in audiences { #expect(all[audience] == (try each.mark(of: audience, facts))) }
      }
    }
    #expect(try world.reader(as: lin).moment(Moment.ID(1))?.likes.map(\.id) == [bo])
    #expect(try world.reader(as: lin).favorites(.first(9)).map(\.id) == [Favorite.ID(3)])
    #expect(
      try world.reader(as: lin).cameraRoll(.last(9)).map(\.picture.name).sorted() == [
        "fog", "pier",
      ])

    let now = world.identity.start
    try world.perform(.setTags(kai, [ContactTag.ID(7)]), as: .person(lin), at: now)
    #expect(try timeline(kai) == ["not bo", "walkers", "all"])
    try world.perform(
      .comment(Moment.ID(1), text: "thanks"), as: .person(lin), at: now)
    for (person, told) in [(lin, [Int64(4)]), (bo, [10]), (kai, [11])] {
      #expect(try world.reader(as: person).momentNotifications(.first(9)).map(\.id) == told)
    }
    try world.close()

    let dangling = try DatabaseQueue(path: path).read { db in
      try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    }
    #expect(dangling == [])
  }

  /// Lin, with friends Bo and Kai, has posted to all, to a tag, to all but Bo and to nobody.
  ///
  /// A fifth post is deleted. Bo likes the first, Kai has commented on it. The newest notification, 9, is no more.
  private static let history = """
    INSERT INTO person VALUES (2, 'bo', 'Bo', 'wx_bo', NULL, '', '', 'bo', 'red');
    INSERT INTO person VALUES (3, 'kai', 'Kai', 'wx_kai', NULL, '', '', 'ka', 'red');
    INSERT INTO contact SELECT one.id, other.id, NULL, 0, 0, 0, 'qr', 1000
      FROM person AS one JOIN person AS other ON one.id <> other.id;
    INSERT INTO tag VALUES (7, 'walks', 1, 'Walks');
    INSERT INTO tag_member VALUES (7, 2);
    INSERT INTO moment (id, author, postedAt, deletedAt, audience, text, media, pictures) VALUES
      (1, 1, 2000, NULL, 'public', 'all', 'photos', 'fog' || char(10) || 'pier'),
      (2, 1, 2001, NULL, 'only', 'walkers', NULL, NULL),
      (3, 1, 2002, NULL, 'except', 'not bo', NULL, NULL),
      (4, 1, 2003, NULL, 'private', 'own', NULL, NULL),
      (5, 1, 2004, 2005, 'only', '', NULL, NULL);
    INSERT INTO moment_tag (moment, tag) VALUES (2, 7);
    INSERT INTO moment_person (moment, person) VALUES (3, 2);
    INSERT INTO moment_like (moment, person, likedAt) VALUES (1, 2, 2100);
    INSERT INTO moment_comment (moment, author, text, writtenAt) VALUES (1, 3, 'fine', 2200);
    INSERT INTO moment_notification VALUES (4, 1, 2100, 2, 1, 'liked', NULL);
    INSERT INTO moment_notification VALUES (9, 1, 2300, 3, 1, 'commented', NULL);
    DELETE FROM moment_notification WHERE id = 9;
    INSERT INTO thread VALUES (1, 'pair', 1, 2);
    INSERT INTO message (id, thread, senderKind, sender, sentAt, kind, text, delivery)
      VALUES (1, 1, 'person', 2, 1500, 'text', 'hi', 'delivered');
    INSERT INTO favorite (id, person, keptAt, message, senderKind, sender, kind, text)
      VALUES (3, 1, 1600, 1, 'person', 2, 'text', 'hi');
    """

  @Test
  func `a red packet from before money was counted stands as it was, and new ones hold money`()
    throws
  {
    try makeWorld(
      version: 14,
      """
      INSERT INTO person (id, handle, nickname, wechatID, region, whatsUp, avatarText, avatarColour)
        VALUES (2, 'bo', 'Bo', 'wx_bo', '', '', 'bo', 'red');
      INSERT INTO contact SELECT one.id, other.id, NULL, 0, 0, 0, 'qr', 1000
        FROM person AS one JOIN person AS other ON one.id <> other.id;
      INSERT INTO thread VALUES (1, 'pair', 1, 2);
      INSERT INTO message (id, thread, senderKind, sender, sentAt, kind, text, amount, delivery)
        VALUES (1, 1, 'person', 2, 1500, 'redPacket', 'luck', 888, 'delivered');
      INSERT INTO chat (owner, peerKind, peer, thread, newest) VALUES (1, 'person', 2, 1, 1);
      """)

    let world = try World(opening: path)
    let (lin, bo) = (Person.ID(1), Person.ID(2))
    let reader = world.reader(as: lin)
    guard case .message(let old)? = try reader.message(Message.ID(1))?.body else {
      Issue.record("the old message is gone")
      return
    }
    #expect(old.content.content == .redPacket(greeting: "luck", cents: 888))
    #expect(try old.content.money == nil && reader.redPacket(Message.ID(1)) == nil)
    #expect(throws: ActionError.refused(.notFound)) {
      try world.perform(
        .openRedPacket(Message.ID(1)), as: .person(lin), at: world.identity.start)
    }
    let form = RedPacket.Form(.identical(each: 5, pieces: 1))
    try world.perform(
      .sendRedPacket(form, to: .person(lin), from: .card), as: .person(bo),
      at: world.identity.start)
    try world.perform(
      .openRedPacket(Message.ID(2)), as: .person(lin), at: world.identity.start)
    #expect(try reader.balance() == 5 && world.books().isBalanced)
  }

  @Test func `an older world isn't touched by who only looks on`() throws {
    try makeWorld(version: #require(Schema.migrations.dropLast().last).number)
    let bytes = scratch.read("old.wesim")
    #expect(throws: WorldFileError.olderThanProgram(path: path)) {
      try World(opening: path, access: .readOnly)
    }
    #expect(scratch.read("old.wesim") == bytes)
  }

  @Test func `migrations are numbered upwards from 1, and the last tells the version`() {
    let numbers = Schema.migrations.map(\.number)
    #expect(numbers.first == 1 && numbers.last == Schema.version)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy(<))
  }

  @Test func `a group of an older world can be renamed, remarked and left (G104, G108, G114)`()
    throws
  {
    try makeWorld(
      version: 25,
      """
      INSERT INTO person (id, handle, nickname, wechatID, region, whatsUp, avatarText, avatarColour)
        VALUES (2, 'bo', 'Bo', 'wx_bo', '', '', 'bo', 'red');
      INSERT INTO group_chat (id, handle, name, owner) VALUES (1, 'walkers', 'Walkers', 1);
      INSERT INTO group_member (groupChat, person, position, isSaved) VALUES
        (1, 1, 0, 1), (1, 2, 1, 0);
      INSERT INTO thread VALUES (1, 'group', 1, 0);
      INSERT INTO chat (owner, peerKind, peer, thread) VALUES
        (1, 'group', 1, 1), (2, 'group', 1, 1);
      """)
    let world = try World(opening: path)
    let (lin, bo, group) = (Person.ID(1), Person.ID(2), Group.ID(1))
    let page = try #require(try world.reader(as: lin).group(group))
    #expect(page.role == .owner && page.isSaved && page.showsNames && page.remark == nil)
    let now = world.identity.start
    try world.perform(.setGroupRemark(group, "Hills"), as: .person(lin), at: now)
    try world.perform(.renameGroup(group, "Runners"), as: .person(bo), at: now)
    #expect(try world.reader(as: lin).chats(.first(9)).map(\.name) == [.name("Hills")])
    #expect(try world.reader(as: bo).chats(.first(9)).map(\.name) == [.name("Runners")])
    try world.perform(.leaveGroup(group), as: .person(lin), at: now)
    #expect(try world.reader(as: bo).group(group)?.role == .owner)
    #expect(try world.reader(as: lin).chats(.first(9)) == [])
  }

  @Test(
    arguments: [
      (.SQLITE_FULL, .diskFull(path: "w")), (.SQLITE_READONLY, .readOnly(path: "w")),
      (.SQLITE_READONLY_DBMOVED, .readOnly(path: "w")), (.SQLITE_BUSY, .inUse(path: "w")),
      (.SQLITE_LOCKED, .inUse(path: "w")), (.SQLITE_CORRUPT, .damaged(path: "w")),
      (.SQLITE_CORRUPT_VTAB, .damaged(path: "w")), (.SQLITE_NOTADB, .damaged(path: "w")),
      (.SQLITE_IOERR_WRITE, .failed(path: "w", code: 10, message: "no")),
    ] as [(ResultCode, StorageError)])
  func `what SQLite says is told in the store's terms`(code: ResultCode, expected: StorageError) {
    #expect(StorageError(DatabaseError(resultCode: code, message: "no"), path: "w") == expected)
  }
}
