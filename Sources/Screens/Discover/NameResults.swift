import Domain
import TerminalKit
import WorldStore

/// What a search has found by its name in the directory (D21–D24).
struct NameResults: SearchSource {
  let sections: [SearchSection] = [
    .topHits, .contacts, .groups, .followed, .usedPrograms, .features,
  ]
  private var directory: SearchDirectory
  /// Read anew while the old one still answers.
  private var newer: SearchDirectory?
  /// The world has changed since it was read.
  private var isStale = false
  private var text = ""
  private var found: [SearchSection: [SearchDirectory.Find]] = [:]
  /// How many people and groups stand under Top Hits; elsewhere than in Chats' own page there are none.
  private let topHits: Int

  init(_ directory: SearchDirectory = SearchDirectory(), topHits: Int) {
    self.directory = directory
    self.topHits = topHits
  }

  /// To be searched on another page, too.
  var shared: SearchDirectory { directory }

  mutating func look(for query: SearchQuery) {
    guard query.text != text else { return }
    text = query.text
    if isStale {
      newer = SearchDirectory()
      isStale = false
    }
    find()
  }

  private mutating func find() {
    found = text.isEmpty ? [:] : directory.found(by: text, topHits: topHits)
  }

  // MARK: Reading

  /// What a small world has is there with the first frame.
  private static let firstParts = 4
  private var hasBegun: Bool { hasLoaded || directory.isComplete }
  private var hasLoaded = false

  var needsLoad: Bool { !hasBegun }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    guard !hasBegun else {
      if worldHasChanged { isStale = true }
      return
    }
    hasLoaded = true
    for _ in 0..<Self.firstParts { try directory.readOn(from: reader) }
    find()
  }

  func readsOn(wanting rows: Int) -> Bool { !directory.isComplete || newer != nil }

  mutating func readOn(
    from reader: World.Reader, wanting rows: Int, in context: ScreenContext
  ) throws(StorageError) {
    if !directory.isComplete {
      try directory.readOn(from: reader)
      find()
    } else if var newer {
      try newer.readOn(from: reader)
      self.newer = newer
      if newer.isComplete {
        directory = newer
        self.newer = nil
        find()
      }
    }
  }

  // MARK: Rows

  func count(in section: SearchSection) -> Int { found[section]?.count ?? 0 }
  func isComplete(_ section: SearchSection) -> Bool { directory.isComplete }

  private func thing(_ index: Int, _ section: SearchSection) -> SearchDirectory.Thing {
    directory.things[found[section]?[index].thing ?? 0]
  }

  func target(_ index: Int, in section: SearchSection) -> SearchTarget {
    thing(index, section).target
  }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let thing = thing(index, section)
    let name: String =
      switch thing.name {
      case .chat(let name): context.name(name)
      case .words(let word): context(word)
      }
    var line = SearchLine(thing.face, name: name)
    line.company = thing.company
    switch found[section]?[index].label {
    case .field(let field, let text)?: (line.label, line.text) = (context(field.label), text)
    case .member(let name)?: (line.label, line.text) = (context(.membersFound), name)
    case .wechatID(let text)?:
      (line.label, line.text) = (context(ContactField.wechatID.label), text)
    case .name?, nil: break
    }
    return line
  }

  func height(_ index: Int, in section: SearchSection) -> Int {
    found[section]?[index].label == .name ? 1 : SearchLine.tall
  }

  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? {
    switch target {
    case .chat(let peer): ConversationScreen(peer: peer)
    case .subscriptions: SubscriptionsScreen()
    case .miniProgram(let handle): MiniProgramScreen(MiniProgramLink(handle))
    case .feature(let feature): feature.page(for: context.me, searching: text)
    case .messages, .favorite, .moment, .account, .article, .words: nil
    }
  }
}

extension ContactField {
  fileprivate var label: Word {
    switch self {
    case .nickname: Word("Name: ", "昵称：")
    case .wechatID: Word("WeChat ID: ", "微信号：")
    case .phone: Word("Phone: ", "手机号：")
    case .tag: Word("Tag: ", "标签：")
    case .region: Word("Region: ", "地区：")
    case .description: Word("Description: ", "描述：")
    }
  }
}
