import Domain
import Yams

/// How each verb between an account and a follower is written.
enum DeskFields {
  static let verbs = [
    "enter", "submitForm", "scan", "subscribe", "rejectTemplate", "acceptTemplate", "answer",
    "subscribed", "setMenu", "setReplies", "setServer",
  ]

  static func step(_ name: String, _ node: DataNode) -> DeskStep? {
    switch name {
    case "enter": node.reference(.account).map(DeskStep.enter)
    case "submitForm": submitForm(node)
    case "scan": scan(node)
    case "subscribe": subscribe(node)
    case "rejectTemplate": rejection(node, isRejected: true)
    case "acceptTemplate": rejection(node, isRejected: false)
    case "answer": answer(node)
    case "subscribed":
      VerbFields.notice(node).map { .sendSubscribed(to: $0.to, $0.notice) }
    case "setMenu": AccountFile.menu(node).map(DeskStep.setMenu)
    case "setReplies": AccountFile.Replies(node).map(DeskStep.setAutoReplies)
    case "setServer": node.flag().map(DeskStep.setServer)
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  private static func submitForm(_ node: DataNode) -> DeskStep? {
    guard let fields = node.fields(["account", "button", "entry", "answers"]),
      let (account, button, entry) = VerbFields.menuPlace(fields)
    else { return nil }
    let answers = fields.required("answers")?
      .list(count: 1...ServiceForm.fieldsMax, of: "answers")?
      .map { $0.yaml.scalar?.string ?? "" }
    guard let answers else { return nil }
    return .submitForm(account, button: button, entry: entry, answers: answers)
  }

  private static func scan(_ node: DataNode) -> DeskStep? {
    guard let fields = node.fields(["account", "code"]) else { return nil }
    let account = fields.required("account")?.reference(.account)
    let code = fields.required("code")?.text(max: 64)
    guard let account, let code else { return nil }
    return .scan(account, code: code)
  }

  private static func subscribe(_ node: DataNode) -> DeskStep? {
    guard let fields = node.fields(["account", "to", "always"]) else { return nil }
    let account = fields.required("account")?.reference(.account)
    let titles = fields.required("to")?.list(count: 1...3, of: "titles")?
      .compactMap { $0.text(max: 64) }
    let isAlways = fields["always"].map { $0.flag() } ?? false
    guard let account, let titles, let isAlways else { return nil }
    return .subscribe(account, to: titles, always: isAlways)
  }

  private static func rejection(_ node: DataNode, isRejected: Bool) -> DeskStep? {
    guard let fields = node.fields(["account", "title"]) else { return nil }
    let account = fields.required("account")?.reference(.account)
    let title = fields.required("title")?.text(max: 64)
    guard let account, let title else { return nil }
    return .rejectTemplate(account, title: title, isRejected)
  }

  /// Like a message that an account sends, with who writes it.
  private static func answer(_ node: DataNode) -> DeskStep? {
    guard let fields = node.fields(["to", "agent", "automatic"] + ContentFields.kinds) else {
      return nil
    }
    let to = fields.required("to")?.reference(.person)
    let content = fields.exactlyOne(of: ContentFields.kinds, as: "content")
      .flatMap { ContentFields.content($0.key, $0.value) }
    let who = fields.exactlyOne(of: ["agent", "automatic"], as: "writer")
    var answerer: StepAnswerer?
    switch who?.key {
    case "agent": answerer = who?.value.text(max: 30).map(StepAnswerer.agent)
    case "automatic": answerer = who?.value.onlyTrue().map { .account }
    default: break
    }
    guard let to, let content, let answerer else { return nil }
    return .answer(to: to, content, by: answerer)
  }
}
