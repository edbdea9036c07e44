import Testing

@Suite struct Resizing {
  @Test func `any size down to one cell draws, and the first comes back as it was`() throws {
    let journey = try Journey.open(size: (140, 40))
    let before = try journey.screen()
    for (columns, rows) in [
      (100, 30), (99, 30), (80, 24), (40, 12), (20, 6), (20, 5), (20, 4), (3, 3), (2, 1), (1, 2),
      (1, 1), (200, 2), (2, 100),
    ] {
      try journey.resize(columns: columns, rows: rows)
    }
    try journey.resize(columns: 140, rows: 40)
    #expect(try journey.screen() == before)
    try journey.expectQuit()
  }

  @Test func `list and detail stand side by side from 100 columns on`() throws {
    let journey = try Journey.open(size: (100, 30))
    try journey.openChat("Anna").expectRow("WeChat", "│ ‹ Anna Li")
      .resize(columns: 99, rows: 30).expect("‹ Anna Li").expectNot("WeChat (")
      .resize(columns: 100, rows: 30).expectRow("WeChat", "│ ‹ Anna Li").expectQuit()
  }

  @Test func `it starts in a terminal of one cell`() throws {
    let journey = try Journey.open(size: (1, 1))
    try journey.press("j k").resize(columns: 80, rows: 24).expect("▸Chats").expectQuit()
  }
}
