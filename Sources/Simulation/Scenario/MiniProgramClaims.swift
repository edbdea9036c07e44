import Domain
import WorldStore

extension DataNode {
  static let miniProgramKeys = ["page", "recent", "mine", "newest"]
}

extension DataFields {
  /// `page: { program, page, item, shows, hides }`, `recent: [ID]`, `mine: [ID]`, `newest: { CHAT: TEXT }`.
  func miniProgramClaims() -> [(Expectation.Claim, Place)] {
    var found: [(Expectation.Claim, Place)] = []
    if let node = self["page"],
      let fields = node.fields(["program", "page", "item", "shows", "hides"]),
      let link = fields.required("program").flatMap({ fields.miniProgramLink($0) })
    {
      let shows = fields["shows"]?.list()?.compactMap { $0.text() } ?? []
      let hides = fields["hides"]?.list()?.compactMap { $0.text() } ?? []
      found.append((.page(link, shows: shows, hides: hides), node.place))
    }
    if let node = self["recent"], let names = node.references(.miniProgram) {
      found.append((.recent(names), node.place))
    }
    if let node = self["mine"], let names = node.references(.miniProgram) {
      found.append((.mine(names), node.place))
    }
    for entry in self["newest"]?.entries() ?? [] {
      entry.value.file.findings.references.append(
        Reference(kind: .peer, name: entry.key, place: entry.place))
      if let text = entry.value.text() { found.append((.newest(in: entry.key, text), entry.place)) }
    }
    return found
  }
}

/// Compares what a line expects of Mini Programs, and of what accounts write because of them, with what its actor sees.
struct MiniProgramClaimChecker {
  let reader: World.Reader
  let director: StepDirector
  let now: WorldTime

  /// What is wrong, or `nil`.
  func failure(of claim: Expectation.Claim) throws(ActionError) -> String? {
    switch claim {
    case .page(let link, let shows, let hides):
      let view = try director.stored { () throws(StorageError) in
        try reader.miniProgram(link, at: now)
      }
      guard let page = view?.page else { return "there is no such page" }
      for text in shows where !page.words.contains(where: { $0.contains(text) }) {
        return "\"\(text)\" isn't among \(page.words.filter { !$0.isEmpty })"
      }
      for text in hides where page.words.contains(where: { $0.contains(text) }) {
        return "\"\(text)\" is on the page"
      }
      return nil
    case .recent(let names):
      let found = try rows().filter { $0.usedAt != nil }.map(\.handle)
      return found == names ? nil : "Recently Used has \(found)"
    case .mine(let names):
      let found = try rows().filter(\.isKept).map(\.handle)
      return found == names ? nil : "My Mini Programs has \(found)"
    case .newest(let chat, let text):
      guard case .peer(let peer) = try director.chat(chat) else { return nil }
      let rows = try director.stored { () throws(StorageError) in
        try reader.items(in: peer, .first(1))
      }
      guard case .message(let message)? = rows.first?.body else {
        return "there is no message in \(chat)"
      }
      let said = message.content.content.words
      return said.contains(text) ? nil : "the newest message in \(chat) says \"\(said)\""
    default: return nil
    }
  }

  private func rows() throws(ActionError) -> [MiniProgramRow] {
    try director.stored { () throws(StorageError) in try reader.miniPrograms() }
  }
}

extension MessageContent {
  /// What can be read of it.
  fileprivate var words: String {
    switch self {
    case .text(let text), .note(let text): text
    case .template(let notice):
      ([notice.title] + notice.lines.map { "\($0.key) \($0.value)" }).joined(separator: "\n")
    case .miniProgram(let name, let title, _, _): "\(name)\n\(title)"
    case .link(let card): card.title
    default: ""
    }
  }
}
