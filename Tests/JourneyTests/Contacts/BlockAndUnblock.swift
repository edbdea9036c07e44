import Testing

@Suite struct BlockAndUnblock {
  /// F62, F64–F67, M79.
  @Test func `whoever is blocked is heard and seen no more until unblocked`() throws {
    let mira = try Journey.open(size: (84, 24))
    try mira.press("M-2").press("/").type("diego").press("Enter").expect("Diego Marín")
      .press("m").click("Block").expect("no more messages from them").press("1")
      .expect("Blocked").press("c").type("A last word").press("Enter").expectRow("A last word")
      .expectNot("rejected").press("Esc Esc").press("/").type("diego").expect("Nothing found")
      .expectQuit()

    let diego = try mira.reopened(as: "diego", size: (84, 24))
    try diego.openChat("沈弥").expect("A last word").type("Why so last?").press("Enter")
      .expectRow("!", "Why so last?").expect("rejected by the receiver")
      .press("Esc").press("M-2").press("/").type("shen").press("Enter").expect("沈弥").press("o")
      .expectNot("大雾").expectQuit()

    let again = try mira.reopened(as: "mira", size: (84, 24))
    try again.press("M-4").press("G Enter").expect("Privacy").press("G Up Enter").expect(
      "Blocked List"
    )
    .press("G Enter").expectRow("▌", "Diego Marín").press("d").expectNot("Diego Marín")
    .expectQuit()

    let heard = try mira.reopened(as: "diego", size: (84, 24))
    try heard.openChat("沈弥").type("Not so last").press("Enter").expectRow("Not so last")
      .expectNot("!   Not so last")
      .press("Esc").press("M-2").press("/").type("shen").press("Enter").expect("沈弥").press("o")
      .expect("大雾").expectQuit()
    try mira.reopened(as: "mira", size: (84, 24)).openChat("Diego").expect(
      "A last word", "Not so last"
    )
    .expectNot("Why so last?").expectQuit()
  }
}
