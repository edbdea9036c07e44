import Testing

@Suite struct Mouse {
  @Test func `a click opens a chat, a tab and the way back`() throws {
    let journey = try Journey.open(size: (80, 30))
    try journey.click("Anna Li").expect("‹ Anna Li", "Write a message")
      .click("‹").expect("WeChat (")
      .click("Contacts").expect("▸Contacts").click("Me").expect("▸Me").expectQuit()
  }

  @Test func `the wheel scrolls what is under it`() throws {
    let journey = try Journey.open(size: (100, 24))
    try journey.openChat("Anna").expect("相亲相爱一家人", "sign it like you mean it")
      .turn(.down, over: "Subscriptions").expectNot("相亲相爱一家人")
      .expect("sign it like you mean it").turn(.up, over: "Subscriptions").expect("相亲相爱一家人")
      .turn(.up, over: "sign it like you").turn(.up, over: "弥子").turn(.up, over: "‹ Anna")
      .expectNot("sign it like you mean it│").expectQuit()
  }
}
