import Domain
import Testing
import WorldStore

@testable import Screens

/// A phone in whose world the account Kitchen has sent two articles, "Broth" with links and "Noodles".
struct ReadingRoom {
  var phone: Phone
  let broth, noodles: Article.ID

  static let broth = """
    Cold water first.

    ## 火候

    > 锅盖不响，是睡了。

    1. Skim.
    2. Wait.

    See [the noodles](article:noodles) or [our site](https://kitchen.example/).
    """

  init(
    columns: Int = 60, rows: Int = 20, language: Settings.Language = .english,
    broth: String = Self.broth, rewards: Bool = false
  ) throws {
    var phone = try Phone(columns: columns, rows: rows, language: language)
    func article(_ handle: String, _ title: String, _ body: String) throws -> Article.ID {
      try phone.world.addArticle(
        Article(
          id: Article.ID(0), handle: handle, account: phone.kitchen, title: title, author: "阿眠",
          digest: nil, cover: Picture("pot"), isOriginal: true, place: "澄港",
          originalURL: "https://kitchen.example/\(handle)", body: body,
          crowd: ArticleCrowd(readers: 0, likes: 0, wows: 0), takesRewards: rewards))
    }
    self.broth = try article("broth", "Six Hours of Broth", broth)
    noodles = try article("noodles", "面要醒三次", "Knead.")
    try phone.does(.broadcast(.articles([self.broth, noodles])), .account(phone.kitchen))
    self.phone = phone
  }

  /// The same with "Broth" open.
  static func open(
    columns: Int = 60, rows: Int = 20, broth: String = Self.broth, rewards: Bool = false
  ) throws -> ReadingRoom {
    var room = try ReadingRoom(columns: columns, rows: rows, broth: broth, rewards: rewards)
    try room.openBroth()
    return room
  }

  /// A body of so many short paragraphs.
  static func paragraphs(_ count: Int) -> String {
    (1...count).map { "Paragraph \($0)." }.joined(separator: "\n\n")
  }

  /// By way of Contacts, Official Accounts, the account's profile and its history.
  mutating func openBroth() throws { try phone.press("2 j*3 Enter i o Enter") }

  /// Which of these things were asked of the world, and how often.
  func count(_ action: Action) -> Int { phone.performed.count { $0 == action } }
}
