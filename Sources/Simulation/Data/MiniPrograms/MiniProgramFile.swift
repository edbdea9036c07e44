package import Domain
import Yams

/// `miniprograms/ID.yaml`: a Mini Program of an official account.
package struct MiniProgramFile: Hashable, Sendable {
  package var handle: String
  package var account: String
  /// Where the account is named.
  package var accountPlace: Place
  package var name: MiniProgram.Words
  package var intro: MiniProgram.Words
  package var avatar: Avatar
  package var cover: Picture?
  package var body: MiniProgram.Body

  static let keys = [
    "name", "account", "intro", "avatar", "cover", "lists", "keeps", "pages", "events",
  ]

  /// What a file declares is known before its pages are read, so that each slip is found at its place.
  init?(handle: String, _ node: DataNode) {
    guard let fields = node.fields(Self.keys) else { return nil }
    let name = fields.required("name")?.words(max: MiniProgramLimits.name)
    let account = fields.required("account")?.reference(.account)
    let intro = fields.required("intro")?.words(max: 120)
    let avatar = fields.required("avatar")?.avatar()
    let cover = fields["cover"]?.picture()
    var scope = MiniProgramScope()
    scope.lists =
      fields["lists"]?.named(atMost: MiniProgramLimits.lists, "lists")
      .compactMap { MiniProgram.List(name: $0.name, $0.value) } ?? []
    let keeps = fields["keeps"]?.named(atMost: MiniProgramLimits.variables, "kept things") ?? []
    // A time may name a day that is kept, too.
    let days = keeps.filter { $0.value.isDay }.map(\.name)
    scope.variables = keeps.compactMap {
      MiniProgram.Variable(name: $0.name, $0.value, scope, days: days)
    }
    let pages = fields.required("pages")?.named(atMost: MiniProgramLimits.pages, "pages") ?? []
    scope.pages = pages.map { page in
      (page.name, item: page.value.itemList)
    }
    let events = fields["events"]?.named(atMost: MiniProgramLimits.events, "events") ?? []
    scope.events = events.map(\.name)
    let told = events.compactMap { MiniProgram.Told(name: $0.name, $0.value, scope) }
    let read = pages.compactMap { MiniProgram.Page(name: $0.name, $0.value, scope) }
    if let first = pages.first, first.value.itemList != nil {
      first.value.report("the first page can't be about an item", hint: "it is where one begins")
    }
    if pages.isEmpty { fields["pages"]?.report("no pages") }
    guard let name, let account, let intro, let avatar, !read.isEmpty else { return nil }
    self.handle = handle
    self.account = account
    accountPlace = (fields["account"] ?? node).place
    self.name = name
    self.intro = intro
    self.avatar = avatar
    self.cover = cover
    body = MiniProgram.Body(
      lists: scope.lists, variables: scope.variables, pages: read, events: told)
  }
}

extension MiniProgramFile {
  func miniProgram(of account: OfficialAccount.ID) -> MiniProgram {
    MiniProgram(
      id: MiniProgram.ID(0), handle: handle, account: account, name: name, intro: intro,
      avatar: avatar, cover: cover, body: body)
  }
}

// MARK: What is declared

extension MiniProgram.List {
  fileprivate init?(name: String, _ node: DataNode) {
    let items =
      node.list(count: 1...MiniProgramLimits.items, of: "items")?
      .compactMap(MiniProgram.Item.init) ?? []
    var seen: Set<String> = []
    for item in items where !seen.insert(item.id).inserted {
      node.report("the item \"\(item.id)\" stands twice in \"\(name)\"")
    }
    guard !items.isEmpty else { return nil }
    self.init(name: name, items: items)
  }
}

