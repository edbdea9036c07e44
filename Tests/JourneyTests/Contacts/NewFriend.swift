import Testing

@Suite struct NewFriend {
  private static let size = (columns: 84, rows: 24)

  /// F30–F37.
  @Test
  func `somebody is found by WeChat ID, asked, answers, accepts, and is a friend on both phones`()
    throws
  {
    let journey = try Journey.open(size: Self.size)
    try journey.press("M-2").press("F").type("nobody_here").press("Enter")
      .expect("This user does not exist").press("C-u").type("ruanning_plan").press("Enter")
      .expect("Add to Contacts").press("a").expect("I'm 沈弥").press("C-s")
      .expect("Waiting for them to accept").expectQuit()
    try journey.reopened(as: "ruan-ning", size: Self.size).press("M-2").press("Enter")
      .expect("沈弥", "I'm 沈弥").press("Enter").press("r").type("哪位沈弥？").press("Enter").expectQuit()
    try journey.reopened(size: Self.size).press("M-2").press("Enter").expect("哪位沈弥？").press("Enter")
      .press("r").type("纸灯的").press("Enter").expectQuit()
    try journey.reopened(as: "ruan-ning", size: Self.size).press("M-2").press("Enter")
      .press("Enter").press("a").press("C-s").expect("已添加为朋友").press("c").expect("纸灯的")
      .expectQuit()
    try journey.reopened(size: Self.size).expectRow("阮宁").openChat("阮宁")
      .expect("哪位沈弥？", "纸灯的").type("周四见").press("Enter")
      .expectRow("周四见", "弥").expect("› Write a message").expectQuit()
  }
}
