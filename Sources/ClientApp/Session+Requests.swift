import Domain
import Screens
import Simulation
import TerminalKit
import WorldStore

/// Serving what screens ask for.
extension Session {
  /// Performs and passes on until nothing more follows.
  func serve(_ requests: [Workspace.Request]) throws(StorageError) {
    var queue = requests[...]
    while let request = queue.popFirst() {
      switch request {
      case .perform(let action, let asker): queue += try perform(action, from: asker)
      case .importPicture(let path, let asker): queue += try importPicture(path, from: asker)
      case .export(let article, let format): try export(article, as: format)
      case .clock(let change): try turn(clock: change)
      case .copy(let text): outbox.append(.copy(text))
      case .setMouse(let isOn): outbox.append(.setMouse(isOn))
      case .redraw: outbox.append(.redraw)
      case .suspend: outbox.append(.suspend)
      case .quit: outbox.append(.quit)
      }
    }
  }

  /// Through the world's door as the viewer; what has changed is loaded before the outcome is told.
  func perform(
    _ action: Action, from asker: Int
  ) throws(StorageError) -> [Workspace.Request] {
    repeat { try catchUp() } while isBehind
    _ = try simulator.advance(to: clock.time(at: present))
    defer { knownDue = nil }
    let outcome: Outcome
    var areas: Set<Area> = []
    do {
      let events = try simulator.perform(action, as: .person(me))
      areas = Set(events.map(\.area))
      if case .importPicture = action { workspace.pictureCame() }
      outcome = .done(events)
    } catch {
      switch error {
      case .refused(let refusal): outcome = .refused(refusal)
      case .storage(let error): throw error
      }
    }
    switch action {
    case .sendMessage, .resend: comingAnswer = nil
    default: break
    }
    let followUps = workspace.performed(action, outcome, from: asker)
    if clock.isPaused, case .done = outcome { try tellOfPause(after: action) }
    // What the outcome has opened is read also where the world is as it was.
    return followUps + (areas.isEmpty ? try workspace.load(from: reader) : try reload(areas))
  }

  /// Who waits for an answer while time is paused would wait for ever.
  private func tellOfPause(after action: Action) throws(StorageError) {
    let peer: Peer
    switch action {
    case .sendMessage(to: let receiver, content: _, quote: _, mentions: _): peer = receiver
    case .tapMenu(let account, button: _, entry: _): peer = .account(account)
    default: return
    }
    guard workspace.shownChats.contains(peer), try simulator.isAnswerComing(to: me, in: peer)
    else { return }
    workspace.show(Notice(workspace.context(.answersWhenTimeGoesOn)))
  }

  private func turn(clock change: Effect.ClockChange) throws(StorageError) {
    let speeds = Effect.ClockChange.speeds
    switch change {
    case .togglePause: clock.isPaused ? clock.resume(at: present) : clock.pause(at: present)
    case .step: try step()
    case .faster: clock.setSpeed(speeds.first { $0 > clock.speed } ?? 3600, at: present)
    case .slower: clock.setSpeed(speeds.last { $0 < clock.speed } ?? 1, at: present)
    case .speed(let speed): clock.setSpeed(speed, at: present)
    }
    workspace.clockChanged(to: clockState)
    try world.setClock(clockState)
  }

  /// On to the next thing that is due, and at most a day where nothing is.
  private func step() throws(StorageError) {
    let now = clock.time(at: present)
    let next = min(try nextDue() ?? now + WorldTime.day, now + WorldTime.day)
    clock.step(by: max(0, next - now), at: present)
    repeat { try catchUp() } while isBehind
  }
}
