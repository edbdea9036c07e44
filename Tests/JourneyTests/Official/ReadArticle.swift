import Testing

@Suite struct ReadArticle {
  @Test func `an article is read, liked and kept, the folder's badges go`() throws {
    let journey = try Journey.open()
    try journey.expectRow("≡ ●", "Subscriptions").openChat("Subscriptions")
      .expectRow("TP1", "The Tram Post").expectRow("≡  ", "Subscriptions")
      .click("The Tram Post").expect("‹ The Tram Post", "How a Tram Stops on Nine Steps")
      .press("Enter").expect("Kai Olsen", "The problem, stated kindly", "Reads 1991")
      .press("L").expect("♥").press("Space").expectNot("Kai Olsen").press("s").expect("Share")
      .press("3").expect("Added to Favorites", "★").expectQuit()
  }
}
