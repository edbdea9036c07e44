import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct ConversationScreenTests {
  /// Bo's chat open, after Bo has said `texts`.
  private func phone(
    _ texts: [String], columns: Int = 50, rows: Int = 12, opens: Bool = true
  ) throws -> Phone {
    var phone = try Phone(columns: columns, rows: rows)
    for text in texts { try phone.sends(phone.bo, .text(text), to: .person(phone.lin)) }
    if opens { try phone.press("Enter") }
    return phone
  }

  @Test func `Own words stand at the right, those of others at the left, from the end upwards`()
    throws
  {
    var phone = try phone(["早上好"])
    try phone.press("text:hello Enter")
    #expect(
      phone.lines.dropFirst().prefix(4) == [
        "                      09:00",
        "  Bo   早上好",
        "",
        "                                      hello   林",
      ])
  }

  @Test(arguments: [(299, false), (300, true)])
  func `A separator tells the time after five minutes`(gap: Int64, isTold: Bool) throws {
    var phone = try Phone()
    try phone.sends(phone.bo, .text("one"), to: .person(phone.lin))
    phone.wait(gap - 1)
    try phone.sends(phone.bo, .text("two"), to: .person(phone.lin))
    try phone.press("Enter")
    #expect(phone.lines.prefix(10).contains { $0.hasSuffix("09:05") } == isTold)
  }

  @Test func `In groups the sender's name stands above the bubble (G2, C23)`() throws {
    var phone = try Phone(columns: 40, rows: 12)
    try phone.sends(phone.mei, .text("hi"), to: .group(phone.walkers))
    try phone.press("Enter")
    #expect(phone.title == " ‹ Walkers (3)")
    #expect(phone.lines[2] == "  梅   梅梅")
    #expect(phone.lines[3] == "       hi")
  }

  // MARK: The input

  @Test func `A draft is kept as typed and is back when the chat is opened again (G9)`() throws {
    var phone = try phone(["hi"])
    try phone.press("text:half M-Enter text:past Esc")
    #expect(phone.shows("[Draft] half past"))
    #expect(phone.performed.contains(.keepInput(.person(phone.bo), "half\npast")))
    #expect(phone.performed.last == .saveDraft(.person(phone.bo), "half\npast"))
    try phone.press("Enter")
    #expect(phone.shows(" › half\n   past"))
    #expect(phone.frame.cursor == Position(column: 7, row: 9))
  }

  @Test func `Keys that come together are kept once`() throws {
    var phone = try phone(["hi"])
    try phone.handle(KeyScript.events("text:hello"))
    #expect(phone.performed.last == .keepInput(.person(phone.bo), "hello"))
    #expect(phone.performed.count == 2)
  }

  @Test func `A draft is kept although its chat is left before it was painted`() throws {
    var phone = try phone(["hi"])
    try phone.handle(KeyScript.events("text:hello Esc"))
    #expect(phone.shows("[Draft] hello"))
  }

  @Test func `While a chat is open its row neither tells of a draft nor moves; then it does both`()
    throws
  {
    var phone = try Phone(columns: 120, rows: 20)
    for peer in [phone.bo, phone.mei] {
      try phone.sends(peer, .text("hi"), to: .person(phone.lin))
    }
    try phone.press("Down Enter")
    let before = phone.lines.map { $0.prefix(36) }
    phone.wait(60)
    try phone.press("text:hello")
    #expect(phone.lines.map { $0.prefix(36) } == before)
    try phone.press("Esc")
    #expect(phone.lines[2].contains("Bo"))
    #expect(phone.lines[3].contains("[Draft] hello"))
    // Looking at a draft takes its mark away as long, and moves nothing.
    try phone.sends(phone.mei, .text("so?"), to: .person(phone.lin))
    try phone.press("Enter")
    #expect(!phone.shows("[Draft]"))
    phone.wait(60)
    try phone.press("Esc")
    #expect(phone.lines[2].contains("梅梅"))
    #expect(phone.lines[5].contains("[Draft] hello"))
  }

  @Test func `Blanks are no draft`() throws {
    var phone = try phone(["hi"])
    try phone.press("Space*3 M-Enter Esc")
    #expect(!phone.shows("[Draft]"))
    try phone.press("Enter")
    #expect(phone.shows("Write a message"))
  }

  @Test func `A draft is kept when another chat takes its place beside the list`() throws {
    var phone = try Phone(columns: 120, rows: 20)
    for peer in [phone.bo, phone.mei] {
      try phone.sends(peer, .text("hi"), to: .person(phone.lin))
    }
    try phone.press("Enter")
    try phone.handle(KeyScript.events("text:hello Tab Down Enter"))
    #expect(phone.shows("‹ Bo"))
    #expect(phone.shows("[Draft] hello"))
  }

  @Test func `What is sent before it was painted leaves no draft behind`() throws {
    var phone = try phone(["hi"])
    try phone.press("text:hel")
    try phone.handle(KeyScript.events("text:lo Enter"))
    #expect(phone.shows("Write a message"))
    try phone.press("Esc")
    #expect(!phone.shows("[Draft]"))
  }

  @Test func `Sending clears the input and the draft`() throws {
    var phone = try phone(["hi"])
    try phone.press("text:hello Enter")
    #expect(phone.shows("Write a message"))
    try phone.press("Esc")
    #expect(!phone.shows("[Draft]"))
  }

  @Test func `What the world refuses stays in the input`() throws {
    var phone = try phone(["hi"])
    try phone.press("Space Enter text:x Left Home")
    #expect(phone.shows(" ›  x"))
    #expect(phone.shows("09:00\n  Bo   hi\n\n"))
  }

  @Test func `The input grows to five rows and then scrolls`() throws {
    var phone = try phone(["hi"], rows: 20)
    for line in 1...7 { try phone.press("text:line\(line) M-Enter") }
    #expect(!phone.shows("line3"))
    #expect(phone.shows("line4\n   line5\n   line6\n   line7"))
    #expect(phone.shows(" ▴ line4\n"))
    try phone.press("C-Home")
    #expect(phone.shows(" › line1\n   line2\n   line3\n   line4\n ▾ line5\n"))
  }

  @Test func `Pasting many lines makes one draft`() throws {
    var phone = try phone(["hi"])
    try phone.handle(.paste("one\ntwo"))
    #expect(phone.shows(" › one\n   two"))
    #expect(phone.performed.filter { if case .keepInput = $0 { true } else { false } }.count == 1)
  }

  @Test func `Typing @ in a group offers its members, and the chosen one is mentioned`() throws {
    var phone = try Phone()
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("Enter text:@")
    #expect(phone.shows("@All"))
    try phone.press("text:梅 Enter text:dinner? Enter")
    #expect(
      phone.performed.contains(
        .sendMessage(
          to: .group(phone.walkers), content: .text("@梅梅 dinner?"),
          mentions: .people([phone.mei]))))
  }

  @Test func `A mention whose name was erased mentions nobody`() throws {
    var phone = try Phone()
    try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    try phone.press("Enter text:@ text:梅 Enter C-w C-w C-w text:dinner? Enter")
    guard
      case .sendMessage(_, _, _, let mentions)? = phone.performed.last(where: {
        if case .sendMessage = $0 { true } else { false }
      })
    else {
      Issue.record("nothing was sent")
      return
    }
    #expect(mentions == .none)
  }

  @Test func `An emoji goes where the caret is`() throws {
    var phone = try phone(["hi"])
    try phone.press("text:ab Left C-e Right Enter")
    #expect(phone.shows(" › a😄b"))
  }

  @Test func `Blanks and empty rows at the end of a text aren't sent`() throws {
    var phone = try phone(["hi"])
    try phone.press("Space text:one M-Enter M-Enter text:two Space M-Enter Enter")
    #expect(
      phone.performed.contains(
        .sendMessage(to: .person(phone.bo), content: .text(" one\n\ntwo"))))
    #expect(phone.shows("Write a message"))
    try phone.press("Esc")
    #expect(!phone.shows("[Draft]"))
  }

  // MARK: Position

  @Test
  func `At the end what arrives is followed and read at once, and nobody is told of it (G9, G11)`()
    throws
  {
    var phone = try phone((1...20).map { "message \($0)" })
    try phone.sends(phone.bo, .text("newest"), to: .person(phone.lin))
    #expect(phone.shows("newest"))
    #expect(try phone.reader.tabBadges().chats == .none)
  }

  @Test func `Scrolled up, nothing that arrives moves the messages, and a pill counts it (G8)`()
    throws
  {
    var phone = try phone((1...30).map { "message \($0)" })
    try phone.press("PageUp PageUp")
    let before = phone.lines.prefix(5)
    for text in ["one", "two"] {
      try phone.sends(phone.bo, .text(text), to: .person(phone.lin))
    }
    #expect(phone.lines.prefix(5) == before)
    #expect(phone.shows("▾ 2 new messages"))
    #expect(try phone.reader.tabBadges().chats == .none)
    try phone.press("C-g C-g")
    #expect(phone.shows("two"))
    #expect(!phone.shows("new messages"))
  }

  @Test func `Several unread messages stand below a line that stays while the chat is open`()
    throws
  {
    var phone = try phone(["old"], rows: 16)
    try phone.press("Esc")
    for text in ["new", "newer"] {
      try phone.sends(phone.bo, .text(text), to: .person(phone.lin))
    }
    try phone.press("Enter")
    #expect(phone.shows("Below are new messages ───────────\n  Bo   new"))
    try phone.sends(phone.bo, .text("newest"), to: .person(phone.lin))
    #expect(phone.shows("Below are new messages ───────────\n  Bo   new\n"))
  }

  @Test func `With more unread messages than fit, a key leads to the oldest of them`() throws {
    var phone = try phone((1...3).map { "old \($0)" })
    try phone.press("Esc")
    for count in 1...90 {
      try phone.sends(phone.bo, .text("new \(count)."), to: .person(phone.lin))
    }
    try phone.press("Enter")
    #expect(phone.shows("▴ 90 new messages"))
    #expect(phone.shows("new 90."))
    try phone.press("C-g")
    #expect(phone.shows("new 1."))
    #expect(phone.shows("Below are new messages"))
    #expect(!phone.shows("▴"))
  }

  @Test func `A key leads to the oldest unread message also where only its end is in sight (G7)`()
    throws
  {
    var phone = try phone(["old"], rows: 16)
    try phone.press("Esc")
    for text in ["first", "second"] {
      let lines = (1...6).map { "\(text) \($0)." }.joined(separator: "\n")
      try phone.sends(phone.bo, .text(lines), to: .person(phone.lin))
    }
    try phone.press("Enter")
    #expect(phone.shows("first 6.") && !phone.shows("first 1."))
    #expect(phone.shows("▴ 2 new messages"))
    try phone.press("C-g")
    #expect(phone.shows("Below are new messages") && phone.shows("first 1."))
    #expect(!phone.shows("▴"))
  }

  @Test func `The whole chat can be walked through both ways`() throws {
    var phone = try phone((1...150).map { "message \($0)." })
    try phone.press("Up g")
    #expect(phone.shows("message 1."))
    for count in 2...150 {
      try phone.press("j")
      #expect(phone.shows("message \(count)."), "step \(count)")
    }
    try phone.press("g G")
    #expect(phone.shows("message 150."))
    // Below the last message is the input.
    try phone.press("j text:x")
    #expect(phone.shows("› x"))
  }

  @Test(arguments: [12, 20, 40])
  func `Turning pages upwards leaves no message out and chooses the first in sight`(
    rows: Int
  ) throws {
    var phone = try phone((1...90).map { "message \($0)." }, rows: rows)
    func numbers(in phone: Phone) -> [Int] {
      phone.lines.compactMap { line in
        line.firstMatch(of: /message (\d+)\./).flatMap { Int($0.1) }
      }
    }
    try phone.press("Up")
    var oldest = try #require(numbers(in: phone).first)
    for _ in 0..<90 where oldest > 1 {
      try phone.press("PageUp")
      let shown = numbers(in: phone)
      let first = try #require(shown.first)
      #expect(shown == Array(first..<(first + shown.count)))
      #expect(first + shown.count >= oldest, "\(shown) above \(oldest)")
      #expect(phone.lines.contains { $0.contains("▌") && $0.contains("message \(first).") })
      oldest = first
    }
    #expect(oldest == 1)
  }

  @Test func `A message higher than the screen is scrolled through before the next is chosen`()
    throws
  {
    let tall = (1...18).map { "row \($0)." }.joined(separator: "\n")
    var phone = try phone(["first", tall], rows: 12)
    #expect(phone.shows("row 18."))
    try phone.press("Up")
    for row in stride(from: 17, through: 1, by: -1) where !phone.shows("row \(row).") {
      try phone.press("Up")
      #expect(phone.shows("row \(row)."), "row \(row)")
    }
    try phone.press("Up Up")
    #expect(phone.shows("first"))
  }

  // MARK: What can be done with a message

  @Test(arguments: [(119, true), (120, true), (121, false)])
  func `An own message can be recalled for two minutes`(age: Int64, isRecalled: Bool) throws {
    var phone = try phone(["hi"])
    try phone.press("text:oops Enter")
    phone.wait(age)
    try phone.refresh()
    try phone.press("Up r")
    #expect(phone.shows("You recalled a message") == isRecalled)
    #expect(phone.shows("! Too late") == !isRecalled)
  }

  @Test(arguments: [(300, true), (301, false)])
  func `A recalled text can be edited for five minutes, counted from the recall (G62)`(
    age: Int64, canEdit: Bool
  ) throws {
    var phone = try phone(["hi"])
    try phone.press("text:oops Enter")
    phone.wait(100)
    try phone.refresh()
    try phone.press("Up r")
    #expect(phone.shows("You recalled a message  Edit"))
    phone.wait(age)
    try phone.refresh()
    #expect(phone.shows("You recalled a message  Edit") == canEdit)
  }

  @Test func `Nobody recalls the words of others`() throws {
    var phone = try phone(["hi"])
    try phone.press("Up r")
    #expect(phone.shows("! You can only do this to your own"))
  }

  @Test(arguments: [(300, true), (301, false)])
  func `A recalled text can be edited for five minutes`(age: Int64, isOffered: Bool) throws {
    var phone = try phone(["hi"])
    try phone.press("text:oops Enter Up r Esc")
    phone.wait(age)
    try phone.refresh()
    #expect(phone.shows("You recalled a message  Edit") == isOffered)
    try phone.press("Up e")
    #expect(phone.shows("› oops") == isOffered)
  }

  @Test func `A quote stands above the input and then under the answer`() throws {
    var phone = try phone(["shall we go?"])
    try phone.press("Up Q")
    #expect(phone.shows("│ Bo: shall we go?"))
    try phone.press("text:yes Enter")
    #expect(phone.shows("yes   林\n"))
    #expect(phone.lines.contains { $0.hasSuffix("│ Bo: shall we go?") })
    try phone.press("Up Q Esc")
    #expect(phone.shows("› Write a message"))
  }

  @Test func `A message is forwarded to the chats that were marked`() throws {
    var phone = try phone(["a thought"])
    try phone.press("Up f")
    #expect(phone.shows("Send to"))
    try phone.press("Space Down Space")
    #expect(phone.shows("Send (2) Bo, 梅梅"))
    let before = phone.performed
    try phone.press("Enter")
    #expect(phone.shows("Send to: Bo, 梅梅"))
    #expect(phone.shows("a thought"))
    #expect(phone.performed == before)
    try phone.press("Enter")
    guard case .forward(_, let peers)? = phone.performed.last else {
      Issue.record("nothing was forwarded")
      return
    }
    #expect(peers == [.person(phone.bo), .person(phone.mei)])
    #expect(phone.shows("Forwarded"))
  }

  @Test func `Nothing is forwarded by who changes their mind`() throws {
    var phone = try phone(["a thought"])
    try phone.press("Up f Enter")
    let before = phone.performed
    try phone.press("text:hm Esc")
    #expect(phone.performed == before)
    #expect(!phone.shows("Send to"))
  }

  @Test func `A message that is left goes after what was forwarded`() throws {
    var phone = try phone(["a thought"])
    try phone.press("Up f text:梅 Enter Space text:for_you! Space Enter")
    #expect(phone.performed.suffix(2).first == .forward(Message.ID(1), to: [.person(phone.mei)]))
    #expect(
      phone.performed.last
        == .sendMessage(to: .person(phone.mei), content: .text("for_you!")))
    #expect(phone.shows("Forwarded"))
  }

  @Test(arguments: [(120, true), (121, false)])
  func `The menu offers to recall what can be recalled, and the key says why not`(
    age: Int64, isOffered: Bool
  ) throws {
    var phone = try phone(["hi"])
    try phone.press("text:oops Enter")
    phone.wait(age)
    try phone.refresh()
    try phone.press("Up m")
    #expect(phone.shows("Recall") == isOffered)
    try phone.press("Esc r")
    #expect(phone.shows("! Too late") == !isOffered)
  }

  @Test func `The menu of another's message offers no recall`() throws {
    var phone = try phone(["hi"])
    try phone.press("Up m")
    #expect(phone.shows("Quote"))
    #expect(!phone.shows("Recall"))
  }

  /// What the chat shows as a whole has nothing more to open: Enter offers what can be done with it.
  @Test(arguments: [(22, false), (23, true)])
  func `A text that is folded opens as a whole`(rows: Int, isFolded: Bool) throws {
    let text = (1...rows).map { "row \($0)" }.joined(separator: "\n")
    var phone = try phone([text])
    try phone.press("Up Enter")
    #expect(phone.shows("Quote") != isFolded, "\(phone.text)")
    guard isFolded else { return }
    try phone.press("c")
    #expect(phone.copied == [text])
  }

  @Test func `Copying gives the text to the clipboard`() throws {
    var phone = try phone(["copy me"])
    try phone.press("Up c")
    #expect(phone.copied == ["copy me"])
  }

  @Test func `Deleting asks first (G51)`() throws {
    var phone = try phone(["one", "two"])
    try phone.press("Up d")
    #expect(phone.shows("will be deleted on this"))
    try phone.press("1")
    #expect(!phone.shows("two"))
    #expect(phone.shows("one"))
  }

  @Test func `A voice message shows its words and hides them again (G24)`() throws {
    var phone = try Phone()
    try phone.sends(
      phone.bo, .voice(seconds: 12, transcript: "half past seven"), to: .person(phone.lin))
    try phone.press("Enter Up Enter")
    #expect(phone.shows("·)) 12\""))
    #expect(phone.shows("half past seven"))
    try phone.press("Enter")
    #expect(!phone.shows("half past seven"))
  }

  @Test func `A voice message carries a dot until it is opened for the first time (G22)`() throws {
    var phone = try Phone()
    let id = try phone.sends(
      phone.bo, .voice(seconds: 12, transcript: "half past seven"), to: .person(phone.lin))
    try phone.sends(phone.lin, .voice(seconds: 3, transcript: "fine"), to: .person(phone.bo))
    try phone.press("Enter")
    #expect(phone.lines.filter { $0.contains("●") }.count == 1)
    #expect(phone.lines.contains { $0.contains("12\"") && $0.contains("●") })
    try phone.press("Up Up Enter")
    #expect(phone.performed.last == id.map { .playVoice($0) })
    #expect(!phone.shows("●"))
    let count = phone.performed.count
    try phone.press("Enter Enter")
    #expect(phone.performed.count == count)
  }

  @Test(arguments: [(Settings.Language.english, "▣ Fog"), (.chinese, "▣ 雾")])
  func `A picture is told by what it shows, in the language of the client (G25)`(
    language: Settings.Language, words: String
  ) throws {
    var phone = try Phone(language: language)
    try phone.world.addPicture(
      "pier-fog", caption: Picture.Caption(english: "Fog", chinese: "雾"))
    for name in ["pier-fog", "old-pot"] {
      try phone.sends(phone.bo, .photo(Picture(name)), to: .person(phone.lin))
    }
    try phone.press("Enter")
    #expect(phone.shows(words))
    #expect(phone.shows("▣ old pot"))
  }

  @Test func `A nudge leaves a grey line`() throws {
    var phone = try phone(["hi"])
    try phone.press("Up N")
    #expect(phone.shows("I nudged \"Bo\""))
  }

  // MARK: Accounts

  @Test func `A chat with a menu opens with it, one without opens to be written in (V23)`() throws {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter")
    #expect(phone.shows("⌨"))
    #expect(!phone.shows("› "))
    try phone.press("C-t")
    #expect(phone.shows("› Write a message"))
    #expect(phone.shows("≡"))
    try phone.press("C-t")
    #expect(phone.shows("⌨"))
    try phone.does(.setMenu(Menu()), .account(phone.tram))
    phone.wait(301)
    phone.world.present = phone.now
    try phone.press("Esc Enter")
    #expect(phone.shows("› Write a message"))
  }

  @Test func `From the messages, i goes to the input and Esc back to what stood there (V23)`()
    throws
  {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter Up Esc")
    #expect(phone.shows("⌨"))
    #expect(!phone.shows("› "))
    try phone.press("Up i")
    #expect(phone.shows("› Write a message"))
    // From there the messages lead back to the input, and the menu is one key away.
    try phone.press("Up Esc")
    #expect(phone.shows("› Write a message"))
    try phone.press("Up C-t")
    #expect(phone.shows("⌨"))
    #expect(!phone.shows("› "))
  }

  @Test(arguments: [("1", 0), ("2", 1)])
  func `The list above a button has numbers to choose by (V24)`(key: String, entry: Int) throws {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter Enter")
    let (bar, first) = (
      try #require(phone.lines.firstIndex { $0.contains("⌨") }),
      try #require(
        phone.lines.firstIndex { $0.contains("1 ▸ Day ticket") || $0.contains("1▸ Day ticket") })
    )
    #expect(first < bar)
    try phone.press("3")
    #expect(phone.shows("Day ticket"))
    try phone.press(key)
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 0, entry: entry))
    #expect(!phone.shows("Day ticket"))
  }

  @Test func `A chat with a menu opens with the menu, and a list opens above its button`() throws {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter")
    #expect(phone.shows("⌨"))
    #expect(!phone.shows("Day ticket"))
    try phone.press("Enter")
    #expect(phone.shows("│ 1▸ Day ticket   │"))
    try phone.press("Enter")
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 0, entry: 0))
    #expect(!phone.shows("Day ticket   │"))
    try phone.press("Right Enter")
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 1, entry: nil))
    try phone.press("C-t text:hello")
    #expect(phone.shows("› hello"))
  }

  @Test func `Reading takes two steps: the account, then the card (S15)`() throws {
    var phone = try Phone(rows: 24)
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.publish(["Noodles", "Dumplings", "Rice"], of: phone.kitchen)
    try phone.press("Enter")
    #expect(phone.title == " ‹ Subscriptions")
    try phone.press("Enter")
    #expect(!phone.performed.contains(.openArticle(Article.ID(2))))
    #expect(phone.shows("Read All"))
    #expect(phone.shows("▌    Noodles"))
  }

  @Test func `A card higher than the screen opens with its title in sight`() throws {
    var phone = try Phone(rows: 10)
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.publish(["Noodles"], of: phone.kitchen)
    try phone.press("Enter Enter")
    #expect(phone.lines[2] == "▌    Noodles")
  }

  @Test func `Subscription pushes that aren't articles look like ordinary messages`() throws {
    var phone = try Phone()
    try phone.does(.broadcast(.text("No broth today")), .account(phone.kitchen))
    try phone.press("Enter Enter")
    #expect(phone.shows("▌ Ki   No broth today"))
    try phone.press("Enter")
    #expect(phone.shows("Message menu"))
  }

  @Test func `An audio push is called audio in the list, in its card and when it is opened`()
    throws
  {
    var phone = try Phone()
    try phone.does(
      .broadcast(.audio(seconds: 372, title: "Monday")), .account(phone.kitchen))
    #expect(phone.shows("[Audio] Monday"))
    try phone.press("Enter Enter")
    #expect(phone.shows("Monday\n"))
    #expect(phone.shows("▶ 6:12"))
    #expect(phone.shows("Audio\n"))
    try phone.press("Enter")
    #expect(phone.shows("♪ Monday"))
    #expect(!phone.shows("Music"))
  }

  @Test func `An account that isn't followed any more can be followed from its chat`() throws {
    var phone = try Phone(rows: 24)
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter Enter")
    try phone.does(.unfollow(phone.kitchen), .person(phone.lin))
    #expect(phone.shows("You don't follow this account · Follow ›"))
    try phone.press("i Enter")
    #expect(phone.performed.last == .follow(phone.kitchen))
    #expect(!phone.shows("You don't follow"))
  }

  // MARK: The mouse

  @Test func `A click on a bubble opens it, and a click beside it chooses it`() throws {
    var phone = try Phone(columns: 50, rows: 12)
    try phone.sends(
      phone.bo, .voice(seconds: 9, transcript: "half past"), to: .person(phone.lin))
    try phone.press("Enter click:9,3")
    #expect(phone.shows("half past"))
    try phone.press("Esc click:40,3")
    #expect(phone.shows("▌ Bo   ·)) 9\""))
  }

  @Test func `A click with the other button opens the menu of a message`() throws {
    var phone = try phone(["one", "two"], rows: 16)
    try phone.press("rclick:9,4 1")
    #expect(phone.copied == ["one"])
  }

  @Test func `The wheel scrolls the messages and leaves the keys with the input`() throws {
    var phone = try phone((1...30).map { "message \($0)." })
    try phone.press("wheelup:9,3 wheelup:9,3 text:x")
    #expect(phone.shows("message 27."))
    #expect(!phone.shows("message 30."))
    #expect(phone.shows("› x"))
  }

  @Test func `The menu's toggle and buttons can be clicked`() throws {
    var phone = try Phone()
    try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    try phone.press("Enter click:50,18")
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 1, entry: nil))
    try phone.press("click:2,18")
    #expect(phone.shows("› Write a message"))
    try phone.press("click:3,17 click:12,18 click:12,15")
    #expect(phone.performed.last == .tapMenu(phone.tram, button: 0, entry: 0))
  }

  // MARK: All sizes

  @Test func `Every state can be drawn at every size`() throws {
    for columns in [0, 1, 2, 5, 13, 26, 41] {
      for rows in [0, 1, 2, 3, 4, 7, 11] {
        var phone = try phone(["早上好", "two"], columns: columns, rows: rows)
        try phone.sends(
          phone.bo, .photo(Picture("pier-fog")), to: .person(phone.lin))
        for keys in ["text:hello", "C-e", "Esc", "Up", "m", "Esc", "Q", "Up f", "Esc g G"] {
          try phone.press(keys)
          #expect(phone.frame.buffer.size == Size(columns: columns, rows: rows))
        }
      }
    }
  }

  @Test func `No key stands twice`() throws {
    var screen = ConversationScreen(peer: .account(OfficialAccount.ID(1)))
    screen.menuBar = MenuBar(
      Menu(buttons: [.submenu(name: "a", [Menu.Entry(name: "b", action: .sendPhoto)])]))
    var modes: Set<ConversationScreen.Mode> = []
    func check() {
      modes.insert(screen.mode)
      #expect(screen.keys.clashes.isEmpty, "\(screen.mode)")
    }
    check()
    screen.bar = .menu
    check()
    _ = screen.menuBar?.press(0)
    check()
    screen.focus = .messages
    check()
    screen.focus = .input
    screen.isFollowing = false
    check()
    #expect(modes.count == 5)
  }
}
