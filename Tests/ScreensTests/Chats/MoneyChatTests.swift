import Domain
import Foundation
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// Red packets and transfers in a chat, by key and by mouse (G32, G33, G80–G89).
struct MoneyChatTests {
  private static func phone(
    _ language: Settings.Language = .english, columns: Int = 60, rows: Int = 20
  ) throws -> Phone {
    var phone = try Phone(columns: columns, rows: rows, language: language)
    for person in [phone.lin, phone.bo] {
      try phone.world.openWallet(of: person, cents: 10_000, at: Phone.start)
    }
    // A chat stands in the list from its first word on.
    for peer in [Peer.person(phone.lin), .group(phone.walkers)] {
      try phone.sends(phone.bo, .text("hello"), to: peer)
    }
    try phone.does(.answer(to: phone.lin, .text("hello")), .account(phone.tram))
    return phone
  }

  /// Nothing happens but that time goes by.
  private static func wait(_ seconds: Int64, _ phone: inout Phone) throws {
    phone.wait(seconds)
    phone.world.present = phone.now
    try phone.refresh()
  }

  /// Bo's packet with so many pieces in the group, or for Lin alone.
  private static func packet(
    _ phone: inout Phone, cents: Int64 = 600, pieces: Int = 1, inGroup: Bool = false
  ) throws {
    let form = RedPacket.Form(.random(total: cents, pieces: pieces), greeting: "For tea")
    try phone.does(
      .sendRedPacket(form, to: inGroup ? .group(phone.walkers) : .person(phone.lin)),
      .person(phone.bo))
  }

