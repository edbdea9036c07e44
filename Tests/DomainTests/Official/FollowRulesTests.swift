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
      (false, 4, 5, nil), (false, 5, 5, .accountFull), (false, 9, nil, nil),
      (true, 5, 5, .alreadyFollowing),
    ] as [(Bool, Int, Int?, Refusal?)])
  func `a full account can't be followed (S59)`(
    isFollowing: Bool, followers: Int, limit: Int?, refusal: Refusal?
  ) {
    var thrown: Refusal?
    do throws(Refusal) {
      try FollowRules.checkFollow(isFollowing: isFollowing, followers: followers, limit: limit)
    } catch {
      thrown = error
    }
    #expect(thrown == refusal)
  }

  @Test(arguments: [(0, nil), (20, nil), (21, .tooManyToBlacklist)] as [(Int, Refusal?)])
  func `at most twenty followers are blacklisted at once (F69)`(count: Int, refusal: Refusal?) {
    var thrown: Refusal?
    do throws(Refusal) { try FollowRules.checkBlacklisting(count: count) } catch { thrown = error }
    #expect(thrown == refusal)
  }

  @Test func `who is on the blacklist gets nothing (F69)`() {
    #expect(throws: Refusal.blacklisted) { try FollowRules.checkReceiver(isBlacklisted: true) }
    #expect(throws: Never.self) { try FollowRules.checkReceiver(isBlacklisted: false) }
  }

  @Test(arguments: [
    (OfficialAccount.Kind.service, true, true), (.service, false, false),
    (.subscription, true, false), (.subscription, false, false),
  ])
  func `service accounts are for organisations (V6)`(
    kind: OfficialAccount.Kind, isIndividual: Bool, isRefused: Bool
  ) {
    var thrown: Refusal?
    do throws(Refusal) {
      try OfficialAccount.check(kind, isIndividual: isIndividual)
    } catch {
      thrown = error
    }
    #expect(thrown == (isRefused ? .onlyOrganisations : nil))
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
