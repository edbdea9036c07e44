import Testing

/// A52–A58, N8: a reader writes, the author selects, another reader sees it, and the writer is told.
@Suite struct SelectedComment {
  @Test func `a comment waits for its author, who selects it and answers at noon`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.press("3").expect("Top Stories").press("j j j Enter").expect("Top Stories")
    try journey.expectQuit()
  }
}
