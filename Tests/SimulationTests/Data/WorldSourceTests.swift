import Domain
import Testing

@testable import Simulation

@Suite struct WorldSourceTests {
  @Test func `a sound directory becomes a plan, lines before the start being history`() throws {
    let folder = try DataFolder()
    let plan = try WorldSource(directory: folder.path).plan()
    #expect(plan.people.map(\.handle) == ["ann", "bo", "cy"])
    #expect(plan.history.map(\.step.actor) == ["bo", "ann"])
    #expect(plan.future.map(\.step.verb) == [.broadcast(.articles(["first"]))])
    #expect(plan.articles.first?.body == "Words.")
  }

  @Test func `a world says how Subscriptions opens and stands (E2, S31, S32)`() throws {
    let sound = try DataFolder()
    let plain = try WorldSource(directory: sound.path).plan().world
    #expect(plain.folder == .classic && plain.feedOrder == .time)
    let folder = try DataFolder([
      "world.yaml": """
      name: Small
      seed: 7
      start: 2026-03-16 08:00
      me: ann
      tags: { work: Work }
      folder: feed
      feedOrder: shuffled
      """
    ])
    let world = try WorldSource(directory: folder.path).plan().world
    #expect(world.folder == .feed && world.feedOrder == .shuffled)
  }

