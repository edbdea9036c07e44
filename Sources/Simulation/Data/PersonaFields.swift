import Domain

extension Persona {
  static let keys = ["awake", "delay", "likes", "comments", "accepts", "voice"]

  init?(_ node: DataNode) {
    guard let fields = node.fields(Self.keys) else { return nil }
    let awake = fields.required("awake")?.parsed("07:00-23:30", Self.hours)
    let delay = fields.required("delay")?.parsed("30s-8m", Self.delay)
    let likes = fields["likes"].map { $0.number(in: 0...1) } ?? 0
    let comments = fields["comments"].map { $0.number(in: 0...1) } ?? 0
    let accepts = fields["accepts"].map { $0.number(in: 0...1) } ?? 1
    let voice = fields.required("voice").flatMap(Voice.init)
    guard let awake, let delay, let likes, let comments, let accepts, let voice else { return nil }
    if comments > 0, voice.comment.isEmpty {
      fields["comments"]?.report("there are comments, but the voice has no phrases for \"comment\"")
    }
    self.init(
      wakes: awake.wakes, sleeps: awake.sleeps, delay: delay, likes: likes, comments: comments,
      accepts: accepts, voice: voice)
  }

  private static func hours(_ text: String) -> (wakes: Int64, sleeps: Int64)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let wakes = DayTime.secondOfDay(parts[0]),
      let sleeps = DayTime.secondOfDay(parts[1])
    else { return nil }
    return (wakes, sleeps)
  }

  private static func delay(_ text: String) -> ClosedRange<Int64>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(duration)
    guard parts.count == 2, let least = parts[0], let most = parts[1], least <= most else {
      return nil
    }
    return least...most
  }

  private static func duration(_ text: Substring) -> Int64? {
    guard let count = Int64(text.dropLast()), (0...10_000).contains(count) else { return nil }
    switch text.last {
    case "s": return count
    case "m": return count * WorldTime.minute
    case "h": return count * WorldTime.hour
    default: return nil
    }
  }
}

extension Persona.Voice {
  init?(_ node: DataNode) {
    let keys = ["greeting", "question", "thanks", "photo", "other", "comment", "topics"]
    guard let fields = node.fields(keys) else { return nil }
    guard let greeting = fields.required("greeting")?.phrases(),
      let other = fields.required("other")?.phrases()
    else { return nil }
    self.init(
      greeting: greeting, question: fields["question"]?.phrases() ?? [],
      thanks: fields["thanks"]?.phrases() ?? [], photo: fields["photo"]?.phrases() ?? [],
      other: other, comment: fields["comment"]?.phrases() ?? [],
      topics: fields["topics"]?.list(count: 1...Int.max, of: "topics")?.compactMap(Topic.init) ?? []
    )
  }
}

extension Topic {
  init?(_ node: DataNode) {
    guard let fields = node.fields(["words", "comment"]),
      let words = fields.required("words")?.phrases(),
      let comment = fields.required("comment")?.phrases()
    else { return nil }
    self.init(words: words, comment: comment)
  }
}

extension DataNode {
  fileprivate func phrases() -> [String]? {
    list(count: 1...Int.max, of: "phrases")?.compactMap { $0.text(max: 1000) }
  }
}
