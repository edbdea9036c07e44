import Testing

@Suite struct MutualDeletion {
  private let comment = "我从鹭湾都听得见"

  /// F60–F63, M110–M112: what each side sees at each step.
  @Test func `one deletes, then the other, then they are friends again`() throws {
    let mira = try Journey.open(size: (84, 24))
    try openFogHorn(mira).expect(comment, "Anna Li")
      .press("M-2").press("/").type("anna").press("Enter").expect("annali_heron")
      .press("d").expect("all its history").press("1").expect("Deleted")
      .press("/").type("anna").expect("Nothing found").press("Esc")
      .press("M-1").expect("相亲相爱一家人").expectNot("Anna Li")
      // A group that she is in stays.
      .press("PageDown").expectRow("Bo 博文, Anna Li 李安娜", "Yesterday")
    try mira.press("M-4").expect("Details", comment).expectQuit()

    let anna = try mira.reopened(as: "anna-li", size: (84, 24))
    try anna.press("M-2").press("/").type("shenmi").press("Enter").expect("mira_lantern")
      .press("c").type("Tea?").press("Enter").expectRow("!", "Tea?")
      .expect("沈弥开启了朋友验证").press("Up").press("Enter").expect("申请添加朋友")
      .expectRow("验证申请", "我是Anna Li 李安娜").press("Esc")
      .press("Esc Esc").press("d").expect("聊天记录").press("1").expect("已删除").expectQuit()

    let alone = try mira.reopened(as: "mira", size: (84, 24))
    try openFogHorn(alone).expectNot(comment).expect("大雾。")
      .press("M-2").press("F").type("annali_heron").press("Enter").expect("Add to Contacts")
      .press("a C-s").expect("Waiting for them to accept").expectQuit()
    let back = try mira.reopened(as: "anna-li", size: (84, 24))
    try back.press("M-2").press("g Enter").press("a").press("C-s").expect("已添加为朋友")
      .expectQuit()
    try openFogHorn(try mira.reopened(as: "mira", size: (84, 24))).expect(comment).expectQuit()
  }

  private func openFogHorn(_ journey: Journey) throws -> Journey {
    try journey.press("M-4").press("g").choose("My Posts").press("Enter").expect("My Posts")
      .press("Down", until: { $0.rows(with: "大雾。").contains { $0.contains(/^ {0,4}▌/) } })
      .press("Enter").expect("Details")
  }
}
