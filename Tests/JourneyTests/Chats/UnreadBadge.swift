import Testing

@Suite struct UnreadBadge {
  @Test func `opening a chat clears its badge and lowers the tab's`() throws {
    let journey = try Journey.open(size: (80, 40))
    try journey.expectRow("An4", "Anna Li").expect("▸Chats28", "WeChat (28)")
      .openChat("Anna").expect("Below are new messages")
      .press("Esc").expectRow("An ", "Anna Li").expectNot("An4").expect("▸Chats24")
      .expectQuit()
  }

  @Test func `u opens the next unread chat, C-n the one after it`() throws {
    let journey = try Journey.open(size: (80, 40))
    try journey.press("u").expect("‹ 相亲相爱一家人")
      .press("C-n").expect("‹ Anna Li", "sign it like you mean it").press("Esc")
      .expect("WeChat (").expectNot("An4").expectQuit()
  }
}
