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
