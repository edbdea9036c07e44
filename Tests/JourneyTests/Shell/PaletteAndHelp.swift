import Testing

@Suite struct PaletteAndHelp {
  @Test func `the palette finds a command by a word and does it`() throws {
    let journey = try Journey.open()
    try journey.press(":").expect("Commands").type("pau").expectRow("Pause or resume time", "p")
      .press("Enter").expect("▶ 60×").expectQuit()
  }

  @Test func `help shows the keys of this screen and finds them by a word`() throws {
    let journey = try Journey.open(size: (100, 40))
    try journey.press("?").expect("Help").expectRow("Enter", "Open").expectRow("/", "Search")
      .type("page").expect("Page down").expectNot("Chat menu").press("Esc").expectNot("Page down")
      .expectQuit()
  }
}
