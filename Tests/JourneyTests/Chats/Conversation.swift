import Testing

@Suite struct Conversation {
  @Test func `a message is written, sent and answered`() throws {
    let journey = try Journey.open()
    try journey.openChat("Anna").type("晚上一起喝茶吗 😀").expectRow("› 晚上一起喝茶吗 😀")
      .press("Enter").expectRow("晚上一起喝茶吗 😀", "弥").expect("› Write a message")
    // Every step goes to the next due moment; her answer is one of them.
    try journey.press("F6", until: { $0.rows(after: "晚上一起喝茶吗").contains { $0.contains("An ") } })
    try journey.expectQuit()
  }

  @Test func `a draft is kept as typed while one looks elsewhere`() throws {
    let journey = try Journey.open(size: (80, 24))
    try journey.openChat("Anna").type("half a thou").press("Esc Esc")
      .expect("[Draft] half a thou")
      .openChat("Anna").type("ght").expectRow("› half a thought").expectQuit()
  }

  @Test func `several lines and a paste go into one message`() throws {
    let journey = try Journey.open()
    try journey.openChat("Anna").type("one").press("M-Enter").paste("two\nthree\n四")
      .expectRow("› one").expect("three").press("Enter")
      .expect("› Write a message").expectRow("one").expectRow("四").expectQuit()
  }
}
