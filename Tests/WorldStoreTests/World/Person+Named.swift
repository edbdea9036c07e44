import Domain

extension Person {
  /// A person with the least there can be said: "lin" is called Lin.
  static func named(_ handle: String) -> Person {
    Person(
      id: Person.ID(0), handle: handle,
      nickname: handle.prefix(1).uppercased() + handle.dropFirst(), wechatID: "wx_" + handle,
      avatar: Avatar(text: String(handle.prefix(2)), colour: .teal))
  }
}
