import Domain
import Screens
import TerminalKit
import Testing
import WorldStore

struct MomentLayoutTests {
  @Test func `A post shows text, location, likes and comments in the order of WeChat`() {
    let row = MomentRow.sample(
      text: "Low tide.", location: "North Pier", likes: ["Anna", "何苗"],
      comments: [.sample(text: "Take me"), .sample(id: 2, by: "周远", to: "Anna", text: "Saturday")])
    #expect(
      drawn(row, width: 40) == """
         周   周远
              Low tide.
              North Pier
              Just now                       ··
               ♡ Anna, 何苗
               Anna: Take me
               周远 replied to Anna: Saturday
        """)
  }

  @Test func `Names, colons and the word for a reply follow the language`() {
    let row = MomentRow.sample(
      likes: ["Anna", "何苗"], comments: [.sample(by: "周远", to: "Anna", text: "好")], isLiked: true)
    #expect(
      drawn(row, width: 40, language: .chinese) == """
         周   周远
              Fog.
              1分钟内                        ··
               ♥ Anna，何苗
               周远回复Anna：好
        """)
  }

  @Test(arguments: [(6, false), (7, true)])
  func `Text folds after six lines`(lines: Int, isFolded: Bool) {
    let text = (1...lines).map { "line \($0)" }.joined(separator: "\n")
    let folded = layout(.sample(text: text))
    #expect(folded.isFoldable == isFolded)
    // Name, text, time; a folded text has the link for more in place of what it leaves out.
    #expect(folded.height == 1 + 6 + (isFolded ? 1 : 0) + 1)
    let unfolded = layout(.sample(text: text), isUnfolded: true)
    #expect(unfolded.height == 1 + lines + (isFolded ? 1 : 0) + 1)
  }

  /// M20.
  @Test(arguments: [
    (1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3]), (7, [3, 3, 1]),
    (9, [3, 3, 3]),
  ])
  func `Photos stand in WeChat's grid`(count: Int, rows: [Int]) {
    let tiles = layout(.sample(media: .photos((1...count).map { Photo(Picture("p\($0)")) }))).tiles
    let byRow = Dictionary(grouping: tiles, by: \.rect.y)
    #expect(byRow.keys.sorted().map { byRow[$0]?.count } == rows)
    #expect(tiles.map(\.view.picture.name) == (1...count).map { "p\($0)" })
  }

  @Test(arguments: [(60, 3), (40, 4)])
  func `Frames are as high as the words in them need`(width: Int, height: Int) {
    let row = MomentRow.sample(
      media: .photos([Photo(Picture("running-path")), Photo(Picture("tea-cups"))]))
    #expect(layout(row, width: width).tiles.map(\.rect.height) == [height, height])
    #expect(drawn(row, width: width).contains("running path") == (height == 3))
    #expect(drawn(row, width: width).contains("running"))
  }

  @Test func `Words that find no room in a frame end in an ellipsis`() {
    let row = MomentRow.sample(
      media: .photos([Photo(Picture("a")), Photo(Picture("night-tram-hill-depot"))]))
    #expect(drawn(row, width: 40).contains("│ night  │"))
    #expect(drawn(row, width: 40).contains("│ hill…  │"))
  }

  @Test func `A card's title takes two lines at most (A39)`() {
    let title = String(repeating: "六个小时的汤", count: 20)
    let card = ArticleCard(
      id: Article.ID(1), title: title, digest: "", cover: Picture("soup"),
      account: OfficialAccount.ID(1), accountName: "慢厨房", publishedAt: nil)
    let lines = layout(.sample(media: .article(Article.ID(1)), article: card)).lines
      .filter { $0.card != nil }
    #expect(lines.count == 2)
    #expect(lines.last?.spans.last?.text.hasSuffix("…") == true)
  }

  @Test func `Only the author's own limited post carries a mark and a way to delete it`() {
    let mine = MomentRow.sample(isMine: true, audience: .private)
    #expect(drawn(mine, width: 60).contains("Just now · Private · Delete"))
    #expect(
      drawn(.sample(isMine: true, audience: .public), width: 60).contains("Just now · Delete"))
    #expect(!drawn(.sample(), width: 60).contains("Delete"))
  }

  @Test(arguments: 1...24)
  func `No width is too small`(width: Int) {
    let row = MomentRow.sample(
      text: "雾里的灯", media: .photos([Photo(Picture("a")), Photo(Picture("b"))]), location: "北码头",
      likes: ["Anna"], comments: [.sample()])
    _ = drawn(row, width: width)
    _ = drawn(.sample(media: .video(seconds: 9, cover: Picture("a"))), width: width)
  }

  private func layout(
    _ row: MomentRow, width: Int = 60, isUnfolded: Bool = false
  ) -> MomentLayout {
    MomentLayout(
      row, in: MomentLayout.Form(width: width, language: .english), isUnfolded: isUnfolded)
  }

  /// The post's lines without the blanks at their ends.
  private func drawn(
    _ row: MomentRow, width: Int, language: Settings.Language = .english
  ) -> String {
    let layout = MomentLayout(
      row, in: MomentLayout.Form(width: width, language: language), isUnfolded: false)
    let context = ScreenContext.sample(now: row.postedAt, language: language)
    var canvas = Canvas<Int>(Surface(size: Size(columns: width, rows: layout.height)))
    canvas.moment(row, layout, x: 0, y: 0, in: context) { _ in 0 }
    return ScreenText.render(canvas.surface.frame).split(separator: "\n").joined(separator: "\n")
  }
}

extension ScreenContext {
  static func sample(
    now: WorldTime = WorldTime(seconds: 0), language: Settings.Language = .english,
    unseenNotifications: Int = 0
  ) -> ScreenContext {
    var context = ScreenContext(
      me: Person.ID(1), worldName: "test",
      clock: ClockState(now: now, isPaused: true, speed: 1), settings: Settings(language: language))
    context.momentsNews = MomentsNews(
      unseenNotifications: unseenNotifications, lastActor: nil, newPostBy: nil)
    return context
  }
}
