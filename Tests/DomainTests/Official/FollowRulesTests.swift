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

  @Test func `only service accounts send templates (V70)`() {
    #expect(throws: Refusal.onlyServiceAccounts) {
      try FollowRules.checkTemplate(from: .subscription)
    }
    #expect(throws: Never.self) { try FollowRules.checkTemplate(from: .service) }
  }
}
