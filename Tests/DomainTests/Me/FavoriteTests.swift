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
}
