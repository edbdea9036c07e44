import Testing

@Suite struct Blocking {
  private static let size = (columns: 84, rows: 40)

  /// F66, F67, F69, M79.
  @Test func `whom one blocks hears and sees nothing more, until the block is taken back`() throws {
    let journey = try Journey.open(size: Self.size)
    try journey.openMoments().choose("吴迪").openPerson("吴迪").press("m").click("Block")
      .expect("neither of you will see").press("1").expect("Blocked")
    // Anna's post stands right below his.
    try journey.press("M-3").press("R").choose("梅子").press("Down").expectRow("▌", "Anna Li")
      .expectQuit()
    try journey.reopened(as: "wu-di", size: Self.size).openPerson("沈弥").press("c").type("在吗")
      .press("Enter").expect("在吗", "对方拒收").expectQuit()
    let back = try journey.reopened(size: Self.size)
    try back.press("M-4").click("Settings").click("Privacy").click("Blocked List").choose("吴迪")
      .press("Enter").expect("hidden both ways").press("m").click("Unblock")
      .expectNot("hidden both ways")
    try back.openMoments().choose("吴迪").openPerson("吴迪").press("c").expectNot("在吗").expectQuit()
  }
}
