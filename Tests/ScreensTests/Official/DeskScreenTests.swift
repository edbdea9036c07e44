import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The menu of an account with everything it can offer, notices, and people of companies.
struct DeskScreenTests {
  private static let form = ServiceForm(
    title: "Feedback",
    fields: [
      ServiceForm.Field(label: "What", kind: .choice(["tea", "shop"]), isRequired: true),
      ServiceForm.Field(label: "Stars", kind: .rating, isRequired: false),
      ServiceForm.Field(label: "More", kind: .text, isRequired: false),
    ], thanks: .text("Thanks"))

  private static func entry(_ name: String, _ action: MenuAction) -> Menu.Entry {
    Menu.Entry(name: name, action: action)
  }

  private static let menu = Menu(buttons: [
    .submenu(
      name: "Desk",
      [
        entry("Form", .form(form)), entry("Notices", .subscribe(["Delay", "Track works"])),
        entry("Where are you", .sendLocation), entry("Your photo", .sendPhoto),
        entry("Shop", .miniProgram(name: "Tram shop")),
      ]),
    .action(name: "一二三四五", .reply(.text("yes"))),
  ])

  /// In the chat with the tram, whose menu is open at the keyboard's place.
  private func phone(
    _ language: Settings.Language = .english, columns: Int = 60, menu: Menu = Self.menu
  ) throws -> Phone {
    var phone = try Phone(columns: columns, rows: 22, language: language)
    try phone.does(.setMenu(menu), .account(phone.tram))
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter")
    return phone
  }

  private func newest(_ phone: Phone) throws -> MessageContent? {
    guard
      case .message(let row)? = try phone.reader.items(in: .account(phone.tram), .first(1))
        .first?.body
    else { return nil }
    return row.content.content
  }

  // MARK: The menu

  @Test func `four wide characters of a button are shown, seven of an entry (V22)`() throws {
    var phone = try phone(
      menu: Menu(buttons: [
        .action(name: "一二三四五", .reply(.text("a"))),
        .submenu(name: "二", [Self.entry("一二三四五六七八", .reply(.text("b")))]),
      ]))
    #expect(phone.shows("一二三…"))
    #expect(!phone.shows("一二三四"))
    try phone.press("Right Enter")
    #expect(phone.shows("一二三四五六…"))
    #expect(!phone.shows("一二三四五六七"))
  }

  @Test func `a menu's place is chosen and sent as a message (V25)`() throws {
    var phone = try phone()
    try phone.press("Enter Down*2 Enter")
    #expect(phone.shows("Send Location"))
    #expect(!phone.shows("Don't show"))
    try phone.press("'text:North Pier' Enter")
    #expect(try newest(phone) == .location(name: "North Pier", address: ""))
    #expect(phone.shows("North Pier"))
  }

  @Test func `a menu's photo is chosen from the album and sent as a message (V25)`() throws {
    var phone = try phone()
    try phone.world.addToCameraRoll("pier-fog", of: phone.lin)
    try phone.press("Enter Down*3 Enter")
    try phone.press("Space Enter")
    guard case .photo(let picture)? = try newest(phone) else {
      Issue.record("no photo: \(phone.text)")
      return
    }
    #expect(picture.name == "pier-fog")
  }

  @Test func `a menu's article opens, and its page tells its address (V25)`() throws {
    var phone = try Phone(columns: 60, rows: 22)
    try phone.publish(["Map of the Lines"], of: phone.kitchen)
    let menu = Menu(buttons: [
      .action(name: "Map", .article(Article.ID(1))),
      .action(name: "Site", .page(url: "https://tram.example/")),
    ])
    try phone.does(.setMenu(menu), .account(phone.tram))
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("g Enter")
    #expect(phone.title == " ‹ Tram")
    try phone.press("Enter")
    #expect(phone.title == " ‹ Kitchen")
    #expect(phone.shows("Map of the Lines"))
    try phone.press("Esc Right Enter")
    #expect(phone.shows("https://tram.example/"))
    try phone.press("1")
    #expect(phone.copied == ["https://tram.example/"])
  }

