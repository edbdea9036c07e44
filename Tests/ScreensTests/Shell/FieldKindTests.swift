import Testing

@testable import Screens

@Suite struct FieldKindTests {
  static let cases: [(kind: FieldKind, before: String, added: String, after: String)] = [
    (.text, "a", "\nb", "ab"),
    (.count, "", "7", "7"), (.count, "7", "x", "7"), (.count, "7", ".", "7"),
    (.count, "7", "-1", "7"), (.count, "", "１２", "12"),
    (.count, "12345678", "9", "123456789"), (.count, "123456789", "0", "123456789"),
    (.amount, "", ".", "."), (.amount, "", "。5", ".5"), (.amount, "1", "．", "1."),
    (.amount, "1.", ".", "1."), (.amount, "1.2", "3", "1.23"), (.amount, "1.23", "4", "1.23"),
    (.amount, "", "¥8.88", "8.88"), (.amount, "", "￥ 8", "8"), (.amount, "", "8,88", ""),
    (.amount, "12345678", "9", "123456789"), (.amount, "123456789", "0", "123456789"),
    (.amount, "1", "e", "1"), (.amount, "", "", ""),
  ]

  @Test(arguments: cases)
  func `A field takes what can belong to its kind, all of it or nothing`(
    kind: FieldKind, before: String, added: String, after: String
  ) {
    var field = TextField(before)
    #expect(field.takes(added, as: kind) == (after != before || kind.admitted(added).isEmpty))
    field.apply(.insert(added), as: kind)
    #expect(field.text == after)
  }

  @Test func `What stands behind the caret counts, too`() {
    var field = TextField("1.23")
    field.apply(.start)
    #expect(!field.takes("1.", as: .amount))
    #expect(field.takes("1", as: .amount))
    field.apply(.insert("1"), as: .amount)
    #expect(field.text == "11.23")
  }
}
