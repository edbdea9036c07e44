import Foundation
import Testing

@testable import Simulation

/// A data directory made for one test: a small sound world, with some of its files replaced.
///
/// Gone with the value.
final class DataFolder {
  let path: String

  /// A file whose text is empty is left out.
  init(_ replaced: [String: String] = [:]) throws {
    var template = Array("\(NSTemporaryDirectory())/wesim-data-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
    for (name, text) in Self.sound.merging(replaced, uniquingKeysWith: { $1 }) where !text.isEmpty {
      let url = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Self.contents(text).write(to: url)
    }
  }

  /// A file that is no text is told in Base64 behind this.
  static let bytes = "base64:"

  /// A PNG of one pixel.
  static let dot =
    bytes
    + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="

  private static func contents(_ text: String) throws -> Data {
    guard text.hasPrefix(bytes) else { return Data(text.utf8) }
    return try #require(Data(base64Encoded: String(text.dropFirst(bytes.count))))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The errors of reading it, each without the directory's path.
  func errors() -> [String] {
    do throws(DataErrors) {
      _ = try WorldSource(directory: path).plan()
      return []
    } catch {
      return error.all.map { $0.description.replacingOccurrences(of: "\(path)/", with: "") }
    }
  }

  static let sound = [
    "world.yaml": """
    name: Small 小
    seed: 7
    start: 2026-03-16 08:00
    me: ann
    tags: { work: Work 工作 }
    """,
    "people/ann.yaml": person("Ann", "ann_wechat"),
    "people/bo.yaml": person("Bo 博", "bo_wechat") + "me: { remark: Bobo, tags: [work] }\n",
    "people/cy.yaml": person("Cy", "cy_wechat") + "friendsWith: [bo]\n",
    "groups/trio.yaml": "name: Trio\nowner: bo\nmembers: [bo, ann, cy]\n",
    "accounts/paper.yaml": account("subscription", "Paper", "paper_wechat"),
    "articles/first.md": article,
    "miniprograms/tea.yaml": """
    name: Tea
    account: paper
    avatar: { text: T, colour: green }
    intro: A cup.
    lists:
      teas: [{ id: green, name: Green }]
    keeps:
      cart: { cart: teas }
      note: { text: 9 }
      liked: { several: teas }
      day: { day: 0-3 }
      time: { time: "09:00-10:00" }
    pages:
      start:
        title: Tea
        shows:
          - { list: teas, cart: cart, opens: cup }
          - { ask: note, label: Note }
          - { ask: liked, label: Liked }
          - { ask: day, label: Day }
          - { ask: time, label: Time }
          - { button: Go, does: [{ say: Gone }] }
      cup: { title: Cup, item: teas, shows: [{ counter: cart, label: Cups }] }
      book: { title: Book, shows: [{ text: Soon }] }
    """,
    "pictures/pictures.yaml": "pier: { en: A pier, zh: 栈桥 }\n",
    "pictures/pier.png": dot,
    "timeline/week.yaml": """
    - { at: -1d 09:00, as: bo, send: { to: ann, text: hello }, label: hello }
    - { at: -1d 09:05, as: ann, send: { to: bo, text: hi, quote: hello } }
    - { at: +0d 09:00, as: paper, broadcast: { articles: [first] } }
    """,
  ]

  static func person(_ nickname: String, _ wechatID: String) -> String {
    """
    nickname: \(nickname)
    wechatID: \(wechatID)
    avatar: { text: \(nickname.prefix(1)), colour: teal }

    """
  }

  static func account(_ kind: String, _ name: String, _ wechatID: String) -> String {
    """
    kind: \(kind)
    name: \(name)
    wechatID: \(wechatID)
    intro: A paper.
    owner: Paper Press
    avatar: { text: P, colour: red }
    followers: [ann]

    """
  }

  static let article = """
    ---
    title: First
    account: paper
    author: Ann
    cover: pier
    ---
    Words.
    """
}