extension MiniProgram.Item {
  fileprivate init?(_ node: DataNode) {
    let counts = [Self.price, Self.crowd]
    guard let fields = node.fields(["id", "name", "text", "picture", "numbers"] + counts) else {
      return nil
    }
    let id = fields.required("id")?.identifier()
    let name = fields.required("name")?.words(max: 60)
    let text = fields["text"]?.words(max: MiniProgramLimits.text)
    let picture = fields["picture"]?.picture()
    var numbers: [String: Int] = [:]
    for count in counts {
      numbers[count] = fields[count]?.integer(in: 0...MiniProgramLimits.number)
    }
    for (key, value) in fields["numbers"]?.named(atMost: 8, "numbers") ?? [] {
      numbers[key] = value.integer(in: -MiniProgramLimits.number...MiniProgramLimits.number)
    }
    guard let id, let name else { return nil }
    self.init(id: id, name: name, text: text, picture: picture, numbers: numbers)
  }
}

extension MiniProgram.Variable {
  private static let kinds = ["number", "text", "one", "several", "cart", "day", "time", "log"]

  fileprivate init?(
    name: String, _ node: DataNode, _ scope: MiniProgramScope, days: [String]
  ) {
    guard let fields = node.fields(Self.kinds + ["start", "every", "of"]),
      let (kind, value) = fields.exactlyOne(of: Self.kinds, as: "kind")
    else { return nil }
    for (key, kinds) in [("start", ["number", "one"]), ("every", ["time"]), ("of", ["time"])]
    where fields[key] != nil && !kinds.contains(kind) {
      fields[key]?.report("\"\(key)\" means nothing to a \(kind)")
    }
    guard let kind = Self.kind(kind, value, fields, scope, days: days) else { return nil }
    self.init(name: name, kind: kind)
  }

  private static func kind(
    _ kind: String, _ value: DataNode, _ fields: DataFields, _ scope: MiniProgramScope,
    days: [String]
  ) -> Kind? {
    switch kind {
    case "number":
      guard let range = value.range(in: -MiniProgramLimits.number...MiniProgramLimits.number)
      else { return nil }
      let start = fields["start"].map { $0.integer(in: range) } ?? range.lowerBound
      return start.map { .number(from: range.lowerBound, to: range.upperBound, start: $0) }
    case "text": return value.integer(in: 1...MiniProgramLimits.typed).map { .text(max: $0) }
    case "one":
      guard let list = scope.list(value) else { return nil }
      let start = fields["start"].flatMap { scope.item($0, of: list) }
      return .one(of: list.name, start: start)
    case "several": return scope.list(value).map { .several(of: $0.name) }
    case "cart": return scope.list(value).map { .cart(of: $0.name) }
    case "day":
      return value.range(in: 0...365, of: MiniProgramLimits.days, "days")
        .map { .day(from: $0.lowerBound, to: $0.upperBound) }
    case "time":
      let times = value.parsed("11:00-20:00", times)
      let every = fields["every"].map { $0.integer(in: 5...720) } ?? 30
      let day = fields["of"].flatMap { $0.name(among: days, "kept day") }
      guard let times, let every else { return nil }
      guard (times.to - times.from) / every < MiniProgramLimits.times else {
        value.report("more than \(MiniProgramLimits.times) times", hint: "a longer every:")
        return nil
      }
      return .time(from: times.from, to: times.to, every: every, day: day)
    default: return value.integer(in: 1...MiniProgramLimits.logLines).map { .log(max: $0) }
    }
  }

  private static func times(_ text: String) -> (from: Int, to: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let from = DayTime.secondOfDay(parts[0]),
      let to = DayTime.secondOfDay(parts[1]), from <= to
    else { return nil }
    return (Int(from / WorldTime.minute), Int(to / WorldTime.minute))
  }
}

extension MiniProgram.Told {
  fileprivate init?(name: String, _ node: DataNode, _ scope: MiniProgramScope) {
    guard let nodes = node.list(count: 1...MiniProgramLimits.notices, of: "notices") else {
      return nil
    }
    self.init(name: name, notices: nodes.compactMap { Notice($0, scope) })
  }
}

