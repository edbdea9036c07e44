import Domain
import GRDB
import Testing

@testable import WorldStore

/// Who reads what on Moments, story by story.
struct TimelineTests {
  let town: Town

  init() throws { town = try Town() }

  @Test func `friends' posts and one's own stand newest first, and a like changes nothing (M4–M6)`()
    throws
  {
    let first = try town.posts(town.bo, "one")
    try town.posts(town.lin, "two")
    try town.posts(town.mei, "three")
    try town.likes(town.lin, first)
    #expect(try town.timeline() == ["Mei: three", "Lin: two", "Bo: one ♥ Lin"])
    // Bo and Mei aren't friends; Kai knows Bo only.
    #expect(try town.timeline(of: town.bo) == ["Lin: two", "Bo: one ♥ Lin"])
    #expect(try town.timeline(of: town.mei) == ["Mei: three", "Lin: two"])
    #expect(try town.timeline(of: town.kai) == ["Bo: one"])
  }

  @Test func `a page goes on where the last one ended, in both directions`() throws {
    for number in 1...5 { try town.posts(town.bo, "\(number)") }
    func texts(_ page: Page<TimeCursor>) throws -> [String] {
      try town.eyes.moments(page).map(\.content.text)
    }
    let all = try town.eyes.moments(.first(9))
    #expect(try texts(.first(2)) == ["5", "4"])
    #expect(try texts(.after(all[1].cursor, 2)) == ["3", "2"])
    #expect(try texts(.from(all[1].cursor, 2)) == ["4", "3"])
    #expect(try texts(.before(all[3].cursor, 2)) == ["4", "3"])
    #expect(try texts(.before(all[1].cursor, 2)) == ["5"])
    #expect(try texts(.last(2)) == ["2", "1"])
    #expect(try texts(.after(all[4].cursor, 2)) == [])
    #expect(try texts(.first(0)) == [])
    // The place of a post that is gone is still a place.
    try town.does(.deleteMoment(all[2].id), town.bo)
    #expect(try texts(.from(all[2].cursor, 2)) == ["2", "1"])
    #expect(try texts(.before(all[2].cursor, 9)) == ["5", "4"])
  }

  @Test func `a private post is its author's alone, and nobody comments on it (M51)`() throws {
    let diary = try town.posts(town.bo, "diary", to: .private)
    #expect(try town.timeline() == [])
    #expect(try town.album(of: town.bo) == [])
    #expect(try town.eyes.moment(diary) == nil)
    #expect(try town.timeline(of: town.bo) == ["Bo: diary"])
    #expect(try town.refusal(.comment(diary, text: "x"), town.bo) == .privatePost)
    #expect(try town.refusal(.comment(diary, text: "x"), town.lin) == .notFound)
    #expect(try town.refusal(.setMomentLiked(diary, true), town.lin) == .notFound)
  }

