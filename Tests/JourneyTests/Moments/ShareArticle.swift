import Testing

@Suite struct ShareArticle {
  @Test func `an article goes from the folder onto Moments, is opened there and deleted`() throws {
    let journey = try Journey.open(size: (84, 24))
    try journey.openChat("Subscriptions").click("The Tram Post").press("Enter")
      .expect("How a Tram Stops on Nine Steps", "Kai Olsen").press("s").expect("Share on Moments")
      .press("2").expect("New post", "How a Tram Stops on Nine Steps").type("值得读")
      .press("C-s").expect("Posted", "Kai Olsen")
      .openMoments().expectRow("沈弥").expect("值得读", "▤  How a Tram Stops on Nine Steps")
      .press("Enter").expect("Kai Olsen").press("Esc").expect("值得读")
      .press("d").expect("Confirm deletion?").press("1").expectNot("值得读").expect("何苗")
      .expectQuit()
  }

  @Test func `an article that a friend has shared opens from Moments`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.openMoments().press("j", until: "▤", atMost: 60)
    try journey.click("▤").expect("Reads").expectQuit()
  }
}
