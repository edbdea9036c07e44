import Domain
import Foundation
import Testing
import WorldStore

@testable import Simulation

@Suite struct PersonaTests {
  static func persona(wakes: Int64, sleeps: Int64) -> Persona {
    Persona(
      wakes: wakes * 3600, sleeps: sleeps * 3600, delay: 60...180, likes: 0, comments: 0,
      voice: Persona.Voice(
        greeting: ["g"], question: [], thanks: ["t"], photo: ["p1", "p2"], other: ["o1", "o2"],
        comment: []))
  }

  /// Hours of waking and sleeping, the time asked about, and when the person is next awake, in hours of that day.
  static let days: [(wakes: Int64, sleeps: Int64, at: String, awake: String)] = [
    (7, 23, "06:59:59", "07:00:00"), (7, 23, "07:00:00", "07:00:00"),
    (7, 23, "22:59:59", "22:59:59"), (7, 23, "23:00:00", "+07:00:00"),
    (10, 2, "09:59:59", "10:00:00"), (10, 2, "10:00:00", "10:00:00"),
    (10, 2, "23:59:59", "23:59:59"), (10, 2, "01:59:59", "01:59:59"),
    (10, 2, "02:00:00", "10:00:00"), (0, 0, "03:00:00", "03:00:00"),
  ]

  @Test(arguments: days)
  func `a person is awake from waking on until falling asleep`(
    wakes: Int64, sleeps: Int64, at: String, awake: String
  ) throws {
    let midnight = SmallWorld.start.startOfDay
    let asked = midnight + (try #require(DayTime.secondOfDay(at)))
    let isNextDay = awake.hasPrefix("+")
    let second = try #require(DayTime.secondOfDay(isNextDay ? String(awake.dropFirst()) : awake))
    let expected = midnight + (second + (isNextDay ? WorldTime.day : 0))
    #expect(Self.persona(wakes: wakes, sleeps: sleeps).awake(from: asked) == expected)
  }

  @Test(arguments: 1...50)
  func `somebody gets round to things after their delay, and never asleep`(seed: UInt64) {
    let persona = Self.persona(wakes: 7, sleeps: 23)
    var generator = SplitMix64(seed: seed)
    let midnight = SmallWorld.start.startOfDay
    let byDay = persona.moment(after: midnight + 12 * 3600, using: &generator)
    #expect((60...180).contains(byDay - (midnight + 12 * 3600)), "seed \(seed)")
    let byNight = persona.moment(after: midnight + 3 * 3600, using: &generator)
    #expect((60...180).contains(byNight - (midnight + 7 * 3600)), "seed \(seed)")
  }

  @Test func `a persona of an older world, which says nothing of requests and topics, accepts all`()
    throws
  {
    let persona = Self.persona(wakes: 7, sleeps: 23)
    let text = CompactJSON.text(persona)
    let older = text.replacingOccurrences(of: #""accepts":1,"#, with: "")
      .replacingOccurrences(of: #","topics":[]"#, with: "")
    #expect(!older.contains("accepts") && !older.contains("topics"), "\(older)")
    #expect(CompactJSON.value(Persona.self, from: older) == persona)
  }

  /// What a post says, and which phrases there are for it.
  static let subjects: [(String, [String])] = [
    ("Fog again", ["f"]), ("北码头大雾", ["f"]), ("Foghorn and befog", ["any"]),
    ("fog, then tea", ["f"]),
    ("A cup of TEA.", ["t"]), ("The team came", ["any"]), ("云雾茶", ["f"]), ("", ["any"]),
  ]

  @Test(arguments: subjects)
  func `a post is commented on by what it is about, the first topic that fits`(
    text: String, phrases: [String]
  ) {
    var voice = Self.persona(wakes: 0, sleeps: 0).voice
    voice.comment = ["any"]
    voice.topics = [
      Topic(words: ["雾", "Fog"], comment: ["f"]), Topic(words: ["茶", "tea"], comment: ["t"]),
    ]
    #expect(voice.comments(on: text) == phrases)
  }

  @Test func `a post is about its words, its place, its card and what its pictures show`() throws {
    let small = try SmallWorld()
    try small.world.addPicture(
      "pier-fog", caption: Picture.Caption(english: "A pier in fog", chinese: "雾中的栈桥"))
    let content = MomentContent(
      text: "Early", media: .photos([Photo(Picture("pier-fog"))]), location: "North Pier")
    let id = try #require(
      try small.simulator.perform(.postMoment(content), as: .person(small.ann)).lazy.compactMap {
        if case .momentPosted(let id, _) = $0 { id } else { nil }
      }.first)
    let row = try #require(try small.world.reader(as: small.bo).moment(id))
    #expect(row.subject == "Early\nNorth Pier\nA pier in fog\n雾中的栈桥")
  }

  static let remarks: [(MessageContent, Remark?)] = [
    (.text("在吗"), .question), (.text("你吃了吗。"), .question), (.text("几点呢～"), .question),
    (.text("really?"), .question), (.text("真的？谢谢"), .question),
    (.text("吗啡"), .other), (.text("thanks!"), .thanks), (.text("谢谢啦"), .thanks),
    (.text("Thank you, hello"), .thanks), (.text("Hello there"), .greeting),
    (.text("Good morning"), .greeting), (.text("good idea"), .other), (.text("早！"), .greeting),
    (.text("你好呀"), .greeting), (.text("this is it"), .other), (.text("ok"), .other),
    (.text("这么早"), .other), (.photo(Picture("pier")), .photo),
    (.video(seconds: 3, cover: Picture("pier")), .photo), (.sticker(name: "wave"), .other),
    (.voice(seconds: 3, transcript: "hello?"), .other),
    (.notice(.plain("joined")), nil),
  ]

  @Test(arguments: remarks)
  func `what was said is told apart by its marks`(content: MessageContent, remark: Remark?) {
    #expect(Remark(content) == remark)
  }

  /// What was asked for, what was said last, and what may be said now.
  static let phrases: [(Remark, String?, Set<String>)] = [
    (.photo, nil, ["p1", "p2"]), (.photo, "p1", ["p2"]), (.photo, "p2", ["p1"]),
    // Nothing else of the kind: something for anything.
    (.thanks, "t", ["o1", "o2"]), (.question, nil, ["o1", "o2"]), (.question, "o1", ["o2"]),
    (.other, "o1", ["o2"]),
  ]

  @Test(arguments: phrases)
  func `the same phrase is never said twice in a row`(
    remark: Remark, last: String?, possible: Set<String>
  ) {
    let voice = Self.persona(wakes: 0, sleeps: 0).voice
    var said: Set<String> = []
    for seed: UInt64 in 1...64 {
      var generator = SplitMix64(seed: seed)
      if let phrase = voice.phrase(for: remark, after: last, using: &generator) {
        said.insert(phrase)
      }
    }
    #expect(said == possible)
  }

  @Test func `who has one phrase only says it once`() {
    var voice = Self.persona(wakes: 0, sleeps: 0).voice
    voice.other = ["o"]
    voice.thanks = []
    var generator = SplitMix64(seed: 1)
    #expect(voice.phrase(for: .thanks, after: nil, using: &generator) == "o")
    #expect(voice.phrase(for: .thanks, after: "o", using: &generator) == nil)
  }
}
