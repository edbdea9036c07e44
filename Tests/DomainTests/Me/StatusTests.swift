import Domain
import Testing

/// D70–D72: what somebody shows beside their name.
struct StatusTests {
  @Test(arguments: [(0, false), (86_399, false), (86_400, true), (86_401, true)])
  func `a status lasts 24 hours (D70)`(age: Int64, isOver: Bool) {
    let start = WorldTime(year: 2021, month: 3, day: 1)
    let status = PersonStatus(mood: .coffee, text: "", setAt: start)
    #expect(status.isOver(at: start + age) == isOver)
  }

  @Test(arguments: [(0, nil), (30, nil), (31, Refusal.statusTooLong)])
  func `it has at most 30 characters (D70)`(count: Int, refusal: Refusal?) {
    var found: Refusal?
    do throws(Refusal) { try PersonStatus.check(String(repeating: "字", count: count)) } catch {
      found = error
    }
    #expect(found == refusal)
  }

  @Test func `it is for friends, without those from whom it or who hides it (D71, F66)`() {
    typealias Side = FriendVisibility.Side<ContactPermission>
    let sides: [Side?] =
      [nil]
      + [false, true].flatMap { isBlocked in
        (0...3).map { Side(isBlocked: isBlocked, permission: ContactPermission(rawValue: $0)) }
      }
    for isOwn in [false, true] {
      for owners in sides {
        for viewers in sides {
          // The lines decide from top to bottom: whether it holds, then the clause.
          let lines: [(Bool, FriendVisibility.Clause)] = [
            (isOwn, .own), (owners == nil || viewers == nil, .notFriends),
            (owners?.isBlocked == true || viewers?.isBlocked == true, .blocked),
            ([1, 3].contains(owners?.permission.rawValue), .hiddenByOwner),
            ([2, 3].contains(viewers?.permission.rawValue), .hiddenByViewer),
          ]
          let clause = lines.first(where: \.0)?.1 ?? .friend
          let verdict = FriendVisibility.verdict(isOwn: isOwn, owners: owners, viewers: viewers)
          #expect(verdict.clause == clause)
          #expect(verdict.isAllowed == [.own, .friend].contains(clause))
        }
      }
    }
  }
}