  @Test func `a post for a tag follows the tag, now (M56), and leaves when it is deleted (F22)`()
    throws
  {
    let tag = try town.world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: town.bo, name: "hill"), handle: "hill",
      members: [town.lin])
    try town.posts(town.bo, "for the hill", to: .only(people: [], tags: [tag]))
    try town.posts(town.bo, "not for the hill", to: .except(people: [], tags: [tag]))
    #expect(try town.timeline() == ["Bo: for the hill"])
    #expect(try town.timeline(of: town.kai) == ["Bo: not for the hill"])
    try change("UPDATE tag_member SET person = ?", town.kai)
    #expect(try town.timeline() == ["Bo: not for the hill"])
    #expect(try town.timeline(of: town.kai) == ["Bo: for the hill"])
    try change("DELETE FROM tag_member WHERE person = ?", town.kai)
    try change("DELETE FROM tag WHERE owner = ?", town.bo)
    #expect(try town.timeline() == ["Bo: not for the hill"])
    #expect(try town.timeline(of: town.kai) == ["Bo: not for the hill"])
    let audience = try town.eyes(of: town.bo).moments(.first(9)).map(\.audience)
    #expect(audience == [.except(people: [], tags: []), .only(people: [], tags: [])])
  }

  @Test func `only the author is told who may see a post (M57)`() throws {
    let post = try town.posts(town.bo, "psst", to: .only(people: [town.lin, town.lin], tags: []))
    #expect(try town.eyes.moment(post)?.audience == nil)
    let seen = try town.eyes(of: town.bo).moment(post)
    #expect(seen?.audience == .only(people: [town.lin], tags: []))
  }

  @Test func `what a friend shows ends at the range; the author sees it all (M73, M74)`() throws {
    try town.posts(town.bo, "old")
    town.wait(2 * 86_400)
    try town.posts(town.bo, "new")
    try town.does(
      .changeSettings(Settings(moments: MomentsPrivacy(range: .threeDays))), town.bo)
    #expect(try town.timeline() == ["Bo: new", "Bo: old"])
    town.wait(86_400)
    try town.does(.openMoments, town.lin)
    #expect(try town.timeline() == ["Bo: new"])
    #expect(try town.album(of: town.bo) == ["Bo: new"])
    #expect(try town.timeline(of: town.bo) == ["Bo: new", "Bo: old"])
  }

  @Test func `hiding theirs empties the timeline of them, not their album (M71)`() throws {
    try town.posts(town.bo, "hello")
    try permit(town.lin, town.bo, .hideTheirs)
    #expect(try town.timeline() == [])
    #expect(try town.album(of: town.bo) == ["Bo: hello"])
    try permit(town.lin, town.bo, .hideMine)
    #expect(try town.timeline() == ["Bo: hello"])
    try town.posts(town.lin, "mine")
    #expect(try town.timeline(of: town.bo) == ["Bo: hello"])
    #expect(try town.album(of: town.lin, as: town.bo) == [])
  }

  @Test func `strangers see ten public posts of whoever opens them, without a word (M77)`() throws {
    for number in 1...11 { try town.posts(town.bo, "\(number)") }
    try town.posts(town.bo, "secret", to: .only(people: [town.lin], tags: []))
    let newest = try town.eyes.album(of: town.bo, .first(2))[1].id
    try town.likes(town.lin, newest)
    #expect(try town.album(of: town.bo, as: town.mei) == [])
    #expect(try town.refusal(.setMomentLiked(newest, true), town.mei) == .notFound)
    try town.does(
      .changeSettings(Settings(moments: MomentsPrivacy(opensToStrangers: true))), town.bo)
    #expect(
      try town.album(of: town.bo, as: town.mei)
        == (2...11).reversed().map { "Bo: \($0)" })
    #expect(
      try town.eyes(of: town.mei).album(of: town.bo, .last(2)).map(\.content.text) == ["3", "2"])
    #expect(try town.timeline(of: town.mei) == [])
    #expect(try town.refusal(.setMomentLiked(newest, true), town.mei) == .notFriends)
    #expect(try town.refusal(.comment(newest, text: "x"), town.mei) == .notFriends)
  }

  @Test func `each reads the likes and comments of common friends only (M95–M98)`() throws {
    // Mei and Kai don't know each other; both know Bo now.
    try town.world.addFriends(town.mei, town.bo, since: Town.start)
    let post = try town.posts(town.bo, "harbour")
    try town.likes(town.kai, post)
    try town.likes(town.lin, post)
    let kais = try town.comments(town.kai, "nice", on: post)
    try town.comments(town.bo, "thanks", on: post, replyTo: kais)
    try town.comments(town.mei, "where?", on: post)
    #expect(
      try town.timeline(of: town.bo)
        == ["Bo: harbour ♥ Kai, Lin | Kai: nice | Bo → Kai: thanks | Mei: where?"])
    #expect(try town.timeline() == ["Bo: harbour ♥ Lin | Mei: where?"])
    #expect(try town.timeline(of: town.mei) == ["Bo: harbour ♥ Lin | Mei: where?"])
    #expect(
      try town.timeline(of: town.kai) == ["Bo: harbour ♥ Kai | Kai: nice | Bo → Kai: thanks"])
    let comments = try #require(try town.eyes(of: town.kai).moment(post)).comments
    #expect(comments.map(\.canDelete) == [true, false])
    #expect(comments.map(\.isMine) == [true, false])
    #expect(try town.eyes(of: town.bo).moment(post)?.comments.allSatisfy(\.canDelete) == true)
    #expect(try town.eyes.moment(post)?.isLiked == true)
    #expect(try town.eyes(of: town.mei).moment(post)?.isLiked == false)
  }

  @Test
  func `deleting a friend on one side keeps what is between them, on both removes it (M110–M112)`()
    throws
  {
    let post = try town.posts(town.lin, "soup")
    try town.likes(town.bo, post)
    let bos = try town.comments(town.bo, "hungry", on: post)
    try town.comments(town.lin, "come over", on: post, replyTo: bos)
    let full = ["Lin: soup ♥ Bo | Bo: hungry | Lin → Bo: come over"]
    #expect(try town.timeline() == full)
    try town.does(
      .changeSettings(Settings(moments: MomentsPrivacy(opensToStrangers: true))), town.lin)
    try unfriend(town.lin, town.bo)
    #expect(try town.timeline() == full)
    #expect(try town.album(of: town.lin, as: town.bo) == full)
    #expect(try town.timeline(of: town.bo) == [])
    try unfriend(town.bo, town.lin)
    #expect(try town.timeline() == ["Lin: soup | Lin → Bo: come over"])
    #expect(try town.album(of: town.lin, as: town.bo) == ["Lin: soup"])
    try town.world.addFriends(town.lin, town.bo, since: town.now)
    #expect(try town.timeline() == full)
    #expect(try town.timeline(of: town.bo) == full)
  }

  @Test func `blocking hides posts both ways (M79)`() throws {
    try town.posts(town.lin, "mine")
    try town.posts(town.bo, "his")
    try change("UPDATE contact SET isBlocked = 1 WHERE owner = ?", town.lin)
    #expect(try town.timeline() == ["Lin: mine"])
    #expect(try town.timeline(of: town.bo) == ["Bo: his"])
    #expect(try town.album(of: town.lin, as: town.bo) == [])
    #expect(try town.album(of: town.bo) == [])
  }

  @Test func `a deleted post is gone for everybody with all under it (M113)`() throws {
    let post = try town.posts(town.bo, "gone soon")
    let comment = try town.comments(town.lin, "oh", on: post)
    #expect(try town.refusal(.deleteMoment(post), town.lin) == .notYours)
    #expect(try town.refusal(.deleteMoment(post), town.mei) == .notFound)
    #expect(try town.does(.deleteMoment(post), town.bo) == [.momentDeleted(post, by: town.bo)])
    #expect(try town.timeline() == [] && town.timeline(of: town.bo) == [])
    #expect(try town.eyes.moment(post) == nil)
    #expect(try town.refusal(.deleteMoment(post), town.bo) == .notFound)
    #expect(try town.refusal(.deleteComment(comment), town.lin) == .notFound)
    #expect(try town.refusal(.comment(post, text: "x"), town.lin) == .notFound)
    let left = try town.world.read { db in
      try String.fetchAll(
        db, sql: "SELECT text FROM moment UNION ALL SELECT text FROM moment_comment")
    }
    #expect(left == [""])
  }

  @Test func `a like is there once and can be taken back (M90)`() throws {
    let post = try town.posts(town.bo, "hill")
    let liked = Action.setMomentLiked(post, true)
    #expect(try town.does(liked, town.lin) == [.momentLiked(post, by: town.lin, true)])
    #expect(try town.does(liked, town.lin) == [])
    #expect(try town.timeline() == ["Bo: hill ♥ Lin"])
    let taken = Action.setMomentLiked(post, false)
    #expect(try town.does(taken, town.lin) == [.momentLiked(post, by: town.lin, false)])
    #expect(try town.does(taken, town.lin) == [])
    #expect(try town.timeline() == ["Bo: hill"])
  }

  @Test func `a comment is deleted by its writer and by the post's author (M92, M94)`() throws {
    let post = try town.posts(town.lin, "hill")
    let bos = try town.comments(town.bo, "a", on: post)
    let meis = try town.comments(town.mei, "b", on: post)
    #expect(try town.refusal(.deleteComment(meis), town.bo) == .notFound)
    try town.world.addFriends(town.mei, town.bo, since: Town.start)
    #expect(try town.refusal(.deleteComment(meis), town.bo) == .notYours)
    try town.does(.deleteComment(meis), town.mei)
    try town.does(.deleteComment(bos), town.lin)
    #expect(try town.timeline() == ["Lin: hill"])
    let next = try town.comments(town.mei, "c", on: post)
    #expect(next > meis, "a deleted comment's number isn't given again")
  }

  @Test func `one replies to others' comments under the same post (M92)`() throws {
    let post = try town.posts(town.lin, "hill")
    let other = try town.posts(town.lin, "sea")
    let bos = try town.comments(town.bo, "a", on: post)
    let mine = try town.comments(town.lin, "b", on: post)
    #expect(
      try town.refusal(.comment(post, text: "x", replyTo: mine), town.lin) == .cannotReply)
    #expect(try town.refusal(.comment(other, text: "x", replyTo: bos), town.lin) == .notFound)
    // Mei doesn't know Bo, so there is no comment of his to answer.
    #expect(try town.refusal(.comment(post, text: "x", replyTo: bos), town.mei) == .notFound)
  }

  @Test func `what a post may be and to whom is refused in order`() throws {
    let lin = town.lin
    let foreign = try town.world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: town.bo, name: "x"), handle: "x",
      members: [town.lin])
    let empty = try town.world.addTag(
      ContactTag(id: ContactTag.ID(0), owner: town.lin, name: "y"), handle: "y",
      members: [town.kai])
    func refusal(
      _ content: MomentContent, _ audience: Audience = .public, _ mentions: [Person.ID] = []
    ) throws -> Refusal? {
      try town.refusal(.postMoment(content, audience: audience, mentions: mentions), lin)
    }
    let text = MomentContent(text: "x")
    let nobody = Person.ID(999)
    #expect(
      try refusal(MomentContent(text: " ", media: .photos([])), .only(people: [], tags: []))
        == .emptyPost)
    #expect(
      try refusal(
        MomentContent(text: "", media: .article(Article.ID(9))), .only(people: [], tags: []))
        == .notFound)
    #expect(try refusal(text, .only(people: [nobody], tags: [])) == .notFound)
    #expect(try refusal(text, .only(people: [], tags: [foreign])) == .notFound)
    #expect(try refusal(text, .only(people: [], tags: [])) == .emptyAudience)
    // Kai carries the tag but is no friend.
    #expect(try refusal(text, .except(people: [], tags: [empty])) == .emptyAudience)
    #expect(try refusal(text, .only(people: [town.kai, lin], tags: [empty])) == .emptyAudience)
    #expect(try refusal(text, .private, [town.bo]) == .privatePost)
    #expect(try refusal(text, .public, [town.kai]) == .mentionNotAllowed)
    #expect(try refusal(text, .public, [lin]) == .mentionNotAllowed)
    #expect(
      try refusal(text, .except(people: [town.bo], tags: []), [town.bo]) == .mentionNotAllowed)
    let called = [town.kai, town.bo, lin].map { NamedPerson(id: $0, name: "") }
    #expect(
      try town.eyes(of: lin).unreached(called, by: .except(people: [town.bo], tags: [])) == called)
    #expect(
      try town.eyes(of: lin).unreached(called, by: .public).map(\.id) == [town.kai, lin], "M37")
    #expect(try refusal(text, .only(people: [town.bo], tags: []), [town.bo]) == nil)
    #expect(
      try town.refusal(.postMoment(text), .account(town.daily)) == .wrongActor)
    #expect(try town.timeline().count == 1, "a refused post leaves nothing")
  }

  @Test func `every kind of media comes back as it was posted (M20–M26)`() throws {
    let article = try town.published("fog")
    let kinds: [MomentContent.Media?] = [
      nil, .photos([Photo(Picture("a")), Photo(Picture("b"))]),
      .photos([Photo(Picture("a"), filter: .warm), Photo(Picture("b"))]),
      .video(seconds: 15, cover: Picture("c")), .article(article),
      .link(LinkCard(title: "t", digest: "d", url: "https://a.example/")),
      .miniProgram(name: "n", title: "t"), .music(title: "t", artist: "a"),
    ]
    let contents = kinds.map {
      MomentContent(
        text: "文\nx", media: $0, location: "北码头", status: .coffee, isPasted: true)
    }
    for content in contents { try town.does(.postMoment(content), town.bo) }
    let rows = try town.eyes.moments(.last(100))
    #expect(rows.reversed().map(\.content) == contents)
    #expect(rows.map { $0.article?.title }.compactMap(\.self) == ["Fog"])
  }

  private func permit(_ owner: Person.ID, _ person: Person.ID, _ permission: ContactPermission)
    throws
  {
    try town.world.write { db in
      try db.execute(
        sql: "UPDATE contact SET permission = ? WHERE owner = ? AND person = ?",
        arguments: [permission.rawValue, owner.rawValue, person.rawValue])
    }
  }

  private func unfriend(_ owner: Person.ID, _ person: Person.ID) throws {
    try town.world.write { db in
      try db.execute(
        sql: "DELETE FROM contact WHERE owner = ? AND person = ?",
        arguments: [owner.rawValue, person.rawValue])
    }
  }

  private func change(_ sql: String, _ person: Person.ID) throws {
    try town.world.write { db in try db.execute(sql: sql, arguments: [person.rawValue]) }
  }
}
