import Testing

@Suite struct Unfollow {
  @Test func `an account that is unfollowed is gone with its chat, until it is followed again`()
    throws
  {
    let size = (columns: 84, rows: 24)
    let journey = try Journey.open(size: size)
    try journey.openChat("云叶").press("C-o").expect("Service Account").press("U")
      .expect("no longer receive").press("1").expect("You no longer follow").expectNot(
        "▌ View"
      )
      .press("Esc Esc Esc").press("/").type("云叶").expect("Search “云叶”")
      .expectNot("Top Hits").expectNot("You Follow").expectQuit()
    // Its ad in Moments is still a way to it (M148).
    try journey.reopened(size: size).press("/").type("云叶").expect("Search “云叶”").expectNot(
      "Top Hits"
    )
    .openMoments().choose("Ad ▾").press("a").expect("Service Account").press("F")
    .expect("▌ View").openChat("云叶").press("F6", until: "水刚开", atMost: 10).expectQuit()
  }
}
