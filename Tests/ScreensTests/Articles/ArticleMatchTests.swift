import Domain
import TerminalKit
import Testing

@testable import Screens

@Suite struct ArticleMatchTests {
  /// Rows of a page, what is searched for in them, and where it stands: row, column and width of each part.
  static let cases: [(rows: [String], words: String, found: [[[Int]]])] = [
    (["Salt the salt"], "SALT", [[[0, 0, 4]], [[0, 9, 4]]]),
    (["汤，是汤。"], "汤", [[[0, 0, 2]], [[0, 6, 2]]]),
    (["aaaa"], "aa", [[[0, 0, 2]], [[0, 2, 2]]]),
    // Over the end of a row, with and without a blank there.
    (["一锅", "汤好"], "锅汤", [[[0, 2, 2], [1, 0, 2]]]),
    (["skim the", "broth"], "the broth", [[[0, 5, 3], [1, 0, 5]]]),
    (["skim the", "broth"], "thebroth", [[[0, 5, 3], [1, 0, 5]]]),
    (["a", "", "b"], "a b", [[[0, 0, 1], [2, 0, 1]]]),
    (["a", "", "b"], "ab", []),
    // Blanks at the ends of what is being typed wait for what follows.
    (["see the pot"], " see ", [[[0, 0, 3]]]),
    (["see  the"], "see the", [[[0, 0, 8]]]),
    (["to get her"], "together", []),
    (["salt"], "salty", []),
    (["salt"], "", []),
    (["salt"], "  ", []),
    ([], "salt", []),
  ]

  @Test func `words under a drawn picture can't be seen, and aren't found (A36)`() {
    var line = ArticleLine([Span(x: 0, text: "A pier in fog", look: Look(.picture))])
    #expect(ArticleMatch.all(of: "fog", in: [line], piece: 1).count == 1)
    line.picture = ArticleLine.PictureRow(
      view: PictureView(Picture("pier")), x: 0, row: 0, size: Size(columns: 20, rows: 1))
    #expect(ArticleMatch.all(of: "fog", in: [line], piece: 1).isEmpty)
  }

  @Test(arguments: cases)
  func `all that is searched for is found`(rows: [String], words: String, found: [[[Int]]]) {
    let lines = rows.map { row in
      ArticleLine(row.isEmpty ? [] : [Span(x: 0, text: row, look: Look(.text))])
    }
    let matches = ArticleMatch.all(of: words, in: lines, piece: 3)
    #expect(matches.map { $0.parts.map { [$0.row, $0.x, $0.width] } } == found)
    #expect(matches.allSatisfy { $0.place.piece == 3 })
    #expect(matches == matches.sorted())
  }
}
