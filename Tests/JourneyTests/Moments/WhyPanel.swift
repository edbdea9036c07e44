import Testing

@Suite struct WhyPanel {
  @Test func `who sees a post is told for everybody, found by name, and explained`() throws {
    let journey = try Journey.open(size: (84, 40))
    try journey.openMoments().press("W")
      .expect("Why?", "Post by 何苗", "Can see it (9)", "Public: all friends (M50)")
      .press("Tab").expect("Like by").press("Tab").press("Tab").expect("Comment by 苏晴")
      .press("Tab").expect("Post by 何苗")
      .type("anna li").expect("Can't see it (1)", "Not friends; strangers are shown nothing (M77)")
      .press("Enter").expect("Anna Li 李安娜 can't see it.").press("Esc").press("Esc")
      .expectNot("Can see it").expectQuit()
  }
}
