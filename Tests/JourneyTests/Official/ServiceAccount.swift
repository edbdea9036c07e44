import Testing

@Suite struct ServiceAccount {
  @Test func `an entry of the menu answers with a message`() throws {
    let journey = try Journey.open()
    try journey.openChat("地铁").expect("≡ 乘车", "≡ 服务", "≡ English")
      .press("Right Right Enter").expect("Tickets", "First and last", "Map")
      .press("Enter")
      .press("F6", until: "Trams 2 yuan flat", atMost: 20).expectQuit()
  }

  @Test func `a keyword is answered by its rule, anything else by the default`() throws {
    let journey = try Journey.open()
    try journey.openChat("地铁").press("C-t").type("Is there a timetable?").press("Enter")
      .expect("Is there a timetable?").press("F6", until: "春季", atMost: 20)
    try journey.type("hello there").press("Enter")
      .press("F6", until: "We answer within the working day", atMost: 20)
    try journey.expectQuit()
  }
}
