import Testing

@Suite struct AddFriend {
  /// F30, F31, F33, F36, F37.
  @Test func `somebody is found by WeChat ID, asked, accepts, and both can talk`() throws {
    let mira = try Journey.open(size: (84, 24))
    try mira.press("M-2").press("F").type("nobody_has_this").press("Enter")
      .expect("This user does not exist")
      .press("C-u").type("ruanning_plan").press("Enter").expect("阮宁", "Add to Contacts")
      .expectNot("ruanning_plan", "Messages")
      .press("a").expect("Send Friend Request").expectRow("Message", "› I'm 沈弥")
      .type(" from Paper Lantern").press("Enter").type("阮宁 图书馆").press("C-s")
      .expect("Sent", "Waiting for them to accept").press("Esc").expectQuit()

    let ruan = try mira.reopened(as: "ruan-ning", size: (84, 24))
    try ruan.press("M-2").expectRow("▸通讯录1").press("Enter")
      .expectRow("沈弥", "接受").expect("I'm 沈弥 from Paper Lantern").expectRow("▸通讯录 ")
      .press("Enter").press("a").expect("通过朋友验证").press("C-s").expect("已添加为朋友")
      .press("c").expect("I'm 沈弥 from Paper Lantern", "你已添加了沈弥")
      .type("你好").press("Enter").expectRow("你好").expectQuit()

    let again = try mira.reopened(as: "mira", size: (84, 24))
    try again.openChat("阮宁").expect("阮宁 图书馆", "你好")
      .expectRow("我通过了你的朋友验证请求").type("Hello!").press("Enter")
      .expectRow("Hello!").expectNot("friend verification")
      .press("M-2").press("Enter").expectRow("阮宁 图书馆", "Added").expectQuit()
  }
}
