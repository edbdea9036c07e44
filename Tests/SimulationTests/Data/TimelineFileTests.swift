import Domain
import Testing

@testable import Simulation

@Suite struct TimelineFileTests {
  /// Lines of one file, and the one error they make; `nil` where they are sound.
  static let cases: [(lines: [String], error: String?)] = [
    // Times
    (["at: -1d 9:00, as: bo, post: { text: a }"], #"1:9: "-1d 9:00" can't be read"#),
    (["at: 1d 09:00, as: bo, post: { text: a }"], #"1:9: "1d 09:00" can't be read"#),
    (["at: +0d 24:00, as: bo, post: { text: a }"], #"1:9: "+0d 24:00" can't be read"#),
    (["at: +0d 23:59:59, as: bo, post: { text: a }"], nil),
    (
      [
        "at: -1d 09:00:01, as: bo, post: { text: a }", "at: -1d 09:00, as: bo, post: { text: b }",
      ], "2:3: out of order: the line before it is later"
    ),
    (
      ["at: -1d 09:00, as: bo, post: { text: a }", "at: -1d 09:00, as: bo, post: { text: b }"], nil
    ),
    // Verbs
    (
      ["at: -1d 09:00, as: bo, psot: { text: a }"],
      #"1:28: unknown key "psot" — did you mean "post"?"#
    ),
    (["at: -1d 09:00, as: bo"], "1:3: no verb"),
    (
      ["at: -1d 09:00, as: bo, follow: paper, post: { text: a }"],
      #"1:3: more than one verb: "follow" and "post""#
    ),
    (["at: -1d 09:00, as: bo, send: { to: ann }"], "1:34: no content"),
    (
      ["at: -1d 09:00, as: bo, send: { to: ann, text: a, photo: pier }"],
      #"1:34: more than one content: "text" and "photo""#
    ),
    (
      ["at: -1d 09:00, as: bo, send: { to: an, text: a }"],
      #"1:40: there is no person, group or account "an""#
    ),
    (
      ["at: -1d 09:00, as: bob, post: { text: a }"],
      #"1:24: there is no person "bob" — did you mean "bo"?"#
    ),
    (
      ["at: -1d 09:00, as: paper, post: { text: a }"],
      #"1:24: there is no person "paper" — it is something else"#
    ),
    (
      ["at: -1d 09:00, as: bo, broadcast: { text: a }"],
      #"1:24: there is no account "bo" — it is something else"#
    ),
    (["at: -1d 09:00, as: bo, openMoments: false"], "1:41: only true is possible"),
    (
      ["at: -1d 09:00, as: bo, post: { text: a, audience: publik }"],
      #"1:55: "publik" is not possible here — did you mean "public"?"#
    ),
    (["at: -1d 09:00, as: bo, post: { text: a, audience: { only: [ann, work] } }"], nil),
    (
      ["at: -1d 09:00, as: bo, post: { text: a, photos: [pier], article: first }"],
      #"1:34: more than one kind of media"#
    ),
    (["at: -1d 09:00, as: bo, post: { video: { seconds: 15, picture: pier } }"], nil),
    (
      ["at: -1d 09:00, as: bo, post: { video: { seconds: 16, picture: pier } }"],
      "1:54: 16 is out of range — from 1 to 15"
    ),
    (["at: -1d 09:00, as: bo, send: { to: ann, voice: { seconds: 60, transcript: a } }"], nil),
    (
      ["at: -1d 09:00, as: bo, send: { to: ann, voice: { seconds: 61, transcript: a } }"],
      "1:63: 61 is out of range — from 1 to 60"
    ),
    // Labels
    (
      [
        "at: -1d 09:00, as: bo, send: { to: ann, text: a }, label: a",
        "at: -1d 09:01, as: bo, recall: a",
      ], nil
    ),
    (["at: -1d 09:00, as: bo, recall: a"], #"1:36: there is no label "a""#),
    (
      [
        "at: -1d 09:00, as: ann, like: sail",
        "at: -1d 09:01, as: bo, post: { text: a }, label: sail",
      ], #"1:35: "sail" is used before it is made — it is made by timeline/week.yaml:2:3"#
    ),
    (
      [
        "at: -1d 09:00, as: bo, post: { text: a }, label: sail",
        "at: -1d 09:01, as: bo, recall: sail",
      ], #"2:36: "sail" is a post, not a message — it is made by timeline/week.yaml:1:3"#
    ),
    (
      [
        "at: -1d 09:00, as: bo, post: { text: a }, label: a",
        "at: -1d 09:01, as: bo, post: { text: b }, label: a",
      ], #"2:3: the label "a" is taken by timeline/week.yaml:1:3"#
    ),
    (
      ["at: -1d 09:00, as: bo, follow: paper, label: a"],
      "1:50: nothing on this line that a label could stand for"
    ),
    // Company
    (
      ["at: -1d 09:00, as: cy, send: { to: ann, text: a }"],
      #"1:3: "ann" is no friend of "cy" — friends of "me" have a key me:"#
    ),
    (
      ["at: -1d 09:00, as: dan, post: { text: a, audience: { except: [bo] } }"],
      #"1:3: "bo" is no friend of "dan" — say so by friendsWith"#
    ),
    (
      ["at: -1d 09:00, as: bo, post: { text: a, mention: [dan] }"],
      #"1:3: "dan" is no friend of "bo""#
    ),
    (
      ["at: -1d 09:00, as: dan, send: { to: trio, text: a }"],
      #"1:3: "dan" is no member of "trio""#
    ),
    (["at: -1d 09:00, as: bo, send: { to: cy, text: a }"], nil),
    // Pushes
    (
      ["at: -1d 09:00, as: desk, broadcast: { articles: [first] }"],
      #"1:3: the article "first" is of "paper", not of "desk""#
    ),
    (
      [
        "at: -2d 09:00, as: paper, broadcast: { articles: [first] }",
        "at: -1d 09:00, as: paper, broadcast: { articles: [first] }",
      ], #"2:3: the article "first" was sent by timeline/week.yaml:1:3"#
    ),
    // Expectations
    (
      ["at: -1d 09:00, as: ann, expect: { badge: { bo: 2 } }"],
      "1:48: an expectation in a world's timeline — expectations belong to stories"
    ),
    // Accounts to one follower
    (["at: -1d 09:00, as: desk, send: { to: ann, text: a }"], nil),
    (
      ["at: -1d 09:00, as: desk, send: { to: ann, sticker: a }"],
      "1:3: an account can't send this kind — one of text, photo, voice, video, article"
    ),
    (
      ["at: -1d 09:00, as: desk, send: { to: trio, text: a }"],
      #"1:3: an account writes to one follower, not to "trio""#
    ),
    (
      ["at: -1d 09:00, as: desk, send: { to: ann, text: a, mention: [ann] }"],
      "1:3: an account quotes and mentions nobody"
    ),
    (
      ["at: -1d 09:00, as: ann, expect: { badge: { bo: many } }"],
      #"1:52: "many" is not possible here"#
    ),
    (
      ["at: -1d 09:00, as: ann, expect: { refused: notFreinds }"],
      #"1:48: "notFreinds" is not possible here — did you mean "notFriends"?"#
    ),
  ]

  @Test(arguments: cases)
  func `a timeline's lines are read strictly`(lines: [String], error: String?) throws {
    let text = lines.map { "- { \($0) }\n" }.joined()
    let folder = try DataFolder([
      "timeline/week.yaml": text,
      "people/dan.yaml": DataFolder.person("Dan", "dan_wechat"),
      "accounts/desk.yaml": DataFolder.account("service", "Desk", "desk_wechat"),
    ])
    let errors = folder.errors()
    guard let error else {
      #expect(errors == [])
      return
    }
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.hasPrefix("timeline/week.yaml:\(error)") == true, "\(errors)")
  }

  @Test func `lines of several files come in order of time, those of one moment by file`() throws {
    let folder = try DataFolder([
      "timeline/week.yaml": "- { at: -1d 09:00, as: bo, post: { text: w1 } }\n"
        + "- { at: +0d 08:00, as: bo, post: { text: w2 } }\n",
      "timeline/more.yaml": "- { at: -1d 08:00, as: bo, post: { text: m1 } }\n"
        + "- { at: -1d 09:00, as: bo, post: { text: m2 } }\n"
        + "- { at: -0d 07:59:59, as: bo, post: { text: m3 } }\n",
    ])
    let plan = try WorldSource(directory: folder.path).plan()
    let texts = { (lines: ArraySlice<TimelineLine>) in
      lines.compactMap { line in
        if case .post(let post) = line.step.verb { post.text } else { nil }
      }
    }
    #expect(texts(plan.history) == ["m1", "m2", "w1", "m3"])
    #expect(texts(plan.future) == ["w2"])
  }
}