  private static func click(_ text: String, _ phone: inout Phone) throws {
    let row = try #require(
      phone.lines.firstIndex { $0.contains(text) }, "no \(text):\n\(phone.text)")
    let line = phone.lines[row]
    let before = try #require(line.range(of: text)).lowerBound
    let column = TextWidth.width(of: String(line[..<before]))
    try phone.press("click:\(column + 1),\(row + 1)")
  }

  @Test func `a red packet is opened by Enter, with its amount and details (G32, G86)`() throws {
    var phone = try Self.phone()
    try Self.packet(&phone)
    try phone.press("/ text:bo Enter Up Enter")
    #expect(phone.shows("Bo's red packet") && phone.shows("⟨ Open ⟩") && !phone.shows("6.00"))
    try phone.press("Enter")
    #expect(phone.shows("¥6.00") && !phone.shows("⟨ Open ⟩"), "\(phone)")
    #expect(try phone.reader.balance() == 10_600)
    try phone.press("Enter")
    #expect(phone.shows("Red Packet Details") && phone.shows("1 of 1 opened"), "\(phone)")
    try phone.press("t text:cheers Enter")
    #expect(phone.shows("cheers"))
    try phone.press("t")
    #expect(phone.shows("You have left a message already"))
    try phone.press("Esc")
    #expect(phone.shows("You opened Bo's red packet") && phone.shows("Opened"))
  }

  @Test func `the mouse opens it too, and leads to the details`() throws {
    var phone = try Self.phone()
    try Self.packet(&phone)
    try phone.press("/ text:bo Enter")
    try Self.click("For tea", &phone)
    try Self.click("Open", &phone)
    #expect(try phone.reader.balance() == 10_600)
    try Self.click("Details", &phone)
    #expect(phone.shows("Red Packet Details"))
  }

  @Test func `one that can't be opened tells why, and who may not reads no details (G85)`() throws {
    var phone = try Self.phone()
    try Self.packet(&phone, inGroup: true)
    try Self.wait(WorldTime.day - 1, &phone)
    try phone.press("/ text:walkers Enter Up")
    #expect(!phone.shows("Expired"))
    try Self.wait(1, &phone)
    #expect(phone.shows("Expired"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("Expired after 24 hours") && !phone.shows("Details"), "\(phone)")
  }

  @Test func `one of which nothing is left leads to the details (G32)`() throws {
    var phone = try Self.phone(.chinese)
    try Self.packet(&phone, inGroup: true)
    let id = try #require(try phone.reader.items(in: .group(phone.walkers), .first(1)).first)
    guard case .message(let message) = id.id else {
      Issue.record("no red packet: \(id)")
      return
    }
    try phone.does(.openRedPacket(message), .person(phone.mei))
    try phone.press("/ text:walkers Enter Up")
    #expect(phone.shows("已被领完"))
    try phone.press("Enter")
    #expect(phone.shows("手慢了"))
    try phone.press("Enter")
    #expect(phone.shows("红包详情") && phone.shows("梅梅") && phone.shows("¥6.00"), "\(phone)")
    try phone.press("t")
    #expect(phone.shows("只能操作自己的内容"))
  }

  @Test func `a packet to a group is filled in, paid, and one's own can be opened (G81, G88)`()
    throws
  {
    var phone = try Self.phone()
    try phone.press("/ text:walkers Enter")
    try phone.press("C-x 4 Down text:3 Down text:0.02 C-s")
    #expect(phone.shows("At least ¥0.01"), "\(phone)")
    try phone.press("C-u text:9.99 C-s")
    #expect(phone.shows("¥9.99") && phone.shows("3 red packets"), "\(phone)")
    try phone.press("Enter")
    #expect(try phone.reader.balance() == 9001)
    #expect(phone.shows("Best wishes"))
    try phone.press("Up Enter Enter")
    #expect(phone.shows("Opened by the other") == false)
    #expect(try phone.reader.balance() > 9001)
    let sent = phone.performed.contains {
      if case .sendRedPacket(let form, _, .wallet) = $0 {
        form.amount == .random(total: 999, pieces: 3)
      } else {
        false
      }
    }
    #expect(sent)
  }

  @Test func `a wallet with too little says so, and the card is taken in its place`() throws {
    var phone = try Self.phone()
    try phone.press("/ text:bo Enter C-x 4 text:100.01 C-s")
    #expect(phone.shows("Insufficient balance") && phone.shows("● Bank Card"), "\(phone)")
    try phone.press("Up Enter")
    #expect(phone.shows("! Insufficient balance"), "\(phone)")
    try phone.press("Down Enter")
    #expect(try phone.reader.balance() == 10_000)
    #expect(try phone.world.books().isBalanced)
    try phone.press("Up Enter")
    #expect(phone.shows("Waiting to be opened"))
  }

  @Test func `a transfer is accepted, or returned after a question (G33, G89)`() throws {
    var phone = try Self.phone()
    try phone.does(
      .sendTransfer(to: phone.lin, cents: 4200, note: "buns", from: .wallet), .person(phone.bo))
    try phone.press("/ text:bo Enter Up")
    #expect(phone.shows("⇄ ¥42.00") && phone.shows("Accept within 24 hours"))
    try phone.press("Enter r")
    #expect(phone.shows("Return the money to Bo?"), "\(phone)")
    try phone.press("Down Enter")
    #expect(phone.shows("Transfer from Bo"))
    try phone.press("Enter")
    #expect(try phone.reader.balance() == 14_200)
    #expect(phone.shows("Accepted") && !phone.shows("Return "), "\(phone)")
    try phone.press("Esc")
    #expect(phone.shows("You accepted Bo's transfer"))
  }

  @Test func `a bill of a service account is paid in its chat, once (P4, V7)`() throws {
    var phone = try Self.phone()
    try phone.does(
      .sendBill(to: phone.lin, Bill(payee: phone.tram, cents: 450, title: "Day ticket")),
      .account(phone.tram))
    #expect(phone.shows("[Bill] Day ticket"), "\(phone)")
    try phone.press("/ text:tram Enter Up Enter")
    #expect(phone.shows("¥4.50") && phone.shows("● Balance"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("✓ Paid") && phone.shows("Paid"), "\(phone)")
    #expect(try phone.reader.balance() == 9550)
    try phone.press("Enter")
    #expect(!phone.shows("● Balance"), "\(phone)")
  }

  @Test func `transfers go to friends, money to no account, and neither is offered there`() throws {
    var phone = try Self.phone(columns: 99)
    try phone.press("/ text:walkers Enter")
    try phone.press("C-x Down*4")
    #expect(phone.shows("Transfers go to one friend"), "\(phone)")
    try phone.press("Enter")
    #expect(phone.shows("! Transfers go to one friend"), "\(phone)")
    try phone.press("Esc*3 / text:tram Enter C-t")
    try phone.press("C-x")
    #expect(phone.shows("3 Contact Card") && !phone.shows("Red Packet"), "\(phone)")
  }

  @Test(arguments: ["4", "5"])
  func `who is no friend any more is told before anything is filled in (G87, G89)`(
    choice: String
  ) throws {
    var phone = try Self.phone()
    try phone.press("/ text:bo Enter")
    try phone.does(.deleteContact(phone.bo), .person(phone.lin))
    try phone.press("C-x \(choice)")
    #expect(phone.shows("! You are not friends yet"), "\(phone)")
    #expect(!phone.shows("Amount"), "\(phone)")
  }

  @Test func `an amount stands behind the yen sign and takes digits and a dot, and nothing else`()
    throws
  {
    var phone = try Self.phone()
    try phone.press("/ text:bo Enter C-x 4")
    #expect(phone.shows("› ¥0.00"), "\(phone)")
    try phone.press("text:a")
    #expect(phone.shows("! Enter an amount such as 8.88"), "\(phone)")
    try phone.press("text:1。239")
    #expect(phone.shows("› ¥1.23") && phone.shows("! Enter an amount"), "\(phone)")
    try phone.press("Down text:Cheers9")
    #expect(phone.shows("› Cheers9") && phone.shows("  ¥1.23\n"), "\(phone)")
  }

  @Test func `what is opened from another place or time is gone without harm`() throws {
    var phone = try Self.phone()
    try Self.packet(&phone)
    try phone.press("/ text:bo Enter Up Enter")
    try Self.wait(WorldTime.day, &phone)
    #expect(phone.shows("Expired after 24 hours") && !phone.shows("⟨ Open ⟩"), "\(phone)")
    try phone.press("Enter")
    #expect(!phone.performed.contains { if case .openRedPacket = $0 { true } else { false } })
  }

  @Test(arguments: [(0, 0), (1, 1), (7, 2), (20, 5), (40, 12), (200, 60)])
  func `every sheet and form is drawn at any size`(columns: Int, rows: Int) throws {
    var phone = try Self.phone(.chinese)
    try Self.packet(&phone, pieces: 1, inGroup: true)
    try phone.does(.sendTransfer(to: phone.lin, cents: 1), .person(phone.bo))
    let ids = try [Peer.group(phone.walkers), .person(phone.bo)].map { peer in
      try phone.reader.items(in: peer, .first(1)).compactMap { row -> Message.ID? in
        if case .message(let id) = row.id { id } else { nil }
      }
    }
    let (packet, transfer) = (ids[0][0], ids[1][0])
    let size = Size(columns: columns, rows: rows)
    let context = ScreenContext(
      me: phone.lin, worldName: "w", clock: ClockState(now: phone.now, isPaused: true, speed: 1))
    let screens: [any Screen] = [
      RedPacketSheet(message: packet), RedPacketScreen(message: packet),
      TransferSheet(message: transfer), RedPacketFormScreen(to: .group(phone.walkers)),
      TransferFormScreen(to: phone.bo), WalletScreen(),
      PaySheet(cents: 1, lines: ["a", "b"], action: .payNow) { $0 },
    ]
    for var screen in screens {
      screen.layout(size, in: context)
      repeat { try screen.load(from: phone.reader, in: context) } while screen.needsLoad
      var surface = Surface(size: size)
      _ = screen.draw(on: &surface, in: Rect(size), context: context)
      #expect(screen.keyClashes.isEmpty)
    }
  }
}

extension Screen {
  fileprivate var keyClashes: [Key] { keys.clashes }
}
