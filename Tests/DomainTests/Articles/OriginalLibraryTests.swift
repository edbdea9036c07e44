import Domain
import Testing

/// What an article is compared by (A79).
struct OriginalLibraryTests {
  private func paragraphs(_ markdown: String) -> [OriginalLibrary.Paragraph] {
    OriginalLibrary.paragraphs(of: ArticleDocument(markdown: markdown))
  }

  private func text(_ count: Int) -> String { String(repeating: "海", count: count) }

  @Test(arguments: [(39, 0), (40, 1), (41, 1)])
  func `a paragraph counts from 40 characters on`(count: Int, expected: Int) {
    #expect(paragraphs(text(count)).count == expected)
  }

  @Test func `signs, blanks, case and dress make no difference, words do`() {
    let plain = "The broth looked at me the way my grandmother did, and so I let it be."
    let dressed = "> **THE** broth looked at *me* — the way my grandmother did… and so I let it be!"
    #expect(paragraphs(plain) == paragraphs(dressed))
    #expect(paragraphs(plain) != paragraphs(plain.replacing("broth", with: "cat")))
    #expect(paragraphs("- \(plain)\n- \(plain)x").count == 2)
  }

  @Test(arguments: [
    (0, 100, false), (50, 100, false), (51, 100, true), (1, 1, true), (0, 0, false),
  ])
  func `more than half is a copy`(shared: Int, length: Int, isCopy: Bool) {
    #expect(OriginalLibrary.isCopy(shared: shared, of: length) == isCopy)
  }
}
