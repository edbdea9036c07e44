import Domain
import Testing

struct MomentConversationTests {
  typealias Sight = Verdict<MomentVisibility.Clause>
  static let writer = Person.ID(2)

  @Test(
    arguments: [
      (Sight.allowed(.publicPost), nil), (.allowed(.author), nil), (.allowed(.chosenByTag), nil),
      (.allowed(.amongStrangersTen), .notFriends), (.denied(.privatePost), .notFound),
      (.denied(.beyondStrangersTen), .notFound),
    ] as [(Sight, Refusal?)])
  func `friends and the author like`(sight: Sight, expected: Refusal?) {
    var refusal: Refusal?
    do throws(Refusal) { try MomentConversation.like(sight) } catch { refusal = error }
    #expect(refusal == expected)
  }

  static let longest = String(repeating: "字", count: 1000)
  static let long = String(repeating: "字", count: 1001)

  @Test(
    arguments: [
      ("a", Audience.public, Sight.allowed(.publicPost), nil, nil),
      (String(long.dropLast()), .public, .allowed(.publicPost), nil, nil),
      (longest, .public, .allowed(.publicPost), nil, nil),
      (long, .public, .allowed(.publicPost), nil, .commentTooLong),
      (" \n", .public, .allowed(.publicPost), nil, .blankComment),
      ("a", .private, .allowed(.author), nil, .privatePost),
      ("a", .public, .allowed(.amongStrangersTen), nil, .notFriends),
      ("a", .public, .denied(.notChosen), nil, .notFound),
      ("a", .public, .allowed(.publicPost), .seen(by: Person.ID(3)), nil),
      ("a", .public, .allowed(.publicPost), .unseen, .notFound),
      ("a", .public, .allowed(.publicPost), .seen(by: writer), .cannotReply),
      // Two reasons at once.
      (" ", .private, .denied(.privatePost), nil, .notFound),
      (" ", .private, .allowed(.author), nil, .privatePost),
      (" ", .public, .allowed(.amongStrangersTen), nil, .notFriends),
      (" ", .public, .allowed(.publicPost), .unseen, .blankComment),
      (long, .public, .allowed(.publicPost), .seen(by: writer), .commentTooLong),
    ] as [(String, Audience, Sight, MomentConversation.Answered?, Refusal?)])
  func `friends and the author comment and reply, at most a thousand characters (M99)`(
    text: String, audience: Audience, sight: Sight, answered: MomentConversation.Answered?,
    expected: Refusal?
  ) {
    var refusal: Refusal?
    do throws(Refusal) {
      try MomentConversation.comment(
        text, by: Self.writer, to: audience, sight: sight, answered: answered)
    } catch {
      refusal = error
    }
    #expect(refusal == expected)
  }

  @Test(arguments: [(2, nil), (1, nil), (3, Refusal.notYours)] as [(Int64, Refusal?)])
  func `a comment is deleted by its writer and by the post's author`(
    by person: Int64, expected: Refusal?
  ) {
    var refusal: Refusal?
    do throws(Refusal) {
      try MomentConversation.delete(
        commentBy: Self.writer, under: Person.ID(1), by: Person.ID(person))
    } catch {
      refusal = error
    }
    #expect(refusal == expected)
  }
}
