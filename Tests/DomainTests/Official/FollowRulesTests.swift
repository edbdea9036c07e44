import Domain
import Testing

struct FollowRulesTests {
  @Test func `following twice and leaving twice are refused (S54, S58)`() {
    #expect(throws: Refusal.alreadyFollowing) {
      try FollowRules.checkFollow(isFollowing: true)
    }
    #expect(throws: Never.self) { try FollowRules.checkFollow(isFollowing: false) }
    #expect(throws: Refusal.notFollowing) { try FollowRules.checkFollower(isFollowing: false) }
    #expect(throws: Never.self) { try FollowRules.checkFollower(isFollowing: true) }
  }

  @Test(
    arguments: [
      (false, true, nil), (false, false, .notFollowing), (true, true, .cannotUnfollow),
      (true, false, .cannotUnfollow),
    ] as [(Bool, Bool, Refusal?)])
  func `WeChat's own accounts can't be left (C101)`(
    isSystem: Bool, isFollowing: Bool, refusal: Refusal?
  ) {
    var thrown: Refusal?
    do throws(Refusal) {
      try FollowRules.checkLeaving(isSystem: isSystem, isFollowing: isFollowing)
    } catch {
      thrown = error
    }
    #expect(thrown == refusal)
  }

  @Test func `only service accounts send templates (V70)`() {
    #expect(throws: Refusal.onlyServiceAccounts) {
      try FollowRules.checkTemplate(from: .subscription)
    }
    #expect(throws: Never.self) { try FollowRules.checkTemplate(from: .service) }
  }
}