  @Test func `a tap on an answering entry leaves no bubble (V26)`() throws {
    var phone = try phone()
    try phone.press("Right Enter")
    #expect(try newest(phone) == .text("Welcome"))
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 1, entry: nil))
  }

  @Test func `a new menu is told of when the phone fetches it (V27, V28)`() throws {
    var phone = try phone()
    #expect(phone.performed.contains(.fetchMenu(phone.tram)))
    try phone.does(
      .setMenu(Menu(buttons: [.action(name: "New", .reply(.text("a")))])),
      .account(phone.tram))
    try phone.press("Esc Enter")
    #expect(phone.shows("Desk"))
    phone.wait(301)
    phone.world.present = phone.now
    try phone.press("Esc Enter")
    #expect(phone.shows("Custom menu updated"))
    #expect(phone.shows("New"))
    #expect(!phone.shows("Desk"))
  }

  // MARK: The form

  @Test func `a form is filled in and sent (A14)`() throws {
    var phone = try phone()
    try phone.press("Enter Enter")
    #expect(phone.shows("What *"))
    // From nothing the way right leads to the first.
    try phone.press("Right Down Right*4 Down text:nice Down Enter")
    #expect(
      phone.performed.last
        == .submitForm(phone.tram, button: 0, entry: 0, answers: ["tea", "4", "nice"]))
    #expect(phone.shows("Sent"))
    #expect(phone.shows("Welcome"))
  }

  @Test func `what is missing is told, and the form stays`() throws {
    var phone = try phone()
    try phone.press("Enter Enter C-s")
    #expect(phone.shows("Fill in what is marked with *"))
    #expect(phone.shows("What *"))
  }

  @Test func `a form that was begun asks before it forgets`() throws {
    var phone = try phone()
    try phone.press("Enter Enter Esc")
    #expect(phone.shows("Welcome"))
    try phone.press("Enter Enter Right Esc")
    #expect(phone.shows("What you have filled in will be lost."))
    try phone.press("2")
    #expect(phone.shows("What *"))
    try phone.press("Esc 1")
    #expect(phone.shows("Welcome"))
  }

  // MARK: Notices

  @Test(arguments: [("1", NoticeRules.Grant.times(1)), ("2", .always), ("3", nil)])
  func `a subscription is asked for in a pop-up (V72)`(
    key: String, grant: NoticeRules.Grant?
  ) throws {
    var phone = try phone()
    try phone.press("Enter Down Enter")
    #expect(phone.shows("Tram would like to send you:"))
    #expect(phone.shows("· Track works"))
    try phone.press(key)
    #expect(
      try phone.reader.templates(of: phone.tram).map(\.grant)
        == (grant == nil ? [] : [grant, grant]))
    #expect(phone.shows("You will get this notice") == (grant != nil))
  }

  @Test func `a notice's card tells whose it is and when, and leads to its management (V70, V71)`()
    throws
  {
    var phone = try phone()
    let notice = TemplateNotice(
      title: "Delay", lines: [TemplateNotice.Line(key: "Line", value: "3")],
      page: "https://tram.example/")
    try phone.does(.sendTemplate(to: phone.lin, notice), .account(phone.tram))
    for text in ["Tram", "Delay", "Mar 1 09:00", "Line  3", "View Details"] {
      #expect(phone.shows(text), "\(text)")
    }
    try phone.press("Up m")
    #expect(phone.shows("Notification Management"))
    try phone.press("1")
    #expect(phone.shows("● Receive  ○ Reject message"))
    try phone.press("Enter")
    #expect(phone.shows("○ Receive  ● Reject message"))
    #expect(try phone.reader.templates(of: phone.tram).map(\.isRejected) == [true])
  }

  @Test func `Service Notifications are read, and nothing can be said there (C102, N5)`() throws {
    var phone = try Phone(columns: 60, rows: 20)
    try phone.does(.subscribe(phone.kitchen, to: ["Dinner"], always: true), .person(phone.lin))
    try phone.does(.unfollow(phone.kitchen), .person(phone.lin))
    try phone.does(
      .sendSubscribed(to: phone.lin, TemplateNotice(title: "Dinner", lines: [])),
      .account(phone.kitchen))
    #expect(phone.shows("Service Notifications"))
    try phone.press("Enter")
    #expect(phone.shows("‹ Service Notifications"))
    #expect(phone.shows("Kitchen"))
    #expect(phone.shows("Dinner"))
    #expect(!phone.shows("Write a message"))
    try phone.press("Q")
    #expect(phone.shows("Not possible here"))
    try phone.press("i x")
    #expect(!phone.shows("› x"))
    try phone.press("Esc")
    #expect(phone.shows("WeChat"))
  }

  // MARK: People of companies

  private func withYe(
    _ language: Settings.Language = .english
  ) throws -> (phone: Phone, ye: Person.ID) {
    var phone = try Phone(columns: 60, rows: 20, language: language)
    let ye = try phone.world.addPerson(
      Person(
        id: Person.ID(0), handle: "ye", nickname: "Ye", wechatID: "ye_tea", region: "Harbour",
        whatsUp: "tea first", avatar: Avatar(text: "叶", colour: .green), company: "Cloud Leaf"))
    try phone.refresh()
    return (phone, ye)
  }

  @Test func `an account hands over to somebody of a company, who shows little else (V80, V82)`()
    throws
  {
    var (phone, ye) = try withYe()
    try phone.does(.answer(to: phone.lin, .contact(ye)), .account(phone.tram))
    try phone.press("Enter Up Enter")
    #expect(phone.shows("Ye @Cloud Leaf"))
    #expect(phone.shows("more once you have added them"))
    #expect(!phone.shows("Harbour"))
    #expect(!phone.shows("tea first"))
    #expect(!phone.shows("ye_tea"))
    try phone.world.addFriends(phone.lin, ye, since: Phone.start)
    try phone.refresh()
    for text in ["Ye @Cloud Leaf", "Harbour", "tea first", "ye_tea"] {
      #expect(phone.shows(text), "\(text)")
    }
    #expect(!phone.shows("more once you have added them"))
  }

  @Test func `a friend of a company has it in lists, and the chat tells so (V80)`() throws {
    var (phone, ye) = try withYe()
    try phone.world.addFriends(phone.lin, ye, since: Phone.start)
    try phone.sends(ye, .text("hello"), to: .person(phone.lin))
    #expect(phone.shows("Ye @Cloud Leaf"))
    try phone.press("Enter")
    #expect(phone.shows("WeCom user of Cloud Leaf"))
    try phone.press("Esc 2")
    #expect(phone.shows("Ye @Cloud Leaf"))
  }

  @Test func `a group with somebody of a company tells so at its top, another doesn't (V81)`()
    throws
  {
    var (phone, ye) = try withYe(.chinese)
    let tea = try phone.world.addGroup(
      Group(id: Group.ID(0), handle: "tea", name: "Tea", owner: phone.lin),
      members: [GroupMember(phone.lin), GroupMember(phone.bo), GroupMember(ye)])
    try phone.sends(phone.lin, .text("hello"), to: .group(tea))
    try phone.press("Enter")
    #expect(phone.shows("群内有企业微信用户"))
    try phone.press("Esc")
    try phone.sends(phone.bo, .text("hello"), to: .group(phone.walkers))
    try phone.press("g Enter")
    #expect(phone.shows("Walkers"))
    #expect(!phone.shows("企业微信"))
  }
}
