import Testing

@testable import Screens

@Suite struct NameSearchTests {
  private let search = NameSearch(["周予安", "Anna Li 李安娜", "Bo", "7号院"])

  /// D26.
  @Test(arguments: [
    ("予", [0]), ("zhouyu", [0]), ("zhou yu", [0]), ("zya", [0]), ("LI", [1]), ("anna", [1]),
    ("an", [0, 1]), ("7", [3]), ("zhouan", []), ("hou", []), ("", [0, 1, 2, 3]),
    ("李安", [1]), ("n", [1]), ("bo", [2]), ("bob", []), ("hao yuan", [3]), ("o", []),
    ("nna", []), ("安", [0, 1]),
  ])
  func `A name is found by its letters, its pinyin and its initials`(words: String, found: [Int]) {
    #expect(search.indices(matching: words) == found)
  }
}
