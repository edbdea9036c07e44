import Domain
import Testing

struct GroupRulesTests {
  @Test(arguments: [
    (0, Refusal.tooFewForGroup), (1, .tooFewForGroup), (2, nil), (39, nil), (40, .tooManyForGroup),
  ])
  func `a group is made of two friends at least, and of as many as join at once (G100, G101)`(
    friends: Int, refusal: Refusal?
  ) {
    let result = Result { () throws(Refusal) in try GroupRules.checkFounding(with: friends) }
    #expect(result.refusal == refusal)
  }

  @Test(arguments: zip(Sending.Standing.allCases, [true, false, true]))
  func `whoever has deleted one can't be asked into a group, whoever has blocked one can`(
    standing: Sending.Standing, canBeAsked: Bool
  ) {
    #expect(GroupRules.canBeAsked(keeping: standing) == canBeAsked)
  }

  @Test(
    arguments: [
      (1, 39, 1), (1, 40, 0), (5, 38, 2), (1, 499, 0), (1, 500, nil), (2, 499, nil),
    ] as [(Int, Int, Int?)])
  func `up to 40 join at once, the others are asked, and 500 is the most (G101)`(
    invited: Int, members: Int, atOnce: Int?
  ) {
    let result = Result { () throws(Refusal) in
      try GroupRules.joiningAtOnce(of: invited, members: members)
    }
    #expect(result == (atOnce.map { .success($0) } ?? .failure(.groupFull)))
  }

  @Test(arguments: [
    (true, GroupRole.member, true), (true, .admin, false), (true, .owner, false),
    (false, .member, false), (false, .owner, false),
  ])
  func `where invitations are confirmed, those of members wait and those of managers don't (G110)`(
    confirms: Bool, role: GroupRole, waits: Bool
  ) {
    #expect(GroupRules.isConfirmed(confirms, invitingAs: role) == waits)
    let result = Result { () throws(Refusal) in try GroupRules.checkConfirming(by: role) }
    #expect(result.refusal == (role == .member ? .onlyGroupManagers : nil))
  }

  @Test(
    arguments: [
      (" Walks ", GroupRole.member, 99, .success("Walks")),
      ("Walks", .member, 100, .failure(.onlyGroupManagers)),
      ("Walks", .admin, 100, .success("Walks")), ("Walks", .owner, 500, .success("Walks")),
      (" \n ", .member, 3, .failure(.blankGroupName)),
      ("", .member, 100, .failure(.onlyGroupManagers)),
      (String(repeating: "字", count: 30), .member, 3, .success(String(repeating: "字", count: 30))),
      (String(repeating: "字", count: 31), .member, 3, .failure(.groupNameTooLong)),
      ("a\nb", .member, 3, .success("a b")),
    ] as [(String, GroupRole, Int, Result<String, Refusal>)])
  func `below 100 anybody renames, from then on owner and admins (G107, G108)`(
    text: String, role: GroupRole, members: Int, name: Result<String, Refusal>
  ) {
    #expect(
      Result { () throws(Refusal) in try GroupRules.name(text, by: role, members: members) }
        == name)
  }

  @Test(
    arguments: [
      ("read this", GroupRole.member, .failure(.onlyGroupManagers)),
      (String(repeating: "x", count: 2001), .member, .failure(.onlyGroupManagers)),
      ("read this", .admin, .success("read this")), (" ", .owner, .success(nil)),
      (String(repeating: "x", count: 2000), .owner, .success(String(repeating: "x", count: 2000))),
      (String(repeating: "x", count: 2001), .owner, .failure(.groupNoticeTooLong)),
    ] as [(String, GroupRole, Result<String?, Refusal>)])
  func `owner and admins write the notice (G107, G109)`(
    text: String, role: GroupRole, notice: Result<String?, Refusal>
  ) {
    #expect(Result { () throws(Refusal) in try GroupRules.notice(text, by: role) } == notice)
  }

  @Test(
    arguments: [
      (GroupRole.member, GroupRole.member, Refusal.onlyGroupManagers),
      (.owner, .member, .onlyGroupManagers), (.member, .admin, nil),
      (.admin, .admin, .onlyGroupOwner),
      (.owner, .admin, .onlyGroupOwner), (.member, .owner, nil), (.admin, .owner, nil),
    ] as [(GroupRole, GroupRole, Refusal?)])
  func `the owner takes anybody out, admins those who are none (G106, G107)`(
    role: GroupRole, remover: GroupRole, refusal: Refusal?
  ) {
    let result = Result { () throws(Refusal) in
      try GroupRules.checkRemoval(of: role, by: remover)
    }
    #expect(result.refusal == refusal)
  }

  @Test(
    arguments: [
      (2, GroupRole.owner, nil), (3, .owner, Refusal.tooManyGroupAdmins),
      (0, .admin, .onlyGroupOwner),
      (3, .member, .onlyGroupOwner),
    ] as [(Int, GroupRole, Refusal?)])
  func `the owner names three admins at most (G106)`(
    admins: Int, role: GroupRole, refusal: Refusal?
  ) {
    let result = Result { () throws(Refusal) in
      try GroupRules.checkNaming(admins: admins, by: role)
    }
    #expect(result.refusal == refusal)
  }
}

extension Result where Success == Void, Failure == Refusal {
  /// Why a rule says no; `nil` where it doesn't.
  var refusal: Refusal? {
    switch self {
    case .success: nil
    case .failure(let refusal): refusal
    }
  }
}
