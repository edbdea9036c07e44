import Testing

@Suite struct Money {
  @Test func `a red packet in the family's group is opened, and its details read`() throws {
    let journey = try Journey.open()
    // Every step goes to the next due moment; the aunt's packet is one of them.
    try journey.openChat("相亲").press("F6", until: "我们弥弥的两秒钟", atMost: 200)
    // The mark of what is chosen stands in the list, too, so it counts only right of the divider.
    try journey.press("Up", until: { $0.rows(with: "│▌").contains { $0.contains("两秒钟") } })
      .press("Enter").expect("兰姨's red packet", "Open")
      .press("Enter").expect("¥", "Details")
      .press("Enter").expect("Red Packet Details", "沈弥", "of 5 opened")
      .press("t").type("谢谢兰姨").press("Enter").expect("谢谢兰姨")
      .expectQuit()
  }

  @Test func `a transfer to a friend is paid from the wallet, and accepted`() throws {
    let journey = try Journey.open()
    try journey.openChat("Anna").press("C-x").press("5").expect("Transfer to Anna")
      .type("12.50").press("Down").type("tea").press("C-s").expect("¥12.50", "● Balance")
      .press("Enter").expect("⇄ ¥12.50", "Waiting for acceptance")
      .press("F6", until: "accepted your transfer", atMost: 200)
      .expect("Accepted")
      .press("M-4").press("Down").press("Enter").expect("Transfer to Anna", "−¥12.50")
      .expectQuit()
  }
}
