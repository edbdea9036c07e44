import Testing

@Suite struct Ads {
  private static let size = (columns: 84, rows: 40)

  /// M140, M144, M146, M148.
  @Test
  func `an ad is liked, opened and traced to its account, and a friend who has it sees the like`()
    throws
  {
    let journey = try Journey.open(size: Self.size)
    try journey.openMoments().choose("Ad ▾").expect("Learn More ›").press("Enter")
      .expect("一只盖碗的脾气").press("Esc").press("L").expectRow("♥ 兰姨", "沈弥")
      .press("a").expect("Service Account").expectQuit()
    try journey.reopened(as: "lan", size: Self.size).openMoments().choose("云叶茶铺")
      .expectRow("♥ 兰姨", "沈弥").expectQuit()
    // Xiao Man is no friend of Lan's.
    try journey.reopened(as: "xiao-man", size: Self.size).openMoments().choose("云叶茶铺")
      .expectNot("兰姨").expectQuit()
  }

  /// M145.
  @Test func `an ad that isn't wanted goes at once and doesn't come back`() throws {
    let journey = try Journey.open(size: Self.size)
    try journey.openMoments().choose("Ad ▾").click("Ad ▾").expect("Why?").press("2")
      .expectNot("云叶茶铺").expectQuit()
    // It stood right above what Bo posted on Saturday.
    try journey.reopened(size: Self.size).openMoments().choose("猜猜今").expectNot("云叶茶铺")
      .expectQuit()
  }
}
