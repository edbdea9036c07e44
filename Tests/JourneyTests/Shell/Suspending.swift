import Testing

@Suite struct Suspending {
  @Test func `Ctrl-Z gives the terminal to the shell, fg brings the client back`() throws {
    let journey = try Journey(fromShellOf: (80, 24))
    try journey.openChat("Anna").type("half a th")
    try journey.suspend()
    try journey.expectSaneTerminal()
    try journey.expectNot("half a th")
    try journey.runInShell("echo meanwhile")
    try journey.expect("meanwhile")
    try journey.bringBack().expect("▸Chats", "› half a th").expectNot("meanwhile")
      .type("ought").expect("› half a thought").resize(columns: 90, rows: 20)
      .expect("› half a thought")
    #expect(try journey.quitToShell() == 0)
    try journey.expectSaneTerminal()
    try journey.expect("meanwhile")
  }
}