extension MiniProgram.Told.Notice {
  fileprivate init?(_ node: DataNode, _ scope: MiniProgramScope) {
    guard let fields = node.fields(["after", "title", "lines", "page"]) else { return nil }
    let after = fields.required("after")?.parsed("30s, 8m, 2h or 1d", Self.delay)
    let title = fields.required("title")?.miniText(scope)
    let lines = fields.required("lines")?.list(
      count: 1...MiniProgramLimits.noticeLines, of: "lines")?
      .compactMap { Self.line($0, scope) }
    let page = fields["page"].flatMap { scope.page($0) }
    guard let after, let title, let lines else { return nil }
    self.init(after: after, title: title, lines: lines, page: page?.name)
  }

  private static func line(
    _ node: DataNode, _ scope: MiniProgramScope
  ) -> MiniProgram.Told.Line? {
    guard let parts = node.list(count: 2...2, of: "entries; a key and a value are wanted"),
      let key = parts[0].miniText(scope), let value = parts[1].miniText(scope)
    else { return nil }
    return MiniProgram.Told.Line(key: key, value: value)
  }

  private static func delay(_ text: String) -> Int64? {
    guard let count = Int64(text.dropLast()), (0...100_000).contains(count) else { return nil }
    let units: [Character: Int64] = [
      "s": 1, "m": WorldTime.minute, "h": WorldTime.hour, "d": WorldTime.day,
    ]
    guard let unit = text.last.flatMap({ units[$0] }), count * unit <= MiniProgramLimits.delay
    else { return nil }
    return count * unit
  }
}

extension DataNode {
  /// The entries of a mapping whose keys are names of the file's own, in its order.
  func named(atMost max: Int, _ noun: String) -> [(name: String, value: DataNode)] {
    guard let entries = entries() else { return [] }
    guard entries.count <= max else {
      report("\(entries.count) \(noun)", hint: "at most \(max)")
      return []
    }
    return entries.filter { entry in
      let isName = MiniProgramScope.isName(entry.key)
      if !isName {
        file.findings.report(
          "\"\(entry.key)\" can't be a name", at: entry.place, hint: MiniProgramScope.nameHint)
      }
      return isName
    }.map { ($0.key, $0.value) }
  }

  /// A name of the file's own.
  func identifier() -> String? {
    guard let text = text(max: MiniProgramLimits.name) else { return nil }
    guard MiniProgramScope.isName(text) else {
      report("\"\(text)\" can't be a name", hint: MiniProgramScope.nameHint)
      return nil
    }
    return text
  }

  /// A text, or `{ en, zh }`.
  func words(max: Int) -> MiniProgram.Words? {
    guard isMapping else { return text(max: max).map { MiniProgram.Words($0, $0) } }
    guard let fields = fields(["en", "zh"]) else { return nil }
    let english = fields.required("en")?.text(max: max)
    let chinese = fields.required("zh")?.text(max: max)
    guard let english, let chinese else { return nil }
    return MiniProgram.Words(english, chinese)
  }

  /// "1-8".
  fileprivate func range(
    in limits: ClosedRange<Int>, of count: Int = .max, _ noun: String = "numbers"
  ) -> ClosedRange<Int>? {
    let range = parsed("1-8") { text -> ClosedRange<Int>? in
      guard let dash = text.dropFirst().firstIndex(of: "-"), let from = Int(text[..<dash]),
        let to = Int(text[text.index(after: dash)...]), from <= to
      else { return nil }
      return from...to
    }
    guard let range else { return nil }
    guard limits.contains(range.lowerBound), limits.contains(range.upperBound) else {
      report(
        "out of range", hint: "from \(limits.lowerBound) to \(limits.upperBound)")
      return nil
    }
    guard range.upperBound - range.lowerBound < count else {
      report("more than \(count) \(noun)")
      return nil
    }
    return range
  }

  fileprivate var isDay: Bool { entry("day") != nil }

  /// The list of a page that is about an item, before anything of it has been checked.
  fileprivate var itemList: String? {
    guard case .scalar(let name)? = entry("item")?.yaml else { return nil }
    return name.string
  }

  private func entry(_ key: String) -> DataNode? {
    guard case .mapping(let mapping) = yaml else { return nil }
    return mapping.first { $0.key.string == key }.map { DataNode(yaml: $0.value, file: file) }
  }
}
