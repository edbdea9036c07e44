import Domain
import Testing

struct FavoriteTests {
  /// D63; the boundary on both sides.
  static let cases: [(MessageContent, Refusal?)] = [
    (.text("a"), nil),
    (.photo(Picture("a")), nil),
    (.contactCard(Person.ID(1)), nil),
    (.file(name: "a", bytes: 26_214_400), nil),
    (.file(name: "a", bytes: 26_214_401), .cannotForwardThisKind),
    (.voice(seconds: 1, transcript: ""), .cannotForwardThisKind),
    (.transfer(cents: 1, note: ""), .cannotForwardThisKind),
  ]

  @Test(arguments: cases)
  func `what is kept can be sent on unless it is a voice message or too large`(
    content: MessageContent, refusal: Refusal?
  ) {
    var found: Refusal?
    do throws(Refusal) { try Favorite.checkSending(content) } catch { found = error }
    #expect(found == refusal)
  }

  @Test(
    arguments: [
      (MessageContent.note("n"), nil), (.text("n"), .onlyNotesStick),
      (.article(Article.ID(1)), .onlyNotesStick),
      (.voice(seconds: 1, transcript: ""), .onlyNotesStick),
    ] as [(MessageContent, Refusal?)])
  func `only a note is stuck on top of the chats (D66)`(content: MessageContent, refusal: Refusal?)
  {
    var found: Refusal?
    do throws(Refusal) { try Favorite.checkSticking(content) } catch { found = error }
    #expect(found == refusal)
  }

  static let tags: [([String], [String], Refusal?)] = [
    ([], [], nil), ([" soup ", "work", "soup"], ["soup", "work"], nil),
    ([String(repeating: "汤", count: 20)], [String(repeating: "汤", count: 20)], nil),
    ([String(repeating: "汤", count: 21)], [], .favoriteTagNotValid),
    (["soup", " "], [], .favoriteTagNotValid), (["a,b"], [], .favoriteTagNotValid),
    (["a、b"], [], .favoriteTagNotValid), (["a\nb"], [], .favoriteTagNotValid),
    ((1...10).map(String.init), (1...10).map(String.init), nil),
    ((1...11).map(String.init), [], .tooManyFavoriteTags),
    // The same again is no more of them; of two reasons the first is told.
    ((1...10).map(String.init) + ["1"], (1...10).map(String.init), nil),
    ((1...11).map(String.init) + [""], [], .favoriteTagNotValid),
  ]

  @Test(arguments: tags)
  func `up to ten tags of up to twenty characters, each once (D61)`(
    names: [String], tags: [String], refusal: Refusal?
  ) {
    var found: Refusal?
    var kept: [String] = []
    do throws(Refusal) { kept = try Favorite.tags(names) } catch { found = error }
    #expect(found == refusal && kept == tags)
  }
}
