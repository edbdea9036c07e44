import Testing

@Suite struct Deleting {
  private static let size = (columns: 84, rows: 40)

  /// F60–F64, M110–M112, M115.
  @Test func `after both have deleted each other nobody sees what one said under the other's post`()
    throws
  {
    let journey = try Journey.open(size: Self.size)
    try journey.openMoments().choose("吴迪").press("c").type("等我一起").press("Enter")
      .expectRow("沈弥: 等我一起").openPerson("吴迪").press("d").expect("all its history?").press("1")
      .press("M-3").press("R").choose("梅子").press("Down").expectRow("▌", "Anna Li").expectQuit()
    // His side is left: his friend still reads it; writing to her fails.
    try journey.reopened(as: "kai", size: Self.size).openMoments().choose("吴迪")
      .expectRow("沈弥: 等我一起").expectQuit()
    try journey.reopened(as: "wu-di", size: Self.size).openPerson("沈弥").press("c").type("在吗")
      .press("Enter").expect("在吗", "朋友验证").press("Esc").press("Esc").openPerson("沈弥").press("d")
      .press("1").expectQuit()
    try journey.reopened(as: "kai", size: Self.size).openMoments().choose("吴迪")
      .expect("还有三小时").expectNot("等我一起").expectQuit()
  }
}
