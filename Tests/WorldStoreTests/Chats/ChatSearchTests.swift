import Domain
import Testing

@testable import WorldStore

/// What a search of the chats finds (D25).
struct ChatSearchTests {
  let town: Town

  init() throws { town = try Town() }

  /// Chats with the number of messages in them, and the newest of these.
  private func chats(_ words: String, as person: Person.ID? = nil, effort: Int = 1_000) throws
    -> [String]
  {
    var told: [String] = []
    var rest: Message.ID?
    repeat {
      let hits = try town.eyes(of: person ?? town.lin).searchChats(
        SearchWords(words), from: rest, effort: effort)
      told += try hits.chats.map { chat in
        let hit = try #require(
          try town.eyes(of: person ?? town.lin).chatHit(SearchWords(words), chat.newest))
        let name = if case .name(let name) = hit.name { name } else { "group" }
        return "\(name) \(chat.count) \(hit.message.sender): \(hit.message.text)"
      }
      rest = hits.rest
    } while rest != nil
    return told
  }

  private func messages(_ words: String, in peer: Peer, limit: Int = 50, effort: Int = 1_000) throws
    -> [String]
  {
    var found: [String] = []
    var rest: TimeCursor?
    repeat {
      let hits = try town.eyes.searchMessages(
        SearchWords(words), in: peer, from: rest, limit: limit, effort: effort)
      #expect(hits.rows.count <= limit)
      found += hits.rows.map(\.text)
      rest = hits.rest
    } while rest != nil
    return found
  }

  @Test(arguments: [
    ("锅", ["Family 1 Uncle Bo: 吃火锅？", "Mei 1 Mei: 火锅！"]), ("tea", ["Mei 2 Lin: Tea house"]),
    ("house tea", ["Mei 1 Lin: Tea house"]), ("sea", []), ("%", []), ("", []),
  ])
  func `messages count in their chats, the newest chat first (D25)`(
    words: String, expected: [String]
  ) throws {
    try town.says(town.mei, "火锅！", to: .person(town.lin))
    try town.says(town.mei, "steamed", to: .person(town.lin))
    try town.says(town.mei, "tea?", to: .person(town.lin))
    try town.sends(town.lin, .location(name: "Tea house", address: "sea"), to: .person(town.mei))
    try town.sends(town.mei, .photo(Picture("tea-sea")), to: .person(town.lin))
    try town.says(town.bo, "吃火锅？", to: .group(town.family))
    // What others say among themselves is nobody else's.
    try town.says(town.kai, "sea", to: .person(town.bo))
    #expect(try chats(words) == expected)
  }

  @Test func `what was recalled, deleted or cleared is found no more, and only on one's own side`()
    throws
  {
    let recalled = try town.says(town.bo, "sea one", to: .person(town.lin))
    let deleted = try town.says(town.bo, "sea two", to: .person(town.lin))
    #expect(try messages("sea", in: .person(town.bo)) == ["sea two", "sea one"])
    #expect(try town.eyes(of: town.mei).chatHit(SearchWords("sea"), recalled) == nil)
    try town.does(.recall(recalled), town.bo)
    try town.does(.deleteMessage(deleted), town.lin)
    for gone in [recalled, deleted] {
      #expect(try town.eyes.chatHit(SearchWords("sea"), gone) == nil)
    }
    #expect(try chats("sea") == [])
    #expect(try messages("sea", in: .person(town.bo)) == [])
    #expect(try chats("sea", as: town.bo) == ["Lin 1 Bo: sea two"])
    try town.says(town.bo, "sea three", to: .person(town.lin))
    #expect(try chats("sea") == ["Bo 1 Bo: sea three"])
    try town.does(.deleteChat(.peer(.person(town.bo))), town.lin)
    #expect(try chats("sea") == [])
    #expect(try chats("sea", as: town.bo) == ["Lin 2 Bo: sea three"])
  }

  @Test(arguments: [1, 3, 1_000], [2, 50])
  func `however small the steps, all messages of a chat are found once and in order`(
    effort: Int, limit: Int
  ) throws {
    for number in 1...12 {
      try town.says(
        number % 3 == 0 ? town.mei : town.bo, "sea \(number)", to: .person(town.lin))
    }
    #expect(
      try messages("sea", in: .person(town.bo), limit: limit, effort: effort)
        == [11, 10, 8, 7, 5, 4, 2, 1].map { "sea \($0)" })
    #expect(
      Set(try chats("sea", effort: effort).map { $0.prefix(3) }) == ["Bo ", "Mei"])
  }

  @Test func `what has come since an earlier answer is found apart`() throws {
    try town.says(town.bo, "sea one", to: .person(town.lin))
    let newest = try town.eyes.searchChats(SearchWords("sea"), effort: 9).newest
    #expect(try town.eyes.searchChats(SearchWords("sea"), above: newest, effort: 9).chats == [])
    try town.says(town.mei, "sea two", to: .person(town.lin))
    let hits = try town.eyes.searchChats(SearchWords("sea"), above: newest, effort: 9)
    #expect(hits.chats.map(\.peer) == [.person(town.mei)])
    #expect(hits.rest == nil)
    // More than it could look at.
    #expect(try town.eyes.searchChats(SearchWords("sea"), above: nil, effort: 1).rest == newest)
  }
}
