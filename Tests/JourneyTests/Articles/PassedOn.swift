import Testing

/// R3, R4, A40: an article goes from hand to hand without anybody following.
@Suite struct PassedOn {
  @Test func `who doesn't follow reads what a friend posted, and posts it on`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.openMoments().press("j", until: "灯笼街夜市，四个晚上", atMost: 200)
      .click("灯笼街夜市，四个晚上").expect("[Follow]", "老街故事").press("s")
      .expect("Share on Moments").press("2").expect("New post", "灯笼街夜市，四个晚上").type("第四晚见")
      .press("C-s").expect("Posted", "[Follow]").expectQuit()
    let friend = try journey.reopened(as: "mama", size: (84, 40))
    try friend.openMoments().expect("第四晚见").click("▤").expect("灯笼街夜市，四个晚上", "[关注]")
      .expectQuit()
  }
}
