import Domain
import Testing

/// A31–A34, D42: wows, their thoughts, and who sees them.
struct WowTests {
  /// How one keeps the other, in all ways there are; `nil` for no contact.
  private typealias Side = FriendVisibility.Side<WowPermission>
  private static let sides: [Side?] =
    [nil]
    + [false, true].flatMap { isBlocked in
      (0...3).map {
        Side(isBlocked: isBlocked, permission: WowPermission(rawValue: $0))
      }
    }

  /// The lines decide from top to bottom: whether it holds, then the answer.
  private func expected(
    _ isOwn: Bool, _ owners: Side?, _ viewers: Side?
  ) -> String {
    let lines: [(Bool, String)] = [
      (isOwn, "yes own"),
      (owners == nil || viewers == nil, "no notFriends"),
      ([owners, viewers].contains { $0?.isBlocked == true }, "no blocked"),
      ([1, 3].contains(owners?.permission.rawValue), "no hiddenByOwner"),
      ([2, 3].contains(viewers?.permission.rawValue), "no hiddenByViewer"),
    ]
    return lines.first(where: \.0)?.1 ?? "yes friend"
  }

  @Test func `a wow is for friends, without those from whom it or who hides it (D42, A34, F66)`() {
    var clauses: Set<FriendVisibility.Clause> = []
    for isOwn in [false, true] {
      for owners in Self.sides {
        for viewers in Self.sides {
          let verdict = FriendVisibility.verdict(isOwn: isOwn, owners: owners, viewers: viewers)
          clauses.insert(verdict.clause)
          #expect(
            "\(verdict.isAllowed ? "yes" : "no") \(verdict.clause)"
              == expected(isOwn, owners, viewers))
        }
      }
    }
    #expect(clauses == Set(FriendVisibility.Clause.allCases))
  }

  static let thoughts: [(String, Bool, Refusal?)] = [
    ("a", true, nil), ("", true, nil), ("a", false, .notWowed),
    (String(repeating: "想", count: 200), true, nil),
    (String(repeating: "想", count: 201), true, .thoughtTooLong),
    (String(repeating: "想", count: 201), false, .notWowed),
  ]

  @Test(arguments: thoughts)
  func `a thought goes with a wow (A31)`(text: String, hasWowed: Bool, refusal: Refusal?) {
    var found: Refusal?
    do throws(Refusal) { try Wow.checkThought(text, hasWowed: hasWowed) } catch { found = error }
    #expect(found == refusal)
  }

  static let replies: [(String, Refusal?)] = [
    ("a", nil), (" ", .blankComment), (String(repeating: "a", count: 200), nil),
    (String(repeating: "a", count: 201), .thoughtTooLong),
  ]

  @Test(arguments: replies)
  func `a reply to a thought says something (D41)`(text: String, refusal: Refusal?) {
    var found: Refusal?
    do throws(Refusal) { try Wow.checkReply(text) } catch { found = error }
    #expect(found == refusal)
  }
}