  @Test func `a missing directory is one sentence`() {
    #expect(throws: DataErrors([DataError(at: Place(file: "/nowhere"), "no such directory")])) {
      try WorldSource(directory: "/nowhere").plan()
    }
  }

  @Test func `a directory that is none of a world is one sentence, however much is in it`() throws {
    let folder = try DataFolder(["world.yaml": "", "notes.txt": "not ours"])
    #expect(
      throws: DataErrors([
        DataError(
          at: Place(file: folder.path), "not a data directory: there is no world.yaml in it")
      ])
    ) { try WorldSource(directory: folder.path).plan() }
  }

  /// One file replaced, and the one error that must come of it.
  static let faults: [(file: String, text: String, error: String)] = [
    // Shape
    (
      "world.yaml",
      "name: Small\nseed: 7\nstart: 2026-03-16 08:00\nme: ann\nspede: 60\n"
        + "tags: { work: Work }\n",
      #"world.yaml:5:1: unknown key "spede" — did you mean "speed"?"#
    ),
    (
      "world.yaml",
      "name: Small\nseed: 7\nstart: 2026-03-16 08:00\nme: ann\nfeedOrder: shufled\n"
        + "tags: { work: Work }\n",
      #"world.yaml:5:12: "shufled" is not possible here — did you mean "shuffled"?"#
    ),
    (
      "people/cy.yaml", "nickname: Cy\navatar: { text: C, colour: teal }\n",
      #"people/cy.yaml:1:1: the key "wechatID" is missing"#
    ),
    (
      "people/cy.yaml",
      "nickname: Cy\nwechatID: cy_wechat\navatar:\n  text: C\n  colour: teel\n",
      #"people/cy.yaml:5:11: "teel" is not possible here — did you mean "teal"?"#
    ),
    (
      "people/cy.yaml", "nickname: [Cy]\nwechatID: cy_wechat\navatar: { text: C, colour: teal }\n",
      "people/cy.yaml:1:11: expected a text, found a list"
    ),
    (
      "people/cy.yaml", "nickname:\nwechatID: cy_wechat\navatar: { text: C, colour: teal }\n",
      "people/cy.yaml:1:10: expected a text, found nothing"
    ),
    (
      "people/cy.yaml",
      "nickname: Cy\nnickname: Si\nwechatID: cy_wechat\navatar: { text: C, colour: teal }\n",
      #"people/cy.yaml:1:1: written twice: "nickname""#
    ),
    (
      "people/cy.yaml", "nickname: Cy\n  wechatID: cy_wechat\n",
      "people/cy.yaml:2:11: not YAML: mapping values are not allowed in this context — "
        + "a text with : # { [ , or a leading @ needs quotes"
    ),
    ("people/cy.yaml", "# nothing\n", "people/cy.yaml: there is nothing in it"),
    // Values
    (
      "people/cy.yaml", DataFolder.person("Cy", "9lives"),
      #"people/cy.yaml:2:11: "9lives" can't be read — written like "#
        + "zhouyuan_88: 6–20 letters, digits, - or _, beginning with a letter"
    ),
    (
      "people/cy.yaml", DataFolder.person("Cy", "BO_wechat"),
      #"people/cy.yaml: the WeChat ID "BO_wechat" is also that of people/bo.yaml"#
    ),
    (
      "world.yaml",
      "name: Small\nseed: 7\nstart: 2026-02-30 08:00\nme: ann\ntags: { work: Work }\n",
      #"world.yaml:3:8: "2026-02-30 08:00" can't be read — written like 2026-03-16 08:00"#
    ),
    (
      "world.yaml",
      "name: Small\nseed: 7\nstart: 2026-03-16 08:00\nme: ann\nspeed: 3601\ntags: { work: W }\n",
      "world.yaml:5:8: 3601 is out of range — from 1 to 3600"
    ),
    (
      "world.yaml",
      "name: Small\nseed: 7\nstart: 2026-03-16 08:00\nme: ann\nreadUntil: +0d 08:01\n"
        + "tags: { work: W }\n",
      "world.yaml:5:12: later than the start of the world"
    ),
    // References
    (
      "people/cy.yaml", DataFolder.person("Cy", "cy_wechat") + "friendsWith: [bob]\n",
      #"people/cy.yaml:4:15: there is no person "bob" — did you mean "bo"?"#
    ),
    (
      "people/cy.yaml", DataFolder.person("Cy", "cy_wechat") + "friendsWith: [cy]\n",
      "people/cy.yaml:4:14: nobody is a friend of themselves"
    ),
    (
      "people/cy.yaml", DataFolder.person("Cy", "cy_wechat") + "friendsWith: [bo, bo]\n",
      #"people/cy.yaml:4:19: "bo" is named twice"#
    ),
    (
      "people/cy.yaml", DataFolder.person("Cy", "cy_wechat") + "friendsWith: [ann]\n",
      #"people/cy.yaml: "ann" is "me" — use the key me: instead of friendsWith, "#
        + "even if it is empty ({})"
    ),
    (
      "people/cy.yaml", DataFolder.person("Cy", "cy_wechat") + "friendsWith: [paper]\n",
      #"people/cy.yaml:4:15: there is no person "paper" — it is something else"#
    ),
    (
      "people/cy.yaml", DataFolder.person("Cy", "cy_wechat") + "me: { tags: [wrok] }\n",
      #"people/cy.yaml:4:14: there is no tag "wrok" — did you mean "work"?"#
    ),
    (
      "groups/trio.yaml", "name: Trio\nowner: bo\nmembers: [ann, cy]\n",
      #"groups/trio.yaml:2:8: the owner is no member — add "bo" to members"#
    ),
    (
      "groups/trio.yaml", "owner: bo\nmembers: [bo, ann]\naliases: { cy: See }\n",
      #"groups/trio.yaml:3:12: "cy" is no member"#
    ),
    (
      "groups/trio.yaml", "owner: bo\nmembers: [bo, cy]\nmuted: true\n",
      #"groups/trio.yaml: "ann" is no member, and so can't save, mute or stick it"#
    ),
    (
      "groups/bo.yaml", "owner: bo\nmembers: [bo, cy]\n",
      #"groups/bo.yaml: "bo" is also in people"#
    ),
    (
      "people/README.yaml", DataFolder.person("Cy", "xx_wechat"),
      #"people/README.yaml: "README" can't be an id — lower-case letters, digits and hyphens"#
    ),
    (
      "poeple/dan.yaml", DataFolder.person("Dan", "dan_wechat"),
      #"poeple/dan.yaml: no file of a world is called so — did you mean "people"?"#
    ),
    (
      "pictures/tower.png", DataFolder.dot,
      #"pictures/tower.png: "tower" is not described — add it to pictures/pictures.yaml"#
    ),
    (
      "pictures/pictures.yaml", "pier: { en: A pier, zh: 栈桥 }\npeir: { en: A pear, zh: 梨 }\n",
      #"pictures/pictures.yaml:2:1: there is no file for "peir" — did you mean "pier"?"#
    ),
  ]

  @Test(arguments: faults)
  func `each fault is told at its place, with a hint`(file: String, text: String, error: String)
    throws
  {
    let errors = try DataFolder([file: text]).errors()
    #expect(errors == [error])
  }

  @Test func `all faults of all files are told together, in the order of their places`() throws {
    let folder = try DataFolder([
      "people/cy.yaml": "nickname: Cy\nwechatID: cy\navatar: { text: Cyrus, colour: teal }\n",
      "groups/trio.yaml": "name: Trio\nowner: boo\nmembers: [boo, ann, cy]\n",
    ])
    #expect(
      folder.errors().map { $0.prefix { $0 != " " } } == [
        "groups/trio.yaml:2:8:", "groups/trio.yaml:3:11:", "people/cy.yaml:2:11:",
        "people/cy.yaml:3:17:",
      ])
  }

  @Test func `twenty errors are shown, the others counted`() {
    let errors = (1...22).map { DataError(at: Place(file: "x", line: $0, column: 1), "wrong") }
    let lines = DataErrors(errors).description.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "… and 2 more")
    #expect(!DataErrors(Array(errors.prefix(20))).description.contains("more"))
  }
}
