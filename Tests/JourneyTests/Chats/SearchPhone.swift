import Testing

@Suite struct SearchPhone {
  /// C6, D21, D25.
  @Test func `what is typed above the chats finds people and words, opens there, and back is back`()
    throws
  {
    let journey = try Journey.open(size: (84, 24))
    try journey.expect("⌕ Search").click("⌕ Search").type("anna").expect("Contacts", "Anna Li")
      .press("Enter").expect("‹ Anna Li", "Write a message").press("Esc")
      .expect("⌕ anna", "Anna Li").press("C-u").type("钙片").expect("File Transfer", "给妈的钙片")
      .click("给妈的钙片").expect("‹ File Transfer", "周一带").press("Esc").expect("⌕ 钙片")
      .press("Esc").expect("WeChat (").expectNot("钙片").expectQuit()
  }
}
