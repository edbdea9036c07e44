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

  @Test func `a form of the menu's pop-up is filled in, sent and thanked for`() throws {
    let journey = try Journey.open()
    try journey.openChat("云叶").press("Right Right Enter").expect("意见反馈", "你那杯的照片")
      .press("Down Down Enter").expect("说说哪一样 *").press("C-s")
      .expect("Fill in what is marked with *")
      .press("Enter Enter").expect("● 茶").press("Down Enter Down Enter").expect("● ★★").press(
        "Down"
      ).type("灯很好").press("C-s").expect("Sent")
      .press("F6", until: "谢谢你", atMost: 20).expectQuit()
  }

  @Test func `who asks for a company's order is handed over to somebody of it, and adds them`()
    throws
  {
    let journey = try Journey.open()
    try journey.openChat("云叶").press("C-t").type("公司想订茶").press("Enter")
      .press("F6", until: "Contact Card", atMost: 20).press("Up Enter")
      .expect("叶春 @云叶茶业", "more once you have added them").press("a").press("C-s").expect("Sent")
      .press("F6", until: "Messages", atMost: 90).expect("澄港 云叶山").press("c")
      .expect("WeCom user of 云叶茶业").expectQuit()
  }
}
