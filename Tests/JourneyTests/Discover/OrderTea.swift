import Testing

@Suite struct OrderTea {
  @Test func `tea is ordered through the account's menu, paid, and told of by the account`() throws
  {
    let journey = try Journey.open()
    try journey.openChat("云叶").expect("≡ 买茶").press("Right Enter").expect("线上小店")
      .press("Enter").expect("Cloud Leaf Shop", "Cloud Ridge White", "Nothing in the basket yet")
      // Two of the first, one of the second.
      .press("a a Down a").expect("3 in the basket, ¥62.00").click("Check out")
      .expect("Your order", "Handing over").click("By bicycle").expect("The bicycle ¥5.00")
      .click("for the one who pours").type("不烫").expect("不烫").click("[ Pay ]")
      .expect("WeChat Pay", "¥67.00", "Cloud Ridge White × 2").press("Down Enter")
      .expect("Thank you", "Order no.", "The bicycle leaves").click("My orders")
      .expect("‹ My orders", "Cloud Ridge White × 2")
    // Back through the pages, and out of it.
    try journey.press("Esc").expect("Thank you").press("Esc").expect("View Details", "≡ 买茶")
    try journey.press("F6", until: "Order received", atMost: 60)
      .press("F6", until: "On the bicycle", atMost: 200)
      .press("F6", until: "Still warm?", atMost: 200)
    // An update leads back into the Mini Program.
    try journey.click("Tell us if not").press("Enter").expect("‹ My orders", "No.")
    try journey.expectQuit()
  }

  @Test func `what is filled in outlives the program, and goes with the entry of the history`()
    throws
  {
    let journey = try Journey.open(size: (84, 40))
    try journey.press("3 G Enter").expect("Mini Programs", "Reserve a Table").click("Reserve a")
      .expect("Reserve a table", "Kitchen counter").click("Deck").click("whom we call out")
      .type("沈").expect("沈").expectQuit()
    let later = try journey.reopened(size: (84, 40))
    try later.press("3 G Enter").expect("Recently Used").click("Reserve a").expect("● Deck", "沈")
      .press("Esc", until: "Recently Used", atMost: 2).press("x").expect("Remove Reserve a Table?")
      .press("1").expect("Removed").expectNot("Recently Used").click("Reserve a")
      .expect("● Window", "whom we call out").expectQuit()
  }

  @Test func `a game is played, and its score shared with a friend`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.press("3 G Enter").click("Guess the").expect("No round won yet").click("New round")
      .expect("7 tries left")
    // Halving the range finds any of a hundred numbers within seven tries.
    var range = 1...100
    for _ in 0..<7 {
      let guess = (range.lowerBound + range.upperBound) / 2
      try journey.click("Centimetres").press("C-u").type("\(guess)").click("Read the gauge")
      let text = try journey.screen()
      if text.contains("Right:") { break }
      range =
        text.contains("\(guess) is too low")
        ? (guess + 1)...range.upperBound
        : range.lowerBound...(guess - 1)
    }
    try journey.expect("Right:").click("Back to the pier").expect("Your best:")
      .click("Challenge a friend").press("1").expect("Send to Chat").type("An").press("Space Enter")
      .type("试试").press("Enter").expect("Forwarded")
    try journey.openChat("Anna").expect("Guess the Tide", "试试").expectQuit()
  }
}
