package import Domain
package import Screens
import Simulation
package import TerminalKit
package import WorldStore

/// One sitting at a world: the workspace, the simulation, and what passes between them.
///
/// It has no terminal and reads no clock: events and real moments (durations since the sitting began)
/// are handed to it, frames and requests to the terminal come out. The main loop, `wesim screen` and
/// the tests all drive the same one.
package final class Session {
  package let world: World
  package internal(set) var workspace: Workspace
  let simulator: Simulator
  var clock: SimulationClock
  let me: Person.ID
  var reader: World.Reader { world.reader(as: me) }
  /// The latest real moment that was handed in.
  var present: Duration {
    didSet { workspace.realTimeChanged(to: present) }
  }
  let pictures: (any PictureSource)?
  /// `nil`: nothing is written outside of the world.
  let exporting: Exporting?
  /// Whether the last frame lacks a picture that is still to come.
  package internal(set) var isPictureMissing = false
  /// Whether something in sight is still being looked for.
  package internal(set) var isReadingOn = false
  /// When the last frame stops being what is to be seen: something in it moves, or goes.
  var frameEnds: Duration?
  var outbox: [TerminalRequest] = []
  /// The terminal's title tells of something that arrived; it does until somebody is there.
  var isTitleAlert = false
  /// Whether a frame shows what the screens have read so far; they read on only then, so that no key waits for it.
  var isDrawn = false
  /// Whether all that was due at the last real moment is done and in the frame, so that nothing follows by itself at once.
  package var isSettled: Bool { !isBehind && !isReadingOn && !isPictureMissing }
  /// What is still to be done ahead.
  var lookAheads = World.LookAhead.allCases[...]
  /// Whether Moments has been read and drawn once, which comes after that.
  var isMomentsRehearsed = false
  /// `nil`: not known.
  var comingAnswer: ComingAnswer?
  /// Whether more was due than one slice could hold.
  var isBehind = false
  /// `nil`: not known.
  var knownDue: WorldTime??

  /// What only a terminal can do.
  package enum TerminalRequest: Hashable, Sendable {
    case bell
    case title(String)
    case copy(String)
    case setMouse(Bool)
    case redraw
    case suspend
    case quit
  }

  /// Agenda entries performed in one turn of the loop, so that a key never waits for the world.
  static let slice = 16
  /// The clock on the screen moves by minutes, but never more often than this.
  static let fastestTick = Duration.milliseconds(100)

  /// A sitting of `viewer`, by default of the person whose client the world is; without a source of
  /// pictures these are described in words.
  package init(
    world: World, viewer: Person.ID? = nil, size: Size,
    colors: ColorSupport = .palette256, at present: Duration, pictures: (any PictureSource)? = nil,
    exporting: Exporting? = nil
  ) throws(StorageError) {
    self.world = world
    self.pictures = pictures
    self.exporting = exporting
    self.present = present
    me = viewer ?? world.identity.me
    simulator = try Simulator(world)
    let state = try world.clock()
    clock = SimulationClock(
      at: state.now, speed: state.speed, isPaused: state.isPaused, real: present)
    var context = ScreenContext(me: me, worldName: world.identity.name, clock: state)
    context.present = present
    context.colors = colors
    if pictures != nil { context.pictures = PictureShelf() }
    workspace = Workspace(
      context: context, size: size,
      roots: [ChatsScreen(), ContactsScreen(), DiscoverScreen(), MeScreen()])
    try leaveChats()
    try serve(try reload(Set(Area.allCases)))
  }

  /// What stood in an input when the program was killed is a draft now.
  private func leaveChats() throws(StorageError) {
    for (peer, text) in try reader.inputs() {
      do {
        _ = try simulator.perform(.saveDraft(peer, text), as: .person(me))
      } catch {
        if case .storage(let error) = error { throw error }
      }
    }
  }

  /// Takes what is to be done to the terminal.
  package func takeRequests() -> [TerminalRequest] {
    defer { outbox = [] }
    return outbox
  }

  /// Serves one event; what it asks of the terminal waits in `takeRequests`.
  ///
  /// `present` is the real time since the sitting began.
  package func handle(_ event: TerminalEvent, at present: Duration) throws(StorageError) {
    self.present = present
    isDrawn = false
    world.present = clock.time(at: present)
    workspace.clockChanged(to: clockState)
    try serve(try workspace.handle(event, reader: reader))
    if isTitleAlert, event.isFromPerson {
      isTitleAlert = false
      outbox.append(.title(workspace.title))
    }
  }

  /// Keeps what was typed, and lets the world go on to where its clock stands now, as far as one slice
  /// reaches.
  package func advance(to present: Duration) throws(StorageError) {
    self.present = present
    world.present = clock.time(at: present)
    try serve(workspace.rest())
    tellOfExports()
    try catchUp()
    workspace.clockChanged(to: clockState)
    if isDrawn, isReadingOn { try workspace.readOn(from: reader) }
    if isDrawn { try lookForTyping() }
    tellOfTyping()
  }

  /// Lets what is in sight be read to its end, for those who wait for no keys.
  package func readOnToEnd() throws(StorageError) {
    while workspace.readsOn { try workspace.readOn(from: reader) }
  }

  /// When something is to happen by itself; `nil`: nothing before the next event.
  package func nextDeadline() throws(StorageError) -> Duration? {
    if isBehind || isReadingOn || isTypingUnknown { return present }
    var deadlines = [frameEnds, typingBegins].compactMap(\.self)
    if !clock.isPaused {
      let now = clock.time(at: present)
      let nextMinute = now + (WorldTime.minute - now.seconds % WorldTime.minute)
      deadlines += [clock.deadline(for: nextMinute, at: present + Self.fastestTick)]
        .compactMap(\.self)
      if let due = try nextDue() {
        deadlines += [clock.deadline(for: due, at: present)].compactMap(\.self)
      }
    }
    return deadlines.min()
  }

  /// Stops the world's time.
  package func pause() throws(StorageError) {
    clock.pause(at: present)
    workspace.clockChanged(to: clockState)
  }

  /// Writes down what was typed and where the clock stands, and waits for exports that have been begun.
  package func close() throws(StorageError) {
    try serve(workspace.end())
    try world.setClock(clockState)
    exporting?.desk.finish()
  }

  var clockState: ClockState {
    ClockState(now: clock.time(at: present), isPaused: clock.isPaused, speed: clock.speed)
  }

  /// When the next thing on the agenda is due; asked of the world only when that may have changed.
  func nextDue() throws(StorageError) -> WorldTime? {
    if let knownDue { return knownDue }
    let due = try simulator.nextDue()
    knownDue = .some(due)
    return due
  }

  /// Performs what is due, tells of what notifies, and loads what is visible.
  func catchUp() throws(StorageError) {
    let now = clock.time(at: present)
    guard let due = try nextDue(), due <= now else {
      isBehind = false
      return
    }
    let slice = try simulator.advance(to: now, budget: Self.slice)
    knownDue = nil
    isBehind = !slice.isThere
    guard !slice.events.isEmpty else { return }
    comingAnswer = nil
    for event in slice.events { try alert(about: event) }
    try serve(try reload(Set(slice.events.map(\.area))))
  }

  func reload(_ areas: Set<Area>) throws(StorageError) -> [Workspace.Request] {
    try workspace.worldChanged(in: areas, reader: reader)
  }
}
