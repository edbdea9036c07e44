import Domain
import WorldStore

/// What an account's profile says (S50).
extension AccountProfile {
  func header(in context: ScreenContext) -> ProfileHeader {
    var lines = [context(.kind(account.kind)), "\(context(.weChatID)): \(account.wechatID)"]
    if account.originals > 0 { lines.append(context(.originals(account.originals))) }
    if !friendsFollowing.isEmpty {
      lines.append(context(.friendsFollowing(friendsFollowing.count)))
    }
    return ProfileHeader(
      name: account.name, marks: settings.isStarred ? " ★" : "", lines: lines)
  }

  func facts(in context: ScreenContext) -> [Fact] {
    var facts: [Fact] = []
    if !account.intro.isEmpty { facts.append(Fact(context(.intro), account.intro)) }
    facts += standing(in: context)
    if let complaint {
      facts.append(
        Fact(
          context(.reportedByMe),
          "\(context(.complaint(complaint.reason))) · \(context.listTime(complaint.at))"))
    }
    if !friendsFollowing.isEmpty {
      let names = context.list(friendsFollowing.prefix(3))
      facts.append(
        Fact(
          context(.friendsAmongFollowers), friendsFollowing.count > 3 ? names + "…" : names))
    }
    return facts
  }

  /// Who stands behind it.
  private func standing(in context: ScreenContext) -> [Fact] {
    let kind = account.isIndividual ? context(.individual) : ""
    let owner = [account.owner, kind].filter { !$0.isEmpty }.joined(separator: " · ")
    return (owner.isEmpty ? [] : [Fact(context(.accountOwner), owner)]) + [
      Fact(
        context(.verification),
        account.isVerified ? "✓ \(context(.verified))" : context(.notVerified))
    ]
  }

  /// About (更多资料), S51.
  func details(in context: ScreenContext) -> String {
    let facts =
      [
        Fact(context(.nameLabel), account.name), Fact(context(.weChatID), account.wechatID),
        Fact(context(.accountKind), context(.kind(account.kind))),
      ] + standing(in: context)
      + [Fact(context(.originalArticles), context(.originals(account.originals)))]
    return facts.map { "\($0.label): \($0.text)" }.joined(separator: "\n")
  }
}

extension ScreenContext {
  /// What is told of the phone's asking for an account's menu (V28).
  func noticesOnEntering(_ account: OfficialAccount.ID, _ events: [Event]) -> [Effect] {
    let me = Event.menuFetched(account, by: me)
    return events.contains(me) ? [.notice(Notice(self(.menuUpdated)))] : []
  }

  /// What is told when somebody has followed, left, or changed how they keep an account.
  ///
  /// `before` is the account as it was until then.
  func followNotice(of action: Action, on before: AccountProfile) -> [Effect] {
    let word: Word? =
      switch action {
      case .follow: .followed
      case .unfollow: .unfollowed(before.account.name)
      case .setFollowSettings(_, let settings): .change(from: before.settings, to: settings)
      default: nil
      }
    return word.map { [.notice(Notice(self($0)))] } ?? []
  }
}
