import Testing

/// R2–R4, A40, S5, N4: an article's whole way, from the account to a friend's friends.
@Suite struct PushToRepost {
  private static let size = (columns: 84, rows: 40)
  private static let title = "面要醒三次，人也是"

  @Test func `a push is read and shared, a friend who doesn't follow reads it and posts it on`()
    throws
  {
    let mira = try Journey.open(size: Self.size)
    try mira.openChat("Subscriptions").press("Esc Esc").expectRow("≡  ", "Subscriptions")
      .press("F6", until: "慢厨房: 面要醒三次", atMost: 20)
      // The row has a dot and its line, and nothing else tells of it (S5, N4).
      .expectRow("≡ ●", "Subscriptions")
    #expect(try mira.screen().rows(with: "面要醒三次").count == 1)
    // It is read in two steps (S15); the dot goes first, the account's number with the second (S16, S17).
    try mira.openChat("Subscriptions").expectRow("慢1", "慢厨房")
      .click("慢厨房").expect("‹ 慢厨房").press("Enter").expect("有读者来信").expectNot("[Follow]")
      .press("s").expect("Share on Moments").press("2").expect("New post", "面要醒三次").type("周六开锅")
      .press("C-s").expect("Posted").press("Esc Esc").expectRow("慢 ", "慢厨房").expectQuit()

    let friend = try mira.reopened(as: "wu-di", size: Self.size)
    try friend.openMoments().choose("沈弥").expect("周六开锅").press("Enter")
      .expect("有读者来信", "[关注]").press("s").expect("分享到朋友圈").press("2")
      .expect("面要醒三次").type("雾散了就和面").press("C-s").expect("已发表", "[关注]").expectQuit()

    try mira.reopened(size: Self.size).openMoments().expectRow("吴迪").expect("雾散了就和面")
      .expectRow("▤", "面要醒三次").press("Enter").expect("有读者来信").expectQuit()
  }
}
