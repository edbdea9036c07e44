import Testing

@Suite struct PostToTag {
  private static let size = (columns: 100, rows: 40)

  /// M34, M52, M56, M57: a post with photos for a tag, seen through three pairs of eyes.
  @Test func `a post for a tag is seen by who carries it, and by nobody else`() throws {
    let journey = try Journey.open(size: Self.size)
    try journey.openMoments().press("P").expect("Choose from Album").press("1")
      .expect("Album", "[ ]").press("Space").expect("[1]").press("l").press("Space").expect("[2]")
      .press("Enter").expect("New post", "2 / 9").type("浴缸里的鱼，只给家里人看")
      .press("PageDown").press("Down").press("Down").press("Down").press("Down").press("Enter")
      .press("3").expect("# Family").type("family").press("Space").press("Enter")
      .expect("Family 家人").press("C-s").expect("Posted", "浴缸里的鱼").expectRow("Share With")
      .expectQuit()
    // Her mother carries the tag, Wu Di doesn't; both are friends.
    try journey.reopened(as: "mama", size: Self.size).openMoments().expect("浴缸里的鱼")
      .expectNot("Share With").expectQuit()
    try journey.reopened(as: "wu-di", size: Self.size).openMoments().expect("发现")
      .expectNot("浴缸里的鱼").expectQuit()
    // The author sees whom it is for.
    try journey.reopened(size: Self.size).openMoments().expect("浴缸里的鱼").press("w")
      .expect("# Family 家人").press("Esc").expectQuit()
  }

  /// M35: what was begun is there after the program was left and started again.
  @Test func `a draft outlives the program`() throws {
    let journey = try Journey.open(size: Self.size)
    try journey.openMoments().press("T").expect("feature under test").press("Enter")
      .type("写了一半").expect("写了一半").press("C-q").expectQuit()
    try journey.reopened(size: Self.size).openMoments().press("T").expect("写了一半").press("Esc")
      .expect("Keep what you have written?").press("2").press("T").expect("Say something...")
      .press("Esc").expectQuit()
  }

  @Test func `a picture from outside is taken into the world and posted`() throws {
    let journey = try Journey.open(size: Self.size)
    let outside = try Scratch()
    defer { outside.remove() }
    let file = outside.file("grey-dot.gif")
    try outside.write(Self.dot, to: "grey-dot.gif")
    try journey.openMoments().press("P").expect("Choose from Album").press("1").press("a")
      .expect("Path of a PNG").type("/no/such.png").press("Enter").expect("can't be read")
      .press("a").type(file).press("Enter").expect("Added to the album").press("Enter")
      .expect("1 / 9").type("点").press("C-s").expect("Posted").expectQuit()
    try journey.reopened(as: "mama", size: Self.size).openMoments().expect("点").press("v")
      .expect("详情").expectQuit()
  }

  /// A GIF of one pixel.
  private static let dot: [UInt8] =
    Array("GIF89a".utf8) + [
      1, 0, 1, 0, 0x80, 0, 0, 0x80, 0x80, 0x80, 0xFF, 0xFF, 0xFF, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0,
      2, 2, 0x44, 1, 0, 0x3B,
    ]
}
