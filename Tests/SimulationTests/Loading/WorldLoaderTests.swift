import Domain
import Foundation
import Testing
import WorldStore

@testable import Simulation

@Suite struct WorldLoaderTests {
  private let folder: DataFolder
  private let plan: WorldPlan
  private var path: String { folder.path + "/small.wesim" }
  private var unfinished: String { path + ".unfinished" }

  init() throws {
    plan = try SmallWorld.plan()
    folder = try DataFolder()
  }

  /// Files beside the data, which is what a load may leave.
  private func worldFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("small.wesim") }.sorted()
  }

  private func failure(of load: () throws(LoadingError) -> Void) -> LoadingError? {
    do throws(LoadingError) {
      try load()
      return nil
    } catch {
      return error
    }
  }

  @Test func `a load leaves one whole world file, which goes on where the history ends`() throws {
    try WorldLoader(path: path).load(plan)
    #expect(try worldFiles() == ["small.wesim"])
    let world = try World(opening: path)
    #expect(world.identity.name == "Small")
    #expect(
      try world.clock()
        == ClockState(now: SmallWorld.start, isPaused: false, speed: 60))
    #expect(try world.nextDue() == SmallWorld.start + 3600)
    let ann = world.identity.me
    let bo = try #require(try world.person(handle: "bo"))
    #expect(try world.reader(as: ann).items(in: .person(bo), .first(10)).count == 2)
  }

  @Test func `a world that was deleted comes back by nothing it has left behind`() throws {
    try WorldLoader(path: path).load(plan)
    let old = try World(opening: path)
    try old.setClock(ClockState(now: SmallWorld.start + 99, isPaused: true, speed: 600))
    let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    try #require(!log.isEmpty)
    try old.close()
    try FileManager.default.removeItem(atPath: path)
    try log.write(to: URL(fileURLWithPath: path + "-wal"))
    try WorldLoader(path: path).load(plan)
    #expect(try worldFiles() == ["small.wesim"])
    #expect(try World(opening: path).clock().now == SmallWorld.start)
  }

  @Test func `what pictures show is in the world, and old voice messages are heard`() throws {
    let plan = try SmallWorld.plan([
      "timeline/week.yaml": """
      - { at: -1d 10:00, as: bo, send: { to: ann, photo: pier } }
      - { at: -1d 10:01, as: bo, send: { to: ann, voice: { seconds: 3, transcript: fish } } }

      """
    ])
    for (readUntil, isUnheard) in [(SmallWorld.start, false), (nil, true)] {
      var plan = plan
      plan.world.readUntil = readUntil
      let world = try plan.worldInMemory()
      let bo = try #require(try world.person(handle: "bo"))
      let rows = try world.reader(as: world.identity.me).items(in: .person(bo), .first(2))
        .compactMap { if case .message(let message) = $0.body { message } else { nil } }
      #expect(rows.map(\.isUnheard) == [isUnheard, false])
      #expect(
        rows.last?.content.content
          == .photo(
            Picture(
              "pier", caption: .init(english: "A pier", chinese: "栈桥"),
              shape: .init(width: 1, height: 1))))
    }
  }

  @Test func `the same data give the same world, in a file or in memory`() throws {
    try WorldLoader(path: path).load(plan)
    #expect(try World(opening: path).digest() == plan.worldInMemory().digest())
  }

  @Test func `progress only grows, from reading to done`() throws {
    var told: [LoadingProgress] = []
    let lines = (0..<600).map { minute in
      let time = "\(minute / 60 + 10):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
      return "- { at: -1d \(time), as: bo, send: { to: ann, text: hello } }\n"
    }
    let data = try DataFolder(
      SmallWorld.cast(seed: 7).merging(["timeline/week.yaml": lines.joined()]) { $1 })
    try WorldLoader(path: path).load(WorldSource(directory: data.path)) { told.append($0) }
    #expect(told.first == LoadingProgress(phase: .reading, fraction: 0))
    #expect(told.last == LoadingProgress(phase: .done, fraction: 1))
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.fraction <= $1.fraction })
    #expect(told.filter { $0.phase == .history }.count > 5)
  }

  @Test func `a world that is there is not touched`() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(
      failure { () throws(LoadingError) in try WorldLoader(path: path).load(plan) }
        == .file(.alreadyExists(path: path)))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
  }

  @Test func `a directory that isn't there is told, nothing is left`() throws {
    let path = folder.path + "/nowhere/small.wesim"
    #expect(
      failure { () throws(LoadingError) in try WorldLoader(path: path).load(plan) }
        == .file(.noSuchDirectory(path: path)))
  }

  @Test func `what a killed load has left is cleared away by the next`() throws {
    // A world without anybody in it, as it stands on the disk in the middle of a load.
    var half: World? = try World.create(
      at: unfinished, seed: 1, name: "half", start: SmallWorld.start)
    try half?.close()
    half = nil
    try Data("junk".utf8).write(to: URL(fileURLWithPath: unfinished + "-journal"))
    try WorldLoader(path: path).load(plan)
    #expect(try worldFiles() == ["small.wesim"])
    #expect(try World(opening: path).identity.name == "Small")
  }

  @Test func `while another load of the same world is at work, a second waits for nothing`() throws
  {
    let other = try World.create(at: unfinished, seed: 1, name: "half", start: SmallWorld.start)
    #expect(
      failure { () throws(LoadingError) in try WorldLoader(path: path).load(plan) }
        == .file(.inUse(path: path)))
    try other.close()
    #expect(try worldFiles().contains("small.wesim.unfinished"))
  }

  @Test func `a refused line of the history is a fault of the data, and nothing is left`() throws {
    let plan = try SmallWorld.plan([
      "timeline/week.yaml": """
      - { at: -2d 09:00, as: cy, send: { to: ann, text: one }, label: one }
      - { at: -2d 09:01, as: ann, recall: one }
      - { at: -1d 09:00, as: bo, post: { text: sea, audience: { only: [bo] } }, label: sea }
      - { at: -1d 09:01, as: cy, like: sea }
      """
    ])
    guard
      case .data(let errors)? = failure(of: { () throws(LoadingError) in
        try WorldLoader(path: path).load(plan)
      })
    else {
      Issue.record("it was loaded")
      return
    }
    // Liking what was never posted is no fault of its own.
    #expect(errors.all.map(\.refusal) == [.notYours, .emptyAudience])
    #expect(errors.all.map(\.line) == [2, 3])
    #expect(try worldFiles() == [])
  }

  @Test func `what arrived before readUntil has been read, what came at it has not`() throws {
    let world =
      "name: Small\nseed: 7\nstart: 2026-03-16 08:00\nme: ann\n"
      + "readUntil: +0d 07:00\ntags: { work: Work }\n"
    let plan = try SmallWorld.plan([
      "world.yaml": world,
      "accounts/daily.yaml": DataFolder.account("subscription", "Daily", "daily_wechat"),
      "timeline/week.yaml": """
      - { at: -1d 09:00, as: bo, send: { to: ann, text: one } }
      - { at: -1d 09:01, as: cy, send: { to: trio, text: two } }
      - { at: -1d 09:02, as: daily, broadcast: { text: news } }
      - { at: -1d 09:03, as: bo, post: { text: sea } }
      - { at: +0d 06:59:59, as: cy, send: { to: ann, text: three } }
      - { at: +0d 07:00:00, as: bo, send: { to: ann, text: four } }
      - { at: +0d 07:30, as: bo, send: { to: ann, text: five } }
      """,
    ]).worldInMemory()
    let reader = plan.reader(as: plan.identity.me)
    let badges = try reader.chats(.first(10)).map(\.badge)
    #expect(badges == [.count(2), .none, .none, .none])
    #expect(try reader.tabBadges().discover == .none)
    #expect(try reader.subscriptions(.first(10)).map(\.badge) == [.none])
  }
}
