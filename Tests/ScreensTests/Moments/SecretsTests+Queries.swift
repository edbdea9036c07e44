import Domain
import WorldStore

extension SecretsTests {
  typealias Query = (World.Reader) throws -> String

  /// All queries, each asked about everything there is, with the answer as text.
  func queries(of town: SecretTown, at now: WorldTime) -> [(String, Query)] {
    let people = town.people.values.sorted()
    func text(_ value: some Any) -> String { String(reflecting: value) }
    func each<Thing>(_ things: [Thing], _ ask: (Thing) throws -> some Any) rethrows -> String {
      try things.map { text(try ask($0)) }.joined(separator: "\n")
    }
    let page = Page<TimeCursor>.first(100)
    let article = Article.ID(1)
    let account = OfficialAccount.ID(1)
    return [
      ("chat(_", { reader in try each(people) { try reader.chat(.person($0)) } }),
      ("header(", { reader in try each(people) { try reader.chat(.person($0)).header() } }),
      ("items(_", { reader in try each(people) { try reader.chat(.person($0)).items(page) } }),
      ("items(in", { reader in try each(people) { try reader.items(in: .person($0), page) } }),
      ("message(_", { reader in text(try reader.message(Message.ID(1))) }),
      ("peer(of", { reader in text(try reader.peer(of: Message.ID(1))) }),
      ("chatHeader(_", { reader in try each(people) { try reader.chatHeader(.person($0)) } }),
      ("balance(", { reader in text(try reader.balance()) }),
      ("transactions(_", { reader in text(try reader.transactions(page)) }),
      ("moneyRefusal(to", { reader in text(try reader.moneyRefusal(to: .person(Person.ID(1)))) }),
      ("redPacket(_", { reader in text(try reader.redPacket(Message.ID(1))) }),
      ("transfer(_", { reader in text(try reader.transfer(Message.ID(1))) }),
      ("payment(_", { reader in text(try reader.payment(Payment.ID(1))) }),
      ("push(_", { reader in text(try reader.push(Push.ID(1))) }),
      ("feed(_", { reader in text(try reader.feed(page)) }),
      (
        "feedNews(above",
        { reader in text(try reader.feedNews(above: TimeCursor(time: 0, id: 0))) }
      ),
      ("frequentAccounts(at", { reader in text(try reader.frequentAccounts(at: now)) }),
      ("accountNotices(_", { reader in text(try reader.accountNotices(.first(100))) }),
      ("isMenuDue(of", { reader in text(try reader.isMenuDue(of: account)) }),
      ("folderForm(", { reader in text(try reader.folderForm()) }),
      ("inputs(", { reader in text(try reader.inputs()) }),
      ("isGroupSaved(_", { reader in text(try reader.isGroupSaved(Group.ID(1))) }),
      ("group(_", { reader in text(try reader.group(Group.ID(1))) }),
      ("groupMembers(_", { reader in text(try reader.groupMembers(Group.ID(1))) }),
      (
        "chats(_", { reader in text(try reader.chats(.first(100))) }
      ),
      ("chatPlace(_", { reader in text(try reader.chatPlace(.subscriptions)) }),
      ("minimizedGroups(_", { reader in text(try reader.minimizedGroups(.first(100))) }),
      ("chats(matching", { reader in text(try reader.chats(matching: "q", limit: 100)) }),
      ("nextUnread(", { reader in text(try reader.nextUnread()) }),
      ("tabBadges(", { reader in text(try reader.tabBadges()) }),
      ("chatsBadge(", { reader in text(try reader.chatsBadge()) }),
      ("friendRequests(_", { reader in text(try reader.friendRequests(page)) }),
      ("friendRequest(_", { reader in text(try reader.friendRequest(FriendRequest.ID(1))) }),
      ("contactsBadge(", { reader in text(try reader.contactsBadge()) }),
      ("contactCounts(", { reader in text(try reader.contactCounts()) }),
      ("searchPerson(_", { reader in try each(SecretTown.names) { try reader.searchPerson($0) } }),
      ("contacts(", { reader in text(try reader.contacts()) }),
      ("contacts(with", { reader in text(try reader.contacts(with: ContactTag.ID(1))) }),
      ("contacts(permitted", { reader in text(try reader.contacts(permitted: .hideMine)) }),
      ("contacts(wows", { reader in text(try reader.contacts(wows: .hideMine)) }),
      ("blockedList(", { reader in text(try reader.blockedList()) }),
      ("tag(_", { reader in text(try reader.tag(ContactTag.ID(1))) }),
      ("me(", { reader in text(try reader.me()) }),
      (
        "searchMoments(",
        { reader in
          try each(people + [nil]) { author in
            try reader.searchMoments(
              MomentSearch(SearchWords("q"), by: author), limit: 100, effort: 10_000)
          }
        }
      ),
      (
        "searchChats(",
        { reader in text(try reader.searchChats(SearchWords("q"), effort: 10_000)) }
      ),
      (
        "chatHit(",
        { reader in
          try each((1...9).map { Message.ID($0) }) { try reader.chatHit(SearchWords("q"), $0) }
        }
      ),
      (
        "searchMessages(",
        { reader in
          try each(people) { person in
            try reader.searchMessages(
              SearchWords("q"), in: .person(person), limit: 100, effort: 10_000)
          }
        }
      ),
      ("knownPeople(", { reader in text(try reader.knownPeople(limit: 100)) }),
      ("knownGroups(", { reader in text(try reader.knownGroups(limit: 100)) }),
      ("knownAccounts(", { reader in text(try reader.knownAccounts()) }),
      (
        "searchFavorites(",
        { reader in
          text(try reader.searchFavorites(SearchWords("q"), limit: 100, effort: 1_000))
        }
      ),
      (
        "searchArticles(",
        { reader in
          text(
            try reader.searchArticles(
              ArticleQuery(SearchWords("q")), at: now, limit: 100, effort: 1_000))
        }
      ),
      (
        "searchAccounts(",
        { reader in text(try reader.searchAccounts(SearchWords("d"), limit: 100)) }
      ),
      ("person(_", { reader in try each(people) { try reader.person($0) } }),
      ("groups(", { reader in text(try reader.groups()) }),
      ("allGroups(", { reader in text(try reader.allGroups()) }),
      (
        "groups(inCommonWith",
        { reader in try each(people) { try reader.groups(inCommonWith: $0) } }
      ),
      ("tags(", { reader in text(try reader.tags()) }),
      ("tagRows(", { reader in text(try reader.tagRows()) }),
      ("timeline(_", { reader in text(try reader.timeline(page)) }),
      ("albumExtent(of", { reader in try each(people) { try reader.albumExtent(of: $0) } }),
      ("momentNotifications(_", { reader in text(try reader.momentNotifications(page)) }),
      ("momentsNews(", { reader in text(try reader.momentsNews()) }),
      (
        "momentsNews(afterOpening",
        { reader in text(try reader.momentsNews(afterOpening: try reader.momentsNews())) }
      ),
      ("momentsCover(of", { reader in try each(people) { try reader.momentsCover(of: $0) } }),
      (
        "why(",
        { reader in
          try each(town.posts) { post in try reader.why(.post(post)) }
            + each(town.comments) { try reader.why(.comment($0)) }
            + each(town.posts) { post in
              try each(people) { try reader.why(.like(of: post, by: $0)) }
            }
        }
      ),
      ("why(person", { reader in try each(people) { try reader.why(person: $0) } }),
      ("moments(_", { reader in text(try reader.moments(page)) }),
      ("moment(", { reader in try each(town.posts) { try reader.moment($0) } }),
      ("album(of", { reader in try each(people) { try reader.album(of: $0, page) } }),
      ("momentDraft(sharing", { reader in text(try reader.momentDraft()) }),
      ("unpostedMoments(", { reader in text(try reader.unpostedMoments()) }),
      (
        "unreached(",
        { reader in
          let named = people.map { NamedPerson(id: $0, name: "") }
          return text(try reader.unreached(named, by: .public))
        }
      ),
      ("knowsTextPosts(", { reader in text(try reader.knowsTextPosts()) }),
      ("cameraRoll(_", { reader in text(try reader.cameraRoll(page)) }),
      ("places(", { reader in text(try reader.places()) }),
      (
        "lookAhead(_",
        { reader in text(try World.LookAhead.allCases.map { try reader.lookAhead($0) }) }
      ),
      ("pinnedMoments(of", { reader in try each(people) { try reader.pinnedMoments(of: $0) } }),
      ("settings(", { reader in text(try reader.settings()) }),
      ("status(of", { reader in try each(people) { try reader.status(of: $0, at: now) } }),
      ("favorites(", { reader in text(try reader.favorites(page)) }),
      ("massSendings(_", { reader in text(try reader.massSendings(page)) }),
      ("receivers(of", { reader in text(try reader.receivers(of: MassSending.ID(1))) }),
      (
        "favorite(_",
        { reader in try each((1...3).map { Favorite.ID($0) }) { try reader.favorite($0) } }
      ),
      ("favoriteTags(", { reader in text(try reader.favoriteTags()) }),
      ("subscriptions(_", { reader in text(try reader.subscriptions(.first(100))) }),
      ("account(_", { reader in text(try reader.account(account)) }),
      ("templates(of", { reader in text(try reader.templates(of: account)) }),
      ("history(of", { reader in text(try reader.history(of: account, page)) }),
      ("officialAccounts(", { reader in text(try reader.officialAccounts()) }),
      ("comments(", { reader in text(try reader.comments(on: article, at: now)) }),
      (
        "articleComment(",
        { reader in
          try each(town.articleComments) { try reader.articleComment($0, at: now) }
        }
      ),
      ("wowStories(_", { reader in text(try reader.wowStories(page)) }),
      (
        "wow(_", { reader in try each((1...3).map { Wow.ID($0) }) { try reader.wow($0) } }
      ),
      ("topStories(at", { reader in text(try reader.topStories(at: now)) }),
      ("article(_", { reader in text(try reader.article(article, at: now)) }),
      ("access(", { reader in text(try reader.access(to: article, at: now)) }),
      ("article(handle", { reader in text(try reader.article(handle: "q")) }),
      (
        "miniProgram(_",
        { reader in text(try reader.miniProgram(MiniProgramLink("q"), at: now)) }
      ),
      ("miniPrograms(", { reader in text(try reader.miniPrograms()) }),
      ("described(_", { reader in text(try reader.described([Picture("q")])) }),
      ("floatingPages(", { reader in text(try reader.floatingPages()) }),
      ("articleCard(_", { reader in text(try reader.articleCard(article)) }),
    ]
  }
}
