import Testing

@Suite struct Language {
  @Test func `the language changes at once and stays`() throws {
    let journey = try Journey.open()
    try journey.press("4 G Enter").expect("● English", "○ 中文")
      .press("Right").expect("○ English", "● 中文", "▸我", "通讯录", "设置")
      .press("M-1").expect("微信", "▸微信").expectQuit()
    try Journey(world: journey.world, in: Scratch()).expect("通讯录", "发现").expectQuit()
  }
}
