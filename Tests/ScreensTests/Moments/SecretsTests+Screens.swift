import Domain
import WorldStore

@testable import Screens

extension SecretsTests {
  /// Every screen, opened at everything it can be opened at, whether or not there is a way to it.
  func screens(
    of town: SecretTown, as reader: World.Reader
  ) throws -> [(String, [any Screen])] {
    let people = town.people.values.sorted()
    let account = OfficialAccount.ID(1)
    return [
      ("ConversationScreen", people.map { ConversationScreen(peer: .person($0)) }),
      ("ChatsScreen", [ChatsScreen()]),
      ("MinimizedGroupsScreen", [MinimizedGroupsScreen()]),
      ("MiniProgramScreen", [MiniProgramScreen(MiniProgramLink("q"))]),
      ("MiniProgramsScreen", [MiniProgramsScreen()]),
      ("TagsScreen", [TagsScreen()]),
      ("TaggedScreen", [TaggedScreen(tag: ContactTag.ID(1))]),
      ("FriendPrivacyScreen", people.map { FriendPrivacyScreen(person: $0) }),
      ("AddFriendScreen", [AddFriendScreen()]),
      ("PeopleScreen", PeopleScreen.Kind.allCases.map { PeopleScreen($0) }),
      ("OfficialAccountsScreen", [OfficialAccountsScreen()]),
      ("EditContactScreen", people.map { EditContactScreen(person: $0) }),
      ("ContactsScreen", [ContactsScreen()]),
      ("PersonScreen", people.map { PersonScreen(person: $0) }),
      ("NewFriendsScreen", [NewFriendsScreen()]),
      (
        "FriendFormScreen",
        people.map { FriendFormScreen(.request(.search, group: nil), person: $0) }
      ),
      ("GroupsScreen", [GroupsScreen()] + people.map { GroupsScreen(inCommonWith: $0) }),
      (
        "AudiencePanel",
        [AudiencePanel(audience: .only(people: people, tags: [ContactTag.ID(1)]))]
      ),
      ("MomentNotificationsScreen", [MomentNotificationsScreen()]),
      ("MomentsScreen", [MomentsScreen()]),
      ("WhyPersonPanel", people.map { WhyPersonPanel(person: $0) }),
      (
        "WhyPanel",
        town.posts.map { WhyPanel(.post($0)) } + town.comments.map { WhyPanel(.comment($0)) }
          + town.posts.flatMap { post in people.map { WhyPanel(.like(of: post, by: $0)) } }
      ),
      ("MomentScreen", town.posts.map { MomentScreen(moment: $0) }),
      ("MomentComposeScreen", [MomentComposeScreen()]),
      ("AlbumPicker", [AlbumPicker(.post([])) { $0 }]),
      ("PlacePicker", [PlacePicker(shown: nil) { $0 }]),
      ("UnpostedScreen", [UnpostedScreen()]),
      ("AlbumScreen", people.map { AlbumScreen(person: $0) }),
      ("SettingsScreen", [SettingsScreen()]),
      ("MeScreen", [MeScreen()]),
      ("MassSendingsScreen", [MassSendingsScreen()]),
      ("FavoritesScreen", [FavoritesScreen()]),
      ("FavoriteScreen", (1...3).map { FavoriteScreen(Favorite.ID($0)) }),
      ("ChatSettingsScreen", [ChatSettingsScreen()]),
      ("PrivacyScreen", [PrivacyScreen()]),
      ("WalletScreen", [WalletScreen()]),
      ("RedPacketSheet", [RedPacketSheet(message: Message.ID(1))]),
      ("RedPacketScreen", [RedPacketScreen(message: Message.ID(1))]),
      ("TransferSheet", [TransferSheet(message: Message.ID(1))]),
      ("RedPacketFormScreen", [RedPacketFormScreen(to: .person(people[0]))]),
      ("TransferFormScreen", people.map { TransferFormScreen(to: $0) }),
      ("PaySheet", [PaySheet(cents: 100, lines: [], action: .payNow) { $0 }]),
      ("DiscoverScreen", [DiscoverScreen()]),
      (
        "SearchScreen",
        ([.phone] + SearchPage.tabs + SearchSection.onPhone.map { .only($0) })
          .map { SearchScreen($0, "q") }
      ),
      (
        "ChatSearchScreen",
        people.map { ChatSearchScreen(peer: .person($0), words: SearchWords("q")) }
      ),
      ("ManageDiscoverScreen", [ManageDiscoverScreen()]),
      ("AccountProfileScreen", [AccountProfileScreen(account: account)]),
      ("AccountSettingsScreen", [AccountSettingsScreen(account: account)]),
      ("NoticeSettingsScreen", [NoticeSettingsScreen(account: account)]),
      ("SubscriptionsScreen", [SubscriptionsScreen()]),
      ("FeedScreen", [FeedScreen()]),
      ("AccountNoticesScreen", [AccountNoticesScreen()]),
      ("AccountHistoryScreen", [AccountHistoryScreen(account: account)]),
      ("GroupScreen", [GroupScreen(group: Group.ID(1))]),
      ("GroupMembersScreen", [GroupMembersScreen(group: Group.ID(1))]),
      ("MentionPicker", [MentionPicker(group: Group.ID(1))]),
      ("PeerPicker", [PeerPicker(title: "q") { $0 }]),
      ("TagPicker", [TagPicker(chosen: []) { $0 }]),
      (
        "FriendPicker",
        [FriendPicker(.readers, title: .shareWith, choice: FriendChoice()) { $0.people }]
      ),
      ("FloatingPanel", [FloatingPanel()]),
      ("TopStoriesScreen", [TopStoriesScreen()]),
      ("ArticleScreen", [ArticleScreen(article: Article.ID(1))]),
    ]
  }
}
