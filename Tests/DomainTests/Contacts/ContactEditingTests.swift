import Domain
import Testing

/// What may be written about a friend, and what a tag may be called.
struct ContactEditingTests {
  private func text(_ count: Int) -> String { String(repeating: "字", count: count) }

  @Test(
    arguments: [
      (nil, nil), ("", nil), (" \n\u{3000}", nil), ("  Bo  ", "Bo"),
      ("Bo\nthe climber", "Bo the climber"),
    ] as [(String?, String?)])
  func `a remark is kept without blanks around it, and a blank one is none (F54)`(
    text: String?, expected: String?
  ) throws {
    #expect(try ContactEditing.remark(text) == expected)
  }

  @Test func `a remark has at most 30 characters, blanks around it not counted (F54)`() throws {
    #expect(try ContactEditing.remark(" \(text(30)) ") == text(30))
    #expect(throws: Refusal.remarkTooLong) { try ContactEditing.remark(text(31)) }
  }

  private func card(_ description: String = "", _ numbers: [String] = []) -> Result<
    ContactCard, Refusal
  > {
    Result { () throws(Refusal) in
      try ContactEditing.card(ContactCard(description: description, phoneNumbers: numbers))
    }
  }

  @Test func `a card is kept tidy: no blanks around, no empty number, none twice (F54)`() {
    #expect(
      card(" from the market\nrow 3 ", [" 0571 8888 ", "", "+86 (571) 8888-1", "0571 8888"])
        == .success(
          ContactCard(
            description: "from the market\nrow 3",
            phoneNumbers: ["0571 8888", "+86 (571) 8888-1"])))
  }

  @Test func `a card is refused for the first reason that holds (F54)`() {
    let six = ["1", "2", "3", "4", "5", "6"]
    let long = String(repeating: "1", count: 25)
    #expect(card(text(400)) == .success(ContactCard(description: text(400))))
    #expect(card(text(401), six + ["call me"]) == .failure(.descriptionTooLong))
    #expect(card("", six + ["call me"]) == .failure(.tooManyPhoneNumbers))
    #expect(card("", six) == .failure(.tooManyPhoneNumbers))
    #expect(card("", six.dropLast() + ["1", " "]).map(\.phoneNumbers) == .success(six.dropLast()))
    #expect(card("", [String(long.dropLast())]).map(\.phoneNumbers.count) == .success(1))
    for number in [long, "call me", "-", "１２３", "12\n34"] {
      #expect(card("", [number]) == .failure(.phoneNumberNotValid), "\(number)")
    }
  }

  private func name(_ text: String, taken: Set<String> = []) -> Result<String, Refusal> {
    Result { () throws(Refusal) in try TagNaming.name(text, taken: taken) }
  }

  @Test(
    arguments: [
      (" Family 家人 ", .success("Family 家人")), ("a.b/c-d", .success("a.b/c-d")),
      ("", .failure(.blankTagName)), (" \n ", .failure(.blankTagName)),
      ("a,b", .failure(.tagNameHasSeparator)), ("a，b", .failure(.tagNameHasSeparator)),
      ("a、b", .failure(.tagNameHasSeparator)), ("a;b", .failure(.tagNameHasSeparator)),
      ("a；b", .failure(.tagNameHasSeparator)), ("a|b", .failure(.tagNameHasSeparator)),
      ("a\nb", .failure(.tagNameHasSeparator)), ("a\tb", .failure(.tagNameHasSeparator)),
    ] as [(String, Result<String, Refusal>)])
  func `a tag's name is trimmed, isn't empty and has no separators (F21)`(
    text: String, expected: Result<String, Refusal>
  ) {
    #expect(name(text) == expected)
  }

  @Test func `a tag's name has at most 30 characters and is no other's (F21)`() {
    #expect(name(text(30)) == .success(text(30)))
    #expect(name(text(31)) == .failure(.tagNameTooLong))
    #expect(name(text(29) + ",,") == .failure(.tagNameHasSeparator))
    #expect(name(text(31), taken: [text(31)]) == .failure(.tagNameTooLong))
    #expect(name(" Work ", taken: ["Work"]) == .failure(.tagNameTaken))
    #expect(name("work", taken: ["Work"]) == .success("work"))
  }
}
