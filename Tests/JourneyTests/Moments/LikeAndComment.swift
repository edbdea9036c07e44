import Testing

@Suite struct LikeAndComment {
  @Test func `a post is liked, commented and answered, and the likes can be taken back`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.openMoments().expect("何苗", "5 notifications").expectRow("♡ 苏晴", "梁辰")
      .press("L").expectRow("♥ 苏晴", "沈弥").press("L").expectNot("♥").press("L").expect("♥")
      .press("c").type("好看！").press("Enter").expectRow("沈弥: 好看！")
      .press("r").expect("Enter Reply").press("Enter").type("一起去").press("Enter")
      .expectRow("沈弥", "苏晴", "一起去").expectQuit()
    try Journey(world: journey.world, in: Scratch(), size: (84, 40)).openMoments()
      .expectRow("♥ 苏晴", "沈弥").expectRow("沈弥: 好看！").expect("一起去").expectQuit()
  }

  @Test func `a comment of one's own is deleted`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.openMoments().press("c").type("typo").press("Enter").expectRow("沈弥: typo")
      .press("r").expect("Enter Reply").press(
        "Down", until: { $0.rows(with: "▌").contains { $0.contains("typo") } }
      )
      .press("d").expect("Delete this comment?").press("1").expectNot("沈弥: typo").expectQuit()
  }
}
