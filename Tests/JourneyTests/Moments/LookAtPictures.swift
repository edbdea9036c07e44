import Testing

@Suite struct LookAtPictures {
  /// M20, M21.
  @Test func `a post of nine photos is looked through`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.openMoments()
      .press("Down", until: { $0.rows(with: "▌").contains { $0.contains("Nine prints") } })
      .press("Enter").expectRow("‹ Yuki", "1/9").expect("A red tram climbing the hill", "▀")
      .press("Right").expectRow("‹ Yuki", "2/9").expect("A pier running into the fog")
      .press("G").expect("9/9", "whale").press("Right").expect("9/9")
      .press("g").expect("1/9").press("Esc").expect("Nine prints").expectQuit()
  }

  @Test func `a picture that moves plays, pauses and plays on`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.openMoments()
      .press("Down", until: { $0.rows(with: "▌").contains { $0.contains("豆包的早操") } })
      .press("Enter").expect("lifting a paw", "▶", "/ 0:02")
      .expectSoon("0:01 / 0:02").expectSoon("0:00 / 0:02")
      .press("Space").expect("⏸")
    let paused = try journey.screen()
    #expect(try journey.screen() == paused)
    try journey.press("Space").expect("▶").expectSoon("0:01 / 0:02")
      .press("Esc").expect("豆包的早操").expectQuit()
  }

  @Test func `a video of some seconds is played from its cover`() throws {
    try Journey.open(size: (60, 30)).openMoments().expect("▶ 0:12").press("Enter")
      .expect("The press turning").expectSoon("0:02 / 0:12").press("Esc").expectQuit()
  }
}
