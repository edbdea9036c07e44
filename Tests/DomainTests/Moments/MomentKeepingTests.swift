import Domain
import FoundationEssentials
import Testing

/// What is done with a post that stands (M41, M122, M131), and what is written down of one.
struct MomentKeepingTests {
  private static let author = Person.ID(1)
  private static let friend = Person.ID(2)
  private static let chosen = Audience.only(people: [friend], tags: [])
  private static let spared = Audience.except(people: [friend], tags: [])

  private func refusal(_ decide: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try decide()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (Audience.public, author, nil), (.private, author, nil),
      (chosen, author, .notPublicOrPrivate), (spared, author, .notPublicOrPrivate),
      (.public, friend, .notYours),
      // Two reasons at once.
      (chosen, friend, .notYours),
    ] as [(Audience, Person.ID, Refusal?)])
  func `a public post can be made private and back, one for some stays (M41)`(
    audience: Audience, person: Person.ID, expected: Refusal?
  ) {
    #expect(
      refusal { () throws(Refusal) in
        try MomentKeeping.setPrivate(audience, of: Self.author, by: person)
      } == expected)
  }

  @Test(
    arguments: [
      (friend, true, nil), (friend, false, .nothingToMute), (author, true, .nothingToMute),
      (author, false, .nothingToMute),
    ] as [(Person.ID, Bool, Refusal?)])
  func `only who takes part in another's post can mute it (M122)`(
    person: Person.ID, takesPart: Bool, expected: Refusal?
  ) {
    #expect(
      refusal { () throws(Refusal) in
        try MomentKeeping.mute(of: Self.author, by: person, takesPart: takesPart)
      } == expected)
  }

  @Test(
    arguments: [
      (author, 0, nil), (author, 8, nil), (author, 9, .tooManyPinned), (friend, 0, .notYours),
      // Two reasons at once.
      (friend, 9, .notYours),
    ] as [(Person.ID, Int, Refusal?)])
  func `up to nine own posts are pinned (M131)`(
    person: Person.ID, pinned: Int, expected: Refusal?
  ) {
    #expect(
      refusal { () throws(Refusal) in
        try MomentKeeping.pin(of: Self.author, by: person, pinned: pinned)
      } == expected)
  }

  @Test(arguments: [(0, nil), (19, nil), (20, .postingTooFast)] as [(Int, Refusal?)])
  func `twenty posts in ten minutes are the most (M40)`(recent: Int, expected: Refusal?) {
    #expect(
      refusal { () throws(Refusal) in try MomentPost.pace(recent: recent) } == expected)
  }

  // MARK: What is written down

  private func decoded(_ json: String) throws -> MomentContent {
    try JSONDecoder().decode(MomentContent.self, from: Data(json.utf8))
  }

  @Test func `what an earlier version wrote down is read as it was`() throws {
    #expect(
      try decoded(#"{"text":"雾","media":{"photos":{"_0":[{"name":"pier"},{"name":"sea"}]}}}"#)
        == MomentContent(
          text: "雾", media: .photos([Photo(Picture("pier")), Photo(Picture("sea"))])))
    #expect(
      try decoded(#"{"text":"a","location":"b"}"#) == MomentContent(text: "a", location: "b"))
  }

  @Test func `all of a content comes back as it was written down`() throws {
    let content = MomentContent(
      text: "雾",
      media: .photos([Photo(Picture("pier"), filter: .sepia), Photo(Picture("sea"))]),
      location: "b", status: .coffee, source: "c", isPasted: true)
    let bytes = try JSONEncoder().encode(content)
    #expect(try JSONDecoder().decode(MomentContent.self, from: bytes) == content)
  }
}
