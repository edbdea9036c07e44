import Testing

/// A13, A43: what a reader leaves behind in an article outlives the program.
@Suite struct PollVote {
  @Test func `a poll is answered with percents, and remembers the vote`() throws {
    let journey = try Journey.open(size: (84, 50))
    try journey.openChat("Subscriptions").click("The Tram Post").press("Up Enter")
      .expect("Four Stops, One New Bench").press("Space")
      .expect("Poll · choose one", "○ North Pier").expectNot("%  ")
      .click("○ Library").expect("● Library").click("○ North Pier").expect("○ Library")
      .click("[ Vote ]").expect("Voted", "✓ North Pier").expectNot("Poll · choose one")
      .press("f").expect("Floating; F2").expectQuit()
    let later = try journey.reopened(size: (84, 50))
    try later.press("F2").expect("1 Four Stops, One New Bench").press("Enter")
      .expect("✓ North Pier").expectQuit()
  }
}
