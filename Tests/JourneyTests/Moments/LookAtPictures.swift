import Testing

@Suite struct LookAtPictures {
  /// M20, M21, M34.
  @Test func `nine photos are posted, a tenth isn't, and they are looked through`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.openMoments().press("P 1").expect("[ ]").press("Space")
    // The video among the pictures is passed over: it can't go with photos (M22).
    try journey.press("l Space", until: "[9]", atMost: 10)
      .press("l Space").expect("maximum of 9 photos").expectNot("[10]")
      .press("Enter").expect("9 / 9").type("九张").press("C-s").expect("Posted").choose("九张")
      .press("Enter").expectRow("‹ 沈弥", "1/9").expect("▀")
      .press("Right").expectRow("‹ 沈弥", "2/9")
      .press("G").expect("9/9").press("Right").expect("9/9")
      .press("g").expect("1/9").press("Esc").expect("九张").expectQuit()
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
