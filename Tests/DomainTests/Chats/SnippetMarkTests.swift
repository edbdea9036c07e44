import Domain
import Testing

struct SnippetMarkTests {
  /// A mention, a draft, muted, unread, failed, and the mark that stands in front.
  @Test(
    arguments: [
      (.me, true, true, 3, true, .mentioned),
      (.all, true, true, 3, true, .mentionedAll),
      (nil, true, true, 3, true, .draft),
      (nil, false, true, 3, true, .unread(3)),
      (nil, false, true, 1, false, .unread(1)),
      (nil, false, true, 0, true, .failed),
      (nil, false, false, 3, true, .failed),
      (nil, false, false, 3, false, nil),
      (nil, false, true, 0, false, nil),
    ] as [(SnippetMark.Mention?, Bool, Bool, Int, Bool, SnippetMark?)])
  func `one mark stands in front: mention, draft, muted count, failure (C53)`(
    mention: SnippetMark.Mention?, hasDraft: Bool, isMuted: Bool, unread: Int, hasFailed: Bool,
    expected: SnippetMark?
  ) {
    let mark = SnippetMark.first(
      mention: mention, hasDraft: hasDraft, isMuted: isMuted, unread: unread,
      hasFailed: hasFailed)
    #expect(mark == expected)
  }

  @Test(
    arguments: [
      (.me, 2, true, .mentioned), (nil, 2, true, .requests(2)), (nil, 1, false, .requests(1)),
      (nil, 0, true, .draft), (nil, 0, false, nil),
    ] as [(SnippetMark.Mention?, Int, Bool, SnippetMark?)])
  func `who waits to be let into a group stands behind a mention and before a draft (C52, C53)`(
    mention: SnippetMark.Mention?, requests: Int, hasDraft: Bool, expected: SnippetMark?
  ) {
    let mark = SnippetMark.first(
      mention: mention, requests: requests, hasDraft: hasDraft, isMuted: false, unread: 3,
      hasFailed: false)
    #expect(mark == expected)
  }

  @Test(
    arguments: [
      ("a b", "a b"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\n\n\nb", "a b"), ("\na\n", "a"),
      ("a\u{2028}b", "a b"), ("", ""), ("\n", ""),
    ])
  func `line breaks become one space (C30)`(text: String, expected: String) {
    #expect(text.onOneLine == expected)
  }
}
