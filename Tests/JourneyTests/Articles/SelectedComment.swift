import Testing

/// A52–A58, N8: what a reader wrote waits, its author selects it, the writer is told, and others read it.
@Suite struct SelectedComment {
  @Test func `a comment waits for its author, who selects it at noon`() throws {
    let journey = try Journey.open(size: (84, 50))
    try journey.press("2").press("j*3").press("Enter").choose("慢厨房").press("i").press("o")
      .choose("一锅汤的六个小时").press("Enter").press("G")
      .expect("My Comments", "Seen by the author and you", "照着做了").press("c")
      .type("再来一锅").press("Enter").expect("Sent to the author").press("G").expect("再来一锅")
    try journey.press("Esc*4").press("+*6").press("p")
    for hour in ["08", "09", "10", "11", "12"] { try journey.expectGone("Mon \(hour):") }
    try journey.press("p")
    try journey.openChat("Service").expect("Your comment was selected", "照着做了").expectQuit()
    let other = try journey.reopened(as: "he-miao", size: (84, 50))
    try other.press("2").press("j*3").press("Enter").choose("慢厨房").press("i").press("o")
      .choose("一锅汤的六个小时").press("Enter").press("G")
      .expect("照着做了").expectNot("再来一锅").expectQuit()
  }
}
