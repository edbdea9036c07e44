import Domain
import Testing

/// Whom one message to many reaches (F24).
struct MassSendingTests {
  private static func ids(_ range: ClosedRange<Int64>) -> [Person.ID] {
    range.map { Person.ID($0) }
  }

  private static let cases: [(people: [Person.ID], tagged: [Person.ID], refusal: Refusal?)] = [
    ([], [], .emptyAudience),
    (ids(1...1), [], nil),
    ([], ids(1...1), nil),
    (ids(1...200), [], nil),
    (ids(1...201), [], .tooManyReceivers),
    ([], ids(1...201), .tooManyReceivers),
    (ids(1...199), ids(200...200), nil),
    (ids(1...200), ids(201...201), .tooManyReceivers),
    // Who is meant twice counts once.
    (ids(1...200), ids(1...200), nil),
    (ids(1...200) + ids(1...200), [], nil),
  ]

  @Test(arguments: cases)
  func `one sending reaches 1 to 200 friends, each once (F24)`(
    people: [Person.ID], tagged: [Person.ID], refusal: Refusal?
  ) {
    do throws(Refusal) {
      let receivers = try MassSending.receivers(people: people, tagged: tagged)
      #expect(refusal == nil)
      #expect(Set(receivers) == Set(people + tagged) && receivers.count == Set(receivers).count)
    } catch {
      #expect(error == refusal)
    }
  }

  @Test func `the people named come first, in the order they were chosen`() throws {
    let receivers = try MassSending.receivers(
      people: [Person.ID(5), Person.ID(2)], tagged: [Person.ID(1), Person.ID(5), Person.ID(9)])
    #expect(receivers.map(\.rawValue) == [5, 2, 1, 9])
  }
}
