import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What can be done with a message.
struct ConversationMessageTests {
  @Test(arguments: [(119, true), (120, true), (121, false)])
  func `An own message can be recalled for two minutes`(age: Int64, isRecalled: Bool) throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("text:oops Enter")
    phone.wait(age)
    try phone.refresh()
    try phone.press("Up R")
    #expect(phone.shows("You recalled a message") == isRecalled)
    #expect(phone.shows("! Too late") == !isRecalled)
  }

  @Test func `Nobody recalls the words of others`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("Up R")
    #expect(phone.shows("! You can only do this to your own"))
  }

  @Test(arguments: [(300, true), (301, false)])
  func `A recalled text can be edited for five minutes, counted from the recall (G62)`(
    age: Int64, isOffered: Bool
  ) throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("text:oops Enter")
    phone.wait(100)
    try phone.refresh()
    try phone.press("Up R Esc")
    #expect(phone.shows("You recalled a message  Edit"))
    phone.wait(age)
    try phone.refresh()
    #expect(phone.shows("You recalled a message  Edit") == isOffered)
    try phone.press("Up e")
    #expect(phone.shows("› oops") == isOffered)
  }

  @Test func `A quote stands above the input and then under the answer`() throws {
    var phone = try Phone(hearing: ["shall we go?"])
    try phone.press("Up Q")
    #expect(phone.shows("│ Bo: shall we go?"))
    try phone.press("text:yes Enter")
    #expect(phone.shows("yes   林\n"))
    #expect(phone.lines.contains { $0.hasSuffix("│ Bo: shall we go?") })
    try phone.press("Up Q Esc")
    #expect(phone.shows("› Write a message"))
  }

  @Test func `A message is forwarded to the chats that were marked`() throws {
    var phone = try Phone(hearing: ["a thought"])
    try phone.press("Up f")
    #expect(phone.shows("Send to"))
    #expect(phone.shows("│ Send Bo"), "Enter takes the one in hand while none is marked")
    try phone.press("text:zz Enter")
    #expect(phone.shows("! Nothing found"))
    try phone.press("Backspace*2 Space Down Space")
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
    var phone = try Phone(hearing: ["a thought"])
    try phone.press("Up f Enter")
    let before = phone.performed
    try phone.press("text:hm Esc")
    #expect(phone.performed == before)
    #expect(!phone.shows("Send to"))
  }

  @Test func `A message that is left goes after what was forwarded`() throws {
    var phone = try Phone(hearing: ["a thought"])
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
    var phone = try Phone(hearing: ["hi"])
    try phone.press("text:oops Enter")
    phone.wait(age)
    try phone.refresh()
    try phone.press("Up m")
    #expect(phone.shows("Recall") == isOffered)
    try phone.press("Esc R")
    #expect(phone.shows("! Too late") == !isOffered)
  }

  @Test func `The menu of another's message offers no recall`() throws {
    var phone = try Phone(hearing: ["hi"])
    try phone.press("Up m")
    #expect(phone.shows("Quote"))
    #expect(!phone.shows("Recall"))
  }

  /// What the chat shows as a whole has nothing more to open: Enter offers what can be done with it.
  @Test(arguments: [(22, false), (23, true)])
  func `A text that is folded opens as a whole`(rows: Int, isFolded: Bool) throws {
    let text = (1...rows).map { "row \($0)" }.joined(separator: "\n")
    var phone = try Phone(hearing: [text])
    try phone.press("Up Enter")
    #expect(phone.shows("Quote") != isFolded, "\(phone.text)")
    guard isFolded else { return }
    try phone.press("y")
    #expect(phone.copied == [text])
  }

  @Test func `Copying gives the text to the clipboard`() throws {
    var phone = try Phone(hearing: ["copy me"])
    try phone.press("Up y")
    #expect(phone.copied == ["copy me"])
  }

  @Test func `Deleting asks first (G51)`() throws {
    var phone = try Phone(hearing: ["one", "two"])
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
    var phone = try Phone(hearing: ["hi"])
    try phone.press("Up N")
    #expect(phone.shows("I nudged \"Bo\""))
  }

  @Test(arguments: [(true, 1), (false, 0)])
  func `only the help of an account's chat lists what one settles with accounts (S52, S53)`(
    isAccount: Bool, count: Int
  ) throws {
    var phone = try Phone(columns: 80, rows: 24)
    if isAccount {
      try phone.does(.answer(to: phone.lin, .text("Welcome")), .account(phone.tram))
    } else {
      try phone.sends(phone.bo, .text("hi"), to: .group(phone.walkers))
    }
    try phone.press("Enter Up ? 'text:receive articles'")
    #expect(phone.lines.count { $0.contains("Receive Articles Again") } == count, "\(phone)")
    try phone.press("Esc ? 'text:stop sharing'")
    #expect(phone.lines.count { $0.contains("Stop sharing") } == count, "\(phone)")
  }
}
