import Testing

@testable import TerminalKit

struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("你好", "5L2g5aW9"),
    ("\u{FF}\u{FE}>?", "w7/Dvj4/"),
  ])
  func `text is encoded as RFC 4648 shows`(text: String, encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
  }
}
