package import Domain

/// `world.yaml`: what the world is called, when it starts, and through whose eyes it is seen.
package struct WorldFile: Hashable, Sendable {
  package var name: String
  package var seed: UInt64
  package var start: WorldTime
  /// The person whose client this is.
  package var me: String
  /// World seconds per second at first.
  package var speed: Int
  /// What arrived before this moment has been read by `me`.
  package var readUntil: WorldTime?
  /// Friend groups of `me` in the order they are written in.
  package var tags: [Tag]

  /// How the Subscriptions folder opens, and in which order its stream stands (E2, S31, S32).
  package var folder: FolderForm
  package var feedOrder: FeedOrder

  /// Places that posts can be from.
  package var places: [String]

  package struct Tag: Hashable, Sendable {
    package var handle: String
    package var name: String
  }

  static let keys = [
    "name", "seed", "start", "me", "speed", "readUntil", "tags", "places",
    "folder", "feedOrder",
  ]
  package static let speeds = 1...3600

  init?(_ node: DataNode) {
    guard let fields = node.fields(Self.keys) else { return nil }
    let name = fields.required("name")?.text(max: 60)
    let seed = fields.required("seed")?.integer()
    let start = fields.required("start")?.parsed("2026-03-16 08:00", Self.start)
    let me = fields.required("me")?.reference(.person)
    let speed = fields["speed"].map { $0.integer(in: Self.speeds) } ?? 60
    let readUntil = fields["readUntil"]?.parsed(DayTime.form, DayTime.init)
    let tags = (fields["tags"]?.entries() ?? []).compactMap { entry in
      entry.value.tagName().map { Tag(handle: entry.key, name: $0) }
    }
    let places = (fields["places"]?.list() ?? [])
      .compactMap { $0.text(max: MomentContent.locationMax) }
    let folder = fields["folder"].map { $0.choice(of: FolderForm.self) } ?? .classic
    let feedOrder = fields["feedOrder"].map { $0.choice(of: FeedOrder.self) } ?? .time
    guard let name, let seed, let start, let me, let speed, let folder, let feedOrder else {
      return nil
    }
    self.name = name
    self.seed = UInt64(seed)
    self.start = start
    self.me = me
    self.speed = speed
    self.readUntil = readUntil.map { $0.time(inWorldStarting: start) }
    self.tags = tags
    self.places = places
    self.folder = folder
    self.feedOrder = feedOrder
    if let until = self.readUntil, until > start {
      fields["readUntil"]?.report("later than the start of the world")
    }
  }

  private static func start(_ text: String) -> WorldTime? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    let date = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, date.map(\.count) == [4, 2, 2],
      let year = Int(date[0]), let month = Int(date[1]), let day = Int(date[2]),
      year >= 1, (1...12).contains(month), (1...31).contains(day),
      let second = DayTime.secondOfDay(parts[1])
    else { return nil }
    let midnight = WorldTime(year: year, month: month, day: day)
    // A 31st of February comes back as a day of March.
    guard midnight.date == (year, month, day) else { return nil }
    return midnight + second
  }
}

extension DataNode {
  /// The name of a tag, as one may be given (F21).
  fileprivate func tagName() -> String? {
    guard let text = text() else { return nil }
    do throws(Refusal) {
      return try TagNaming.name(text, taken: [])
    } catch {
      refuse(error)
      return nil
    }
  }
}
