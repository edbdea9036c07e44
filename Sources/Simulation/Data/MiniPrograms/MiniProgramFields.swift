import Domain
import Yams

/// How menus, messages and posts name a Mini Program.
extension DataNode {
  /// A name that leads nowhere, or `{ name, program, page, item }`.
  func miniProgram() -> (name: String, link: MiniProgramLink?)? {
    guard isMapping else { return text(max: MiniProgramLimits.name).map { ($0, nil) } }
    guard let fields = fields(["name", "program", "page", "item"]) else { return nil }
    let name = fields.required("name")?.text(max: MiniProgramLimits.name)
    let link = fields.required("program").flatMap { fields.miniProgramLink($0) }
    guard let name, let link else { return nil }
    return (name, link)
  }

  /// `{ name, title, program, page, item, picture }`.
  func miniProgramCard() -> (
    name: String, title: String, link: MiniProgramLink?, picture: Picture?
  )? {
    guard let fields = fields(["name", "title", "program", "page", "item", "picture"]) else {
      return nil
    }
    let name = fields.required("name")?.text()
    let title = fields.required("title")?.text()
    let link = fields["program"].map { fields.miniProgramLink($0) }
    let picture = fields["picture"].map { $0.picture() }
    guard let name, let title else { return nil }
    return (name, title, link.flatMap(\.self), picture.flatMap(\.self))
  }
}

extension DataFields {
  /// The keys `page` and `item` beside the program.
  func miniProgramLink(_ node: DataNode) -> MiniProgramLink? {
    guard let program = node.reference(.miniProgram) else { return nil }
    let link = MiniProgramLink(
      program, page: self["page"]?.identifier(), item: self["item"]?.identifier())
    node.file.findings.miniPrograms.append(
      MiniProgramMention(link: link, place: (self["page"] ?? node).place))
    return link
  }
}

/// A place of the data that leads into a Mini Program, or does something there.
struct MiniProgramMention: Hashable {
  var link: MiniProgramLink
  /// A button, or something kept, that is to be on the page.
  var part: Part?
  var place: Place

  enum Part: Hashable { case button(String), kept(String) }

  init(link: MiniProgramLink, part: Part? = nil, place: Place) {
    self.link = link
    self.part = part
    self.place = place
  }
}

/// How each verb about Mini Programs is written.
enum MiniProgramVerbFields {
  static let verbs = [
    "openMiniProgram", "keepMiniProgram", "unkeepMiniProgram", "forgetMiniProgram",
    "useMiniProgram",
  ]
  private static let gestures = ["press", "pay", "open", "take", "putBack", "enter"]

  static func step(_ name: String, _ node: DataNode) -> MiniProgramStep? {
    switch name {
    case "openMiniProgram": node.reference(.miniProgram).map { .open($0) }
    case "keepMiniProgram": node.reference(.miniProgram).map { .keep($0, true) }
    case "unkeepMiniProgram": node.reference(.miniProgram).map { .keep($0, false) }
    case "forgetMiniProgram": node.reference(.miniProgram).map { .forget($0) }
    case "useMiniProgram": use(node)
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  private static func use(_ node: DataNode) -> MiniProgramStep? {
    guard let fields = node.fields(["program", "page", "item"] + gestures) else { return nil }
    let link = fields.required("program").flatMap { fields.miniProgramLink($0) }
    guard let (key, value) = fields.exactlyOne(of: gestures, as: "gesture"), let link,
      let gesture = gesture(key, value, at: link)
    else { return nil }
    return .use(link, gesture)
  }

  private static func gesture(
    _ key: String, _ value: DataNode, at link: MiniProgramLink
  ) -> MiniProgramStep.Gesture? {
    func mention(_ part: MiniProgramMention.Part, _ node: DataNode) {
      node.file.findings.miniPrograms.append(
        MiniProgramMention(link: link, part: part, place: node.place))
    }
    switch key {
    case "press":
      guard let label = value.text() else { return nil }
      mention(.button(label), value)
      return .press(label)
    case "pay":
      guard let fields = value.fields(["button", "cents", "from"]) else { return nil }
      let label = fields.required("button")?.text()
      let cents = fields.required("cents")?.integer(in: 1...MiniProgramLimits.number)
      let source = fields["from"].map { $0.choice(of: PaySource.self) } ?? .card
      guard let label, let cents, let source else { return nil }
      mention(.button(label), value)
      return .pay(label, cents: cents, from: source)
    case "open": return value.identifier().map { .open($0) }
    case "take", "putBack":
      let step = key == "take" ? 1 : -1
      if value.isTrue { return .count(nil, by: step) }
      return value.identifier().map { .count($0, by: step) }
    default:
      guard let entries = value.entries() else { return nil }
      guard entries.count == 1, let entry = entries.first else {
        value.report("one thing at a time", hint: "a line for each")
        return nil
      }
      mention(.kept(entry.key), value)
      return self.value(entry.value).map { .enter(entry.key, $0) }
    }
  }

  /// `3`, `text`, `item`, `[items]`, `+1d` or `"12:30"`.
  private static func value(_ node: DataNode) -> MiniProgramStep.Value? {
    if node.isList { return node.list()?.compactMap { $0.identifier() }.asItems }
    guard let text = node.text() else { return nil }
    if text.hasPrefix("+"), text.hasSuffix("d"), let days = Int64(text.dropFirst().dropLast()) {
      return .day(days)
    }
    if let seconds = DayTime.secondOfDay(text) { return .time(Int(seconds / WorldTime.minute)) }
    return .plain(text)
  }
}

extension [String] {
  fileprivate var asItems: MiniProgramStep.Value { .items(self) }
}

extension DataNode {
  fileprivate var isTrue: Bool {
    if case .scalar(let scalar) = yaml { scalar.string == "true" } else { false }
  }
}
