import Testing

@Suite struct PushArrives {
  @Test func `a push arrives quietly, and is read in two steps or out of the feed`() throws {
    let journey = try Journey.open()
    try journey.openChat("Subscriptions").press("Esc").press("Esc")
      .expectRow("≡  ", "Subscriptions")
      .press("F6", until: "慢厨房: 面要醒三次", atMost: 20)
      // The row has a dot and its line, and nothing else tells of it (S5, N4).
      .expectRow("≡ ●", "Subscriptions")
    #expect(try journey.screen().rows(with: "面要醒三次").count == 1)
    try journey.openChat("Subscriptions").expectRow("慢1", "慢厨房")
      .expectRow("≡  ", "Subscriptions")
      .click("慢厨房").expect("‹ 慢厨房").press("Enter").expect("有读者来信")
      .press("Esc").press("Esc").expectRow("慢 ", "慢厨房").press("f").expect("Accounts ≡")
      .press("Esc").openChat("Subscriptions").expect("Accounts ≡").press("f")
      .expectNot("Accounts ≡").expectQuit()
  }
}
