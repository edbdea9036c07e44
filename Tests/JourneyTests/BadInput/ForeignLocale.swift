import Testing

@Suite struct ForeignLocale {
  @Test(arguments: ["C", "POSIX", "no_SUCH.locale", "de_DE.ISO-8859-1", ""])
  func `Chinese is drawn and typed whatever the locale`(name: String) throws {
    let journey = try Journey.open(environment: ["LANG": name, "LC_ALL": name])
    try journey.expect("Chats").press("/").type("妈").expectRow("妈妈").expectCaret(behind: "⌕ 妈")
      .press("Esc")
      .expectQuit()
  }
}
