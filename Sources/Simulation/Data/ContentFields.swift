import Domain

/// How each kind of message content is written.
enum ContentFields {
  static let kinds = [
    "text", "photo", "voice", "video", "sticker", "location", "file", "article", "link",
    "miniProgram", "contact", "account", "music", "note", "chatHistory", "redPacket", "transfer",
    "splitBill",
    "call",
  ]

  static func content(_ kind: String, _ node: DataNode) -> StepContent? {
    switch kind {
    case "article": node.reference(.article).map(StepContent.article)
    case "contact": node.reference(.person).map(StepContent.contact)
    case "account": node.reference(.account).map(StepContent.account)
    case "redPacket": MoneyFields.redPacket(node).map(StepContent.money)
    case "transfer": MoneyFields.transfer(node).map(StepContent.money)
    default: plain(kind, node).map(StepContent.plain)
    }
  }

  private static func plain(_ kind: String, _ node: DataNode) -> MessageContent? {
    switch kind {
    case "text": node.text().map(MessageContent.text)
    case "photo": node.picture().map(MessageContent.photo)
    case "voice": node.voice().map { .voice(seconds: $0.seconds, transcript: $0.transcript) }
    case "video": node.video().map { .video(seconds: $0.seconds, cover: $0.cover) }
    case "sticker": node.text(max: 40).map { .sticker(name: $0) }
    case "location": node.pair("name", "address").map { .location(name: $0.0, address: $0.1) }
    case "file": file(node)
    case "link": node.linkCard().map(MessageContent.link)
    case "miniProgram":
      node.miniProgramCard().map {
        .miniProgram(name: $0.name, title: $0.title, link: $0.link, picture: $0.picture)
      }
    case "music": node.pair("title", "artist").map { .music(title: $0.0, artist: $0.1) }
    case "note": node.text().map(MessageContent.note)
    case "chatHistory": chatHistory(node)
    case "splitBill": money(node, "title").map { .splitBill(title: $0, cents: $1) }
    case "call": call(node)
    default: preconditionFailure("a content without a reader: \(kind)")
    }
  }

  private static func file(_ node: DataNode) -> MessageContent? {
    guard let fields = node.fields(["name", "bytes"]) else { return nil }
    let name = fields.required("name")?.text(max: 120)
    let bytes = fields.required("bytes")?.integer()
    guard let name, let bytes else { return nil }
    return .file(name: name, bytes: Int64(bytes))
  }

  private static func chatHistory(_ node: DataNode) -> MessageContent? {
    guard let fields = node.fields(["title", "lines"]) else { return nil }
    let title = fields.required("title")?.text(max: 60)
    let lines = fields.required("lines")?.list(count: 1...100, of: "lines")?
      .compactMap { $0.text() }
    guard let title, let lines else { return nil }
    return .chatHistory(title: title, lines: lines)
  }

  /// An amount in hundredths, and the words that go with it.
  private static func money(_ node: DataNode, _ words: String) -> (String, Int64)? {
    guard let fields = node.fields([words, "cents"]) else { return nil }
    let text = fields[words].map { $0.text(max: 60) } ?? ""
    let cents = fields.required("cents")?.integer(in: 1...100_000_000)
    guard let text, let cents else { return nil }
    return (text, Int64(cents))
  }

  private static func call(_ node: DataNode) -> MessageContent? {
    guard let fields = node.fields(["kind", "outcome", "seconds"]) else { return nil }
    let kind = fields.required("kind")?.choice(of: Call.Kind.self)
    let outcome = fields.required("outcome")?.choice(of: Call.Outcome.self)
    let seconds = fields["seconds"].map { $0.integer(in: 0...86_400) } ?? 0
    guard let kind, let outcome, let seconds else { return nil }
    if outcome != .ended, seconds > 0 {
      fields["seconds"]?.report("a call that was \(outcome.rawValue) has no length")
    }
    return .call(Call(kind: kind, outcome: outcome, seconds: seconds))
  }
}
