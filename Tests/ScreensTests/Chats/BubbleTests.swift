import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct BubbleTests {
  private let context = ScreenContext(
    me: Person.ID(1), worldName: "test",
    clock: ClockState(now: WorldTime(seconds: 0), isPaused: true, speed: 60))

  /// What a message looks like in `width` cells, line by line; `·` stands for its margins and blanks.
  private func lines(
    _ content: MessageContent, names: [Actor: String] = [:], article: ArticleCard? = nil,
    isMine: Bool = false, width: Int = 24
  ) -> [String] {
    let resolved = ResolvedContent(content: content, names: names, article: article)
    return draw(Bubble(resolved, isMine: isMine, maxWidth: width, in: context))
  }

  private func draw(_ bubble: Bubble) -> [String] {
    var canvas = Canvas<Never>(Surface(size: Size(columns: bubble.width, rows: bubble.height)))
    bubble.draw(on: &canvas, x: 0, y: 0, in: context)
    return canvas.surface.buffer.lines().map { $0.replacing(" ", with: "·") }
  }

  @Test func `A text is as wide as its longest row, and breaks by the rules of its language`() {
    #expect(lines(.text("hi")) == ["·hi·"])
    #expect(
      lines(.text("今天谁来？我带热茶。"), width: 12) == ["·今天谁来？·", "·我带热茶。·"])
  }

  @Test func `A long text is folded to twenty rows`() {
    let rows = lines(.text((1...40).map { "row \($0)" }.joined(separator: "\n")))
    #expect(rows.count == 21)
    #expect(rows[19].contains("row·20"))
    #expect(rows[20].contains("Full·text·›"))
    #expect(lines(.text((1...22).map { "row \($0)" }.joined(separator: "\n"))).count == 22)
  }

  @Test(arguments: [(0, 10), (1, 10), (30, 17), (60, 24), (600, 24)])
  func `A voice message is as long as it lasts`(seconds: Int, width: Int) {
    #expect(
      Bubble(
        ResolvedContent(content: .voice(seconds: seconds, transcript: "")), isMine: false,
        maxWidth: 24, in: context
      ).width == width)
  }

  @Test func `A voice message points to who speaks`() {
    #expect(lines(.voice(seconds: 6, transcript: "")) == ["··))·6\"····"])
    #expect(lines(.voice(seconds: 6, transcript: ""), isMine: true) == ["····6\"·((··"])
  }

  @Test func `A sticker has no ground of its own (G27)`() {
    let bubble = Bubble(
      ResolvedContent(content: .sticker(name: "hug")), isMine: true, maxWidth: 24, in: context)
    #expect(bubble.ground == .text)
  }

  @Test func `A video shows its length (G26)`() {
    #expect(
      lines(.video(seconds: 75, cover: Picture("whale-tail"))) == [
        "······▶·whale·tail······", "························", "···················1:15·",
      ])
  }

  @Test func `A file shows its name and size (G29)`() {
    #expect(
      lines(.file(name: "plan.pdf", bytes: 1536)) == [
        "·plan.pdf···············", "·▤·1.5·KB···············", "·┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈·",
        "·File···················",
      ])
  }

  @Test(arguments: [
    (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KB"), (1_048_575, "1023.9 KB"), (1_048_576, "1.0 MB"),
    (5_368_709_120, "5.0 GB"),
  ])
  func `Sizes are told in the unit that fits`(bytes: Int64, text: String) {
    #expect(Bubble.size(bytes) == text)
  }

  @Test(arguments: [(5, "0:05"), (75, "1:15"), (3599, "59:59"), (3600, "1:00:00")])
  func `Lengths are told in minutes and seconds`(seconds: Int, text: String) {
    #expect(Bubble.length(seconds) == text)
  }

  @Test(arguments: [(1, "¥0.01"), (8800, "¥88.00"), (123_450, "¥1234.50")])
  func `Money is told to the cent`(cents: Int64, text: String) {
    #expect(Bubble.money(cents) == text)
  }

  @Test func `A link names its place (G30)`() {
    let link = LinkCard(
      title: "How to read a tide table and why", digest: "Springs and neaps.",
      url: "https://tides.example/read")
    #expect(
      lines(.link(link)) == [
        "·How·to·read·a·tide·····", "·table·and·why··········", "·Springs·and·neaps.·····",
        "·┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈·", "·tides.example··········",
      ])
  }

  @Test func `A place shows its name and its address (G28)`() {
    let rows = lines(.location(name: "North Pier", address: "1 Quay"))
    #expect(rows.contains { $0.contains("North·Pier") })
    #expect(rows.contains { $0.contains("1·Quay") })
  }

  /// Mini Program, music, contact card, chat history, note.
  static let cards: [(content: MessageContent, title: String, kind: String)] = [
    (.miniProgram(name: "Tea", title: "Menu"), "Menu", "Mini·Program"),
    (.music(title: "Rain", artist: "Mei"), "Rain", "Music"),
    (.contactCard(Person.ID(2)), "Bo", "Contact·Card"),
    (.chatHistory(title: "Ours", lines: ["Bo: hi"]), "Ours", "Chat·History"),
    (.note("milk"), "milk", "Note"),
  ]

  @Test(arguments: cards)
  func `Each card names what it holds and what kind it is (G30)`(
    content: MessageContent, title: String, kind: String
  ) {
    let rows = lines(content, names: [.person(Person.ID(2)): "Bo"])
    #expect(rows.contains { $0.contains(title) }, "\(rows)")
    #expect(rows.last?.contains(kind) == true, "\(rows)")
  }

  @Test func `A red packet and a transfer are payments, not cards`() {
    for content in [
      MessageContent.redPacket(greeting: "Best wishes", cents: 100),
      .transfer(cents: 100, note: "rent"), .splitBill(title: "Dinner", cents: 100),
    ] {
      let bubble = Bubble(
        ResolvedContent(content: content), isMine: false, maxWidth: 24, in: context)
      #expect(bubble.ground == .payment)
    }
    #expect(
      lines(.redPacket(greeting: "Best wishes", cents: 100)).first == "·▣·Best·wishes··········")
  }

  @Test func `A template's values stand in one column beside their keys`() {
    let notice = TemplateNotice(
      title: "Parcel on its way",
      lines: [
        .init(key: "Parcel", value: "8801"),
        .init(key: "When", value: "Tuesday at nine"),
      ], page: "https://x.example")
    #expect(
      lines(.template(notice)) == [
        "·Parcel·on·its·way······", "························", "·Parcel··8801···········",
        "·When····Tuesday·at·····", "·········nine···········", "·┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈·",
        "·View·Details·········›·",
      ])
  }

  @Test(arguments: Call.Outcome.allCases)
  func `A call says how it ended (G31)`(outcome: Call.Outcome) {
    let words: [Call.Outcome: String] = [
      .ended: "·☏·Duration·2:05·", .cancelled: "·☏·Cancelled·", .declined: "·☏·Declined·",
      .missed: "·☏·Missed·",
    ]
    #expect(
      lines(.call(Call(kind: .voice, outcome: outcome, seconds: 125))).first == words[outcome])
  }

  @Test func `A push of one article shows digest and date, of several the titles alone`() {
    func card(_ title: String) -> ArticleCard {
      ArticleCard(
        id: Article.ID(1), title: title, digest: "About it.", cover: Picture("pot"),
        account: OfficialAccount.ID(1), accountName: "Kitchen", publishedAt: nil)
    }
    let time = WorldTime(year: 2021, month: 3, day: 1)
    #expect(
      draw(PushCard.bubble([card("Soup")], sentAt: time, maxWidth: 16, in: context)) == [
        "·Soup···········", "·Mar·1··········", "················", "·····▣·pot······",
        "················", "················", "·About·it.······", "·┈┈┈┈┈┈┈┈┈┈┈┈┈┈·",
        "·Read·All·····›·",
      ])
    let bundle = PushCard.bubble(
      [card("Soup"), card("Rice"), card("Tea")], sentAt: time, maxWidth: 16, in: context)
    #expect(
      draw(bundle) == [
        "················", "·····▣·pot······", "················", "·Soup···········",
        "·Rice·········▣·", "·Tea··········▣·",
      ])
    #expect(bundle.parts == [0..<4, 4..<5, 5..<6])
  }
}
