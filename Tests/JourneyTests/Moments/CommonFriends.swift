import Testing

@Suite struct CommonFriends {
  /// M95, M96.
  @Test func `a like and a comment are seen by the friends of both, by nobody else`() throws {
    let size = (columns: 84, rows: 40)
    let journey = try Journey.open(size: size)
    try journey.openMoments().choose("吴迪").expect("还有三小时").press("L").press("c")
      .type("等我一起").press("Enter").expectRow("Kai, 沈弥").expectRow("沈弥: 等我一起").expectQuit()
    // Kai is a friend of both.
    try journey.reopened(as: "kai", size: size).openMoments().choose("吴迪").expect("还有三小时")
      .expectRow("♥", "Kai, 沈弥").expectRow("沈弥: 等我一起").expectQuit()
    // Ruan Ning knows Wu Di only: the post, but nothing of her.
    try journey.reopened(as: "ruan-ning", size: size).openMoments().choose("吴迪")
      .expect("还有三小时").expectNot("沈弥", "等我一起").expectQuit()
  }
}
