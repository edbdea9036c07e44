import Testing

@testable import Exports

/// A title of somebody else's as the name of a file.
struct FileNameTests {
  @Test(arguments: [
    ("Fog on the Pier", "Fog on the Pier"),
    ("雾中的码头", "雾中的码头"),
    ("../../etc/passwd", "etc passwd"),
    ("a/b\\c:d*e?f\"g<h>i|j", "a b c d e f g h i j"),
    (".hidden", "hidden"),
    ("-rf", "rf"),
    ("ends in a dot. .", "ends in a dot"),
    ("one\u{1B}[31m two\nthree", "one [31m two three"),
    ("left\u{202E}right", "left right"),
    ("CON", "_CON"),
    ("nul.txt", "_nul.txt"),
    ("console", "console"),
    ("", "article"),
    ("...", "article"),
    ("///", "article"),
  ])
  func `a title becomes a name that leads nowhere else`(title: String, name: String) {
    #expect(FileName.safe(title) == name)
  }

  @Test(arguments: [("a", 120), ("雾", 40), ("👍", 30)])
  func `a long title is cut between letters, at 120 bytes`(letter: String, count: Int) {
    let name = FileName.safe(String(repeating: letter, count: 10_000))
    #expect(name.utf8.count <= FileName.bytesMax)
    #expect(name.count == count)
  }
}
