import Domain
import WorldStore

/// A world for measuring what reading costs: one account that has sent a short article and then a very long one.
struct ArticleWorld {
  var characters = 200_000

  private static let start = WorldTime(year: 2025, month: 1, day: 6, hour: 8)

  func make(at path: String) throws {
    let world = try World.create(at: path, seed: 1, name: "Articles", start: Self.start)
    try world.atomically {
      let me = try world.addPerson(
        Person(
          id: .init(0), handle: "me", nickname: "Me", wechatID: "bench_me",
          avatar: Avatar(text: "Me", colour: .green)))
      try world.setIdentity(me: me)
      let account = try world.addAccount(
        OfficialAccount(
          id: .init(0), handle: "letters", kind: .service, name: "Letters",
          wechatID: "bench_letters", intro: "", owner: "Bench", isVerified: true,
          avatar: Avatar(text: "L", colour: .blue)))
      try world.addFollower(me, of: account, since: Self.start)
      for (index, length) in [2000, characters].enumerated() {
        let article = try world.addArticle(
          Article(
            id: .init(0), handle: "letter-\(index)", account: account, title: "Letter \(index)",
            author: "Bench", digest: nil, cover: Picture("none"), isOriginal: true, place: nil,
            originalURL: nil, body: Self.body(characters: length),
            crowd: ArticleCrowd(readers: 1000, likes: 10, wows: 1)))
        _ = try world.perform(
          .broadcast(.articles([article])), as: .account(account),
          at: Self.start + Int64(index + 1) * WorldTime.day)
      }
    }
    try world.setClock(
      ClockState(now: Self.start + 3 * WorldTime.day, isPaused: true, speed: 1))
    try world.close()
  }

  /// Paragraphs in two scripts with links and stress, headings, lists, quotations, tables and code, over and over.
  private static func body(characters: Int) -> String {
    var body = ""
    var count = 0
    var part = 0
    while count < characters {
      let text = parts[part % parts.count].replacing("N", with: "\(part)") + "\n\n"
      body += text
      count += text.count
      part += 1
    }
    return body
  }

  private static let parts = [
    "## Part N",
    """
    The ferry leaves at *seven*, and **everybody** brings tea; see [the letter](article:letter-0) or \
    [our page](https://bench.example/N) for what was said about the rain, the pier and the light over the harbour \
    in the year when nobody could say any more how many there had been.
    """,
    """
    凌晨四点，汤锅先醒。水汽贴着窗子往上走，走到一半停住，像一个人在楼梯上想起忘了带钥匙。**六个小时**，不抄近路，\
    也不催它；锅盖不响的时候，是睡了。我父亲说，火候这件事，*看是看不出来的*，要听。
    """,
    "> 锅盖不响，是睡了。N\n>\n> > It was the carpet that was tired.",
    "1. Skim the pot.\n2. Wait.\n   - longer\n   - 再等一会儿\n3. Salt, N grains.",
    "| Stop | Waiting | Seat |\n|---|--:|---|\n| Hilltop | N | a flower pot |\n| 北码头 | 17 | 缆桩，湿的 |",
    "```\nlet rows = letters.map { $0.rows(width: N) }\n```",
    "---",
  ]
}
