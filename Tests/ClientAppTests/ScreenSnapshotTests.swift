import ClientApp
import Domain
import Foundation
import TerminalKit
import Testing

@testable import Screens

/// Every screen of the demo world, at three sizes and in both languages, as text with its styles.
struct ScreenSnapshotTests {
  /// A screen and the keys that lead to it from the first one.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: String
    /// The keys where the screen is narrow, if others lead there.
    var narrowKeys: String?
    /// What the screen is about and so has to be on it, where a change elsewhere could lead the keys astray.
    var subject: Word?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "Chats/chats", keys: ""),
    Case(name: "Chats/chats-menu", keys: "Down*2 m"),
    Case(name: "Chats/plus-menu", keys: "a"),
    Case(name: "Chats/new-chat", keys: "c Space Down Space"),
    Case(name: "Chats/group", keys: "Enter"),
    Case(name: "Chats/group-info", keys: "Enter C-o"),
    Case(name: "Chats/group-members", keys: "Enter C-o Enter Down m"),
    Case(name: "Chats/group-invite", keys: "Enter C-o Down Enter Down Space"),
    Case(
      name: "Chats/group-notice",
      keys: "c Space Down Space Enter C-o Down*3 Enter text:周日七点四十 M-Enter 'text:Bring a rope.'",
      subject: .publish),
    Case(
      name: "Chats/minimized",
      keys: "Down*2 Enter C-o Down*7 Enter Esc*2 Home Down*2 Enter", subject: .minimizedGroups),
    Case(name: "Chats/file-transfer", keys: "/ text:传输 Enter", subject: .fileTransfer),
    Case(name: "Chats/friend", keys: "Down Enter"),
    Case(name: "Chats/composer", keys: "Down Enter text:好的，明天见 M-Enter 'text:See you!'"),
    Case(name: "Chats/messages", keys: "Enter Up*3 m"),
    Case(name: "Chats/multi-select", keys: "Enter Up v k Space k Space"),
    Case(name: "Chats/forward", keys: "Enter PageUp f"),
    Case(name: "Chats/emoji", keys: "Down Enter C-e"),
    Case(name: "Chats/mention", keys: "Enter text:@"),
    Case(name: "Official/subscriptions", keys: "Down*6 Enter"),
    Case(name: "Official/feed", keys: "Down*6 Enter f"),
    Case(name: "Official/feed-older", keys: "Down*6 Enter f G k k"),
    Case(
      name: "Official/feed-folded", keys: "Down*6 Enter f PageDown*3",
      narrowKeys: "Down*6 Enter f PageDown*13"),
    Case(
      name: "Official/sound", keys: "2 Down*3 Enter Down*8 Enter Enter", subject: .playOrPause),
    Case(name: "Chats/help-words", keys: "? text:account", subject: .helpTerms),
    Case(name: "Official/feed-menu", keys: "Down*6 Enter f m"),
    Case(name: "Official/account", keys: "Down*6 Enter Down Enter"),
    Case(name: "Official/service", keys: "Down*8 Enter"),
    Case(name: "Official/service-menu", keys: "Down*8 Enter Enter"),
    Case(
      name: "Official/service-form", keys: "/ text:云叶 Enter Right*2 Enter Down*2 Enter Right"),
    Case(
      name: "Official/subscribe", keys: "/ text:云叶 Enter Enter Down*2 Enter",
      subject: .subscribeTitle),
    Case(
      name: "Official/notice-settings", keys: "/ text:云叶 Enter Up*2 m 1",
      subject: .notificationManagement),
    Case(
      name: "Official/notifications", keys: "/ text:服务通知 Enter", subject: .serviceNotifications),
    Case(name: "Chats/we-com", keys: "/ text:梁辰 Enter"),
    Case(name: "Chats/help", keys: "?"),
    Case(name: "Chats/palette", keys: ": text:un"),
    Case(name: "Contacts/contacts", keys: "2"),
    Case(name: "Contacts/groups", keys: "2 Down Enter", subject: .groupChats),
    Case(name: "Contacts/delete", keys: "2 / text:annali Enter m 7", subject: .deleteContact),
    Case(name: "Contacts/stranger", keys: "2 F text:ruanning_plan Enter"),
    Case(name: "Contacts/tags", keys: "2 Down*2 Enter"),
    Case(name: "Contacts/person", keys: "2 / text:annali Enter"),
    Case(name: "Contacts/person-menu", keys: "2 / text:annali Enter m"),
    Case(name: "Contacts/edit", keys: "2 / text:annali Enter e text:！ Down Enter text:海"),
    Case(name: "Contacts/friend-privacy", keys: "2 / text:annali Enter w Down Space"),
    Case(name: "Contacts/tagged", keys: "2 Down*2 Enter Enter a Space"),
    Case(name: "Contacts/new-friends", keys: "2 Enter"),
    Case(name: "Contacts/request", keys: "2 Enter Enter"),
    Case(name: "Contacts/add-friend", keys: "2 F text:nobody Enter"),
    Case(name: "Contacts/friend-form", keys: "2 F text:ruanning_plan Enter a Down*2"),
    Case(name: "Contacts/refused", keys: "2 / text:jiaming Enter c text:在吗 Enter"),
    Case(name: "Contacts/blocked", keys: "4 G Enter G Up Enter G Enter"),
    Case(
      name: "Contacts/mass-sendings",
      keys: "2 Down*2 Enter m 2 text:周五的船改在九点 Enter 4 G Enter G Up*3 Enter",
      subject: .massSendings),
    Case(
      name: "Contacts/mass-sending-new", keys: "4 G Enter G Up*3 Enter a text:an Space",
      subject: .chooseReceivers),
    Case(name: "Me/privacy", keys: "4 G Enter G Up Enter"),
    Case(name: "Contacts/accounts", keys: "2 Down*3 Enter"),
    Case(name: "Official/profile", keys: "2 Down*3 Enter Down*8 i"),
    Case(
      name: "Official/profile-menu", keys: "2 Down*3 Enter Down*8 i m", subject: .clearHistory),
    Case(
      name: "Official/account-settings", keys: "2 Down*3 Enter Down*8 i e",
      subject: .receiveArticles),
    Case(
      name: "Official/articles-off", keys: "2 Down*3 Enter Down*8 i e Enter Esc c",
      subject: .receiveAgain),
    Case(
      name: "Official/profile-stranger", keys: "2 Down*3 Enter Down*8 i U 1",
      subject: .follow),
    Case(name: "Official/history", keys: "2 Down*3 Enter Down*8 i o"),
    Case(name: "Articles/article", keys: "2 Down*3 Enter Down*8 i o Enter"),
    Case(name: "Articles/article-links", keys: "2 Down*3 Enter Down*8 i o Enter ] ]"),
    Case(name: "Articles/share", keys: "2 Down*3 Enter Down*8 i o Enter s"),
    Case(
      name: "Articles/article-search", keys: "2 Down*3 Enter Down*8 i o Enter / text:荠菜 Enter n"),
    Case(
      name: "Articles/more-like-this", keys: "2 Down*3 Enter Down*8 i o Enter G L",
      narrowKeys: "2 Down*3 Enter Down*8 i o Enter G L Up*3", subject: .moreLikeThis),
    Case(
      name: "Articles/comments", keys: "3 Down*3 Enter Down*4 Enter G", subject: .writeComment),
    Case(name: "Discover/discover", keys: "3"),
    Case(name: "Discover/top-stories", keys: "3 Down*3 Enter Down"),
    Case(name: "Discover/top-stories-chosen", keys: "3 Down*3 Enter Tab Down"),
    Case(name: "Discover/search-start", keys: "1 /"),
    Case(name: "Discover/search-phone", keys: "1 / text:an Down*2"),
    Case(name: "Discover/search-more", keys: "1 / text:l Down*6 Enter", subject: .contacts),
    Case(name: "Discover/search-nothing", keys: "1 / text:qqq"),
    Case(name: "Discover/search-chats", keys: "1 F text:茶 Down"),
    Case(name: "Discover/search", keys: "3 Down*4 Enter Tab text:雾 Down"),
    Case(name: "Discover/search-hot", keys: "3 Down*4 Enter"),
    Case(name: "Discover/search-web", keys: "3 Down*4 Enter text:tea"),
    Case(name: "Discover/search-articles", keys: "3 Down*4 Enter text:茶 Tab Tab C-r Down"),
    Case(name: "Discover/search-accounts", keys: "3 Down*4 Enter text:tea Tab*3"),
    Case(name: "Discover/mini-programs", keys: "3 G Enter Enter Esc a"),
    Case(name: "Discover/mini-remove", keys: "3 G Enter Enter Esc x"),
    Case(name: "Discover/mini-shop", keys: "3 G Enter / text:shop Enter a a"),
    Case(name: "Discover/mini-item", keys: "3 G Enter / text:shop Enter Enter"),
    Case(
      name: "Discover/mini-checkout",
      keys: "3 G Enter / text:shop Enter a a Down a Down*3 Enter Down*3 Space Down Space"),
    Case(
      name: "Discover/mini-pay",
      keys: "3 G Enter / text:shop Enter a a Down a Down*3 Enter G Enter"),
    Case(
      name: "Discover/mini-paid",
      keys: "3 G Enter / text:shop Enter a a Down a Down*3 Enter G Enter Down Enter"),
    Case(
      name: "Discover/mini-reservation",
      keys: "3 G Enter / text:reserve Enter l j l j l j l Down*5 text:沈弥"),
    Case(
      name: "Discover/mini-results",
      keys: "3 G Enter / text:survey Enter l j Space j*4 l Down*2 Enter"),
    Case(
      name: "Discover/mini-game",
      keys: "3 G Enter / text:tide Enter Enter Down Enter Up text:75 Down Enter"),
    Case(name: "Discover/mini-menu", keys: "3 G Enter / text:tide Enter m"),
    Case(name: "Moments/moments", keys: "3 Enter"),
    Case(name: "Moments/comment", keys: "3 Enter c text:好看！"),
    Case(name: "Moments/reply", keys: "3 Enter r"),
    Case(name: "Moments/post", keys: "3 Enter v r r text:same"),
    Case(
      name: "Moments/ad", keys: "3 Enter Down*7 L", narrowKeys: "3 Enter Down*22 L",
      subject: .adMark),
    Case(
      name: "Moments/ad-page", keys: "3 Enter Down*7 v m", narrowKeys: "3 Enter Down*22 v m",
      subject: .learnMore),
    Case(
      name: "Moments/ad-objections", keys: "3 Enter Down*7 m 6",
      narrowKeys: "3 Enter Down*22 m 6", subject: .notInterested),
    Case(name: "Moments/notifications", keys: "3 Enter N"),
    Case(name: "Moments/album", keys: "2 / text:annali Enter o"),
    Case(name: "Moments/album-own", keys: "4 Down*3 Enter Down"),
    Case(name: "Moments/why", keys: "4 Down*3 Enter Down*8 W"),
    Case(name: "Moments/why-comment", keys: "3 Enter v j W"),
    Case(name: "Moments/why-person", keys: "2 / text:annali Enter W"),
    Case(name: "Moments/compose", keys: "3 Enter T Enter"),
    Case(
      name: "Moments/compose-readers",
      keys: "3 Enter T Enter text:清晨六点的码头，雾还没散。 PageDown Down*4 Enter Down*3 Enter Space"),
    Case(
      name: "Moments/compose-mention", keys: "3 Enter T Enter PageDown Down*3 Enter text:an Space"),
    Case(
      name: "Moments/save-tag",
      keys: "3 Enter T Enter PageDown Down*4 Enter 3 text:an Space Down Space Enter",
      subject: .saveAsTag),
    Case(
      name: "Moments/audience",
      keys: "3 Enter T Enter text:周五晚上来吃鱼 PageDown Down*4 Enter 4 Space Down*9 Space Enter C-s g w"),
    Case(
      name: "Moments/unposted",
      keys: "3 Enter T Enter text:1 C-s "
        + (2...22).map { "T text:\($0) C-s " }.joined() + "U",
      subject: .unposted),
    Case(name: "Moments/camera", keys: "3 Enter P"),
    Case(name: "Moments/text-only", keys: "3 Enter T"),
    Case(name: "Moments/compose-place", keys: "3 Enter T Enter PageDown Down Enter text:码头"),
    Case(name: "Moments/compose-status", keys: "3 Enter T Enter PageDown Down*2 Enter"),
    Case(name: "Moments/cover-menu", keys: "3 Enter O"),
    Case(name: "Moments/viewer-described", keys: "3 Enter Down*2 Enter Right"),
    Case(name: "Moments/camera-roll", keys: "3 Enter P 1 Space l l Space"),
    Case(
      name: "Moments/compose-photos",
      keys: "3 Enter P 1 Space l Space l Space Enter text:清晨六点的码头"),
    Case(
      name: "Moments/photo-tray",
      keys: "3 Enter P 1 Space l Space l Space Enter PageDown Enter J f"),
    Case(
      name: "Moments/post-menu", keys: "4 Down*3 Enter Enter m",
      narrowKeys: "4 Down*3 Enter Down*3 Enter m"),
    Case(name: "Me/me", keys: "4"),
    Case(name: "Me/favorites", keys: "Down*4 Enter Up*2 * 4 Down*2 Enter m"),
    Case(name: "Me/favorite", keys: "Down*4 Enter Up*2 * 4 Down*2 Enter Enter"),
    Case(
      name: "Chats/background", keys: "4 G Enter G Up*4 Enter l l 1 Down Enter"),
    Case(name: "Me/chat-settings", keys: "4 G Enter G Up*4 Enter", subject: .chatSettings),
    Case(
      name: "Official/location-shared", keys: "/ text:澄港地铁 Enter", subject: .stopSharingLocation),
    Case(name: "Me/settings", keys: "4 G Enter"),
    Case(name: "Me/wallet", keys: "4 Down Enter"),
    Case(name: "Me/top-up", keys: "4 Down Enter t text:88.8"),
    Case(name: "Me/receipts", keys: "/ text:wechat Enter"),
    Case(name: "Chats/attach", keys: "Down Enter C-x"),
    Case(name: "Chats/red-packet-form", keys: "Enter C-x 4 Down text:5 Down text:88.88 Down"),
    Case(
      name: "Chats/transfer-pay",
      keys: "Down Enter C-x 5 text:12.5 Down text:午饭 C-s", subject: .payNow),
    Case(
      name: "Chats/transfer-sent", keys: "Down Enter C-x 5 text:12.5 C-s Enter Up Enter",
      subject: .transferPendingMine),
    Case(
      name: "Chats/red-packet-sent", keys: "Enter C-x 4 Down text:5 Down text:66 C-s Enter Up Enter"
    ),
    Case(
      name: "Chats/red-packet-opened",
      keys: "Enter C-x 4 Down text:1 Down text:66 C-s Enter Up Enter Enter Enter"),
  ]
  static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 140, rows: 40),
  ]

  static let casesWithPictures = [
    Case(name: "Discover/mini-shop-pictures", keys: "3 G Enter / text:shop Enter a"),
    Case(name: "Moments/pictures", keys: "3 Enter Down*2"),
    Case(name: "Moments/viewer", keys: "3 Enter Down*2 Enter Right"),
    Case(name: "Moments/video", keys: "3 Enter Enter"),
  ]

  @Test(arguments: cases, sizes)
  func `a screen looks as it was reviewed`(screen: Case, size: Size) throws {
    for language in Settings.Language.allCases {
      let session = try DemoWorld.session(size: size, language: language)
      let keys = size.columns < 60 ? screen.narrowKeys ?? screen.keys : screen.keys
      for event in try KeyScript.events(keys) { try session.handle(event, at: .zero) }
      try session.advance(to: .zero)
      for (type, name) in Self.open where name == screen.name {
        #expect(session.openScreens.contains(type), "\(session.openScreens)")
      }
      Habits.expect(in: session.workspace)
      if let subject = screen.subject {
        #expect(ScreenText.render(session.render()).contains(subject(language)))
      }
      let name = "\(screen.name).\(size.columns)x\(size.rows).\(language.rawValue)"
      try Snapshot(name: name).expect(ScreenText.renderWithStyles(session.render()))
    }
  }

  /// The same with pictures in cells: their shapes, and the styles of the first.
  @Test(arguments: casesWithPictures)
  func `a screen with pictures looks as it was reviewed`(screen: Case) throws {
    for language in Settings.Language.allCases {
      let session = try DemoWorld.session(
        size: Size(columns: 60, rows: 24), language: language,
        pictures: { ImmediatePictures(world: $0) })
      for event in try KeyScript.events(screen.keys) { try session.handle(event, at: .zero) }
      try session.advance(to: .zero)
      try Snapshot(name: "\(screen.name).60x24.\(language.rawValue)")
        .expect(ScreenText.renderWithStyles(session.render()))
    }
  }

  @Test func `the picture in the README is what the program shows`() throws {
    let session = try DemoWorld.session(size: Size(columns: 100, rows: 24))
    try session.handle(.key(.enter), at: .zero)
    let picture = "```\n" + ScreenText.render(session.render()) + "```"
    let file = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    var text = try String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let parts = text.components(separatedBy: "```")
      text = text.replacingOccurrences(of: "```" + parts[1] + "```", with: picture)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text.contains(picture), "script/record puts the present one there")
  }

  @Test func `no snapshot is left without its case`() throws {
    let expected = Set(
      Self.cases.flatMap { screen in
        Self.sizes.flatMap { size in
          Settings.Language.allCases.map {
            "\(screen.name).\(size.columns)x\(size.rows).\($0.rawValue).screen"
          }
        }
      }
        + Self.casesWithPictures.flatMap { screen in
          Settings.Language.allCases.map { "\(screen.name).60x24.\($0.rawValue).screen" }
        })
    let found = FileManager.default.enumerator(atPath: Snapshot.folder.path)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".screen") }
    #expect(Set(found ?? []) == expected)
  }
}
