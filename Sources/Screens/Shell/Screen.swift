package import Domain
package import TerminalKit
package import WorldStore

/// A screen as a value: its state, what keys mean on it, how it changes, and how it looks.
///
/// `load` is the only place that reads the world, `update` and `layout` the only ones that change state besides, and
/// `view` changes nothing. Selection and scroll position are kept valid by those, never by `view`.
package protocol Screen: Sendable {
  associatedtype Intent: Sendable

  /// Named in help and above the detail pane.
  func title(in context: ScreenContext) -> String

  /// What stands at the right end of the title.
  var corner: Corner<Intent>? { get }

  /// The bindings of the present state; help, hints and palette are made of them.
  var keys: KeyTable<Intent> { get }

  /// What a key means now. The default looks it up in `keys`; a screen with a text field takes the rest itself.
  func intent(for key: Key) -> Intent?

  /// A pasted text; `nil` where there is no place for one.
  func intent(forPaste text: String) -> Intent?

  /// Why a binding can't be used now.
  func reason(against intent: Intent, in context: ScreenContext) -> Word?

  /// The size of the area the screen is drawn in; called before `load` and whenever it changes.
  mutating func layout(_ size: Size, in context: ScreenContext)

  /// Whether `update` left the screen in want of rows it doesn't have.
  var needsLoad: Bool { get }

  /// Whether what was read may have changed with these areas of the world.
  func isTouched(by areas: Set<Area>) -> Bool

  /// Reads what is visible. Called when the screen appears, when the world has changed, and when `needsLoad`.
  mutating func load(from reader: World.Reader, in context: ScreenContext) throws(StorageError)

  /// Whether there is more to read that no key should wait for.
  var readsOn: Bool { get }

  /// Reads on for a few milliseconds. Called between frames, as often as `readsOn`, while no key is there.
  mutating func readOn(from reader: World.Reader, in context: ScreenContext) throws(StorageError)

  mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect]

  /// What became of an action this screen asked for.
  mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect]

  /// What going back does: leaving, unless there is something to ask first.
  mutating func leave(in context: ScreenContext) -> [Effect]

  /// What follows from what was loaded while the screen is in sight, such as reading what has arrived in an open chat.
  /// Asked after every load; once all is done it must ask for nothing.
  mutating func loaded(in context: ScreenContext) -> [Effect]

  /// What is to be kept of what was typed.
  ///
  /// Asked before a frame shows it, so that a burst of keys is kept once and nothing that was seen can be lost. Once all is kept it must ask for nothing.
  mutating func resting(in context: ScreenContext) -> [Effect]

  /// What is to be done when the screen is left for good, or the program ends; else what is to be kept.
  mutating func left(in context: ScreenContext) -> [Effect]

  /// The chat that can be read on this screen; what arrives in it needs no notice.
  var shownChat: Peer? { get }

  /// The chat that the next key is likely to open from here; what it shows may be read before that key comes.
  var likelyChat: Peer? { get }

  func view(on canvas: inout Canvas<Intent>, in context: ScreenContext)

  // What the stack asks of each screen with every key. All screens answer in the same way, below; these are requirements
  // so that each has code of its own for it and no types are put together while somebody waits.

  /// `nil`: the key means nothing here.
  mutating func press(_ key: Key, in context: ScreenContext) -> [Effect]?

  /// Whether the key means something here.
  func takes(_ key: Key) -> Bool

  /// The keys that matter here, with what they do; those that can't be used now are left out.
  func hints(in context: ScreenContext) -> [Hint]

  /// What a click on the sign at the right end of the title means.
  var cornerIntent: (any Sendable)? { get }

  /// Draws that sign at the right end of the title's room, and answers where it stands.
  func drawCorner(on surface: inout Surface, in room: Rect, _ context: ScreenContext) -> Rect?

  /// Draws, and answers what can be clicked if that is asked for.
  func draw(
    on surface: inout Surface, in rect: Rect, context: ScreenContext, notingTargets: Bool
  ) -> [HitTarget]
}

/// What the door answered.
package enum Outcome: Hashable, Sendable {
  case done([Event])
  case refused(Refusal)
}

/// A screen that stands above the others: a sheet, a prompt, a panel.
package protocol Popup: Screen {
  /// The size it wants, borders not counted; it gets at most what there is.
  func preferredSize(within available: Size, in context: ScreenContext) -> Size

  /// Whether it takes the whole terminal, without a border and with nothing to be seen below it.
  var coversScreen: Bool { get }

  /// Whether a click beside it closes it, as Esc does: so for what only shows or offers something, and holds nothing yet.
  var closesBeside: Bool { get }
}

extension Popup {
  package var coversScreen: Bool { false }
  package var closesBeside: Bool { false }
}

extension Screen {
  package var corner: Corner<Intent>? { nil }
  package func intent(for key: Key) -> Intent? { keys[key] }
  package func intent(forPaste text: String) -> Intent? { nil }
  package func reason(against intent: Intent, in context: ScreenContext) -> Word? { nil }
  package mutating func layout(_ size: Size, in context: ScreenContext) {}
  package var needsLoad: Bool { false }
  package var readsOn: Bool { false }
  package mutating func readOn(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {}
  package func isTouched(by areas: Set<Area>) -> Bool { true }
  package var shownChat: Peer? { nil }
  package var likelyChat: Peer? { nil }
  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {}
  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] { [] }
  package mutating func leave(in context: ScreenContext) -> [Effect] { [.pop] }
  package mutating func loaded(in context: ScreenContext) -> [Effect] { [] }
  package mutating func resting(in context: ScreenContext) -> [Effect] { [] }
  package mutating func left(in context: ScreenContext) -> [Effect] { resting(in: context) }
}

/// The screen without its type, for the stack.
extension Screen {
  package mutating func press(_ key: Key, in context: ScreenContext) -> [Effect]? {
    intent(for: key).map { run($0, in: context) }
  }

  package func takes(_ key: Key) -> Bool { intent(for: key) != nil }

  mutating func paste(_ text: String, in context: ScreenContext) -> [Effect]? {
    intent(forPaste: text).map { run($0, in: context) }
  }

  /// An intent that was handed out by this screen itself: in a click target, a sheet, or the palette.
  mutating func receive(_ intent: any Sendable, in context: ScreenContext) -> [Effect] {
    guard let intent = intent as? Intent else { return [] }
    return run(intent, in: context)
  }

  private mutating func run(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    if let reason = reason(against: intent, in: context) {
      return [.notice(Notice(context(reason), kind: .refused))]
    }
    return update(intent, in: context)
  }

  package func draw(
    on surface: inout Surface, in rect: Rect, context: ScreenContext, notingTargets: Bool = true
  ) -> [HitTarget] {
    var canvas = Canvas<Intent>(
      surface, showsCaret: context.hasFocus, notesTargets: notingTargets)
    surface = Surface(size: Size(columns: 0, rows: 0))
    canvas.inside(rect) { view(on: &$0, in: context) }
    surface = canvas.surface
    return canvas.targets
  }

  package func hints(in context: ScreenContext) -> [Hint] {
    let keys = keys
    func isUsable(_ binding: Binding<Intent>) -> Bool {
      reason(against: binding.intent, in: context) == nil
    }
    if keys.hinted.allSatisfy(isUsable) { return keys.hints }
    return zip(keys.hinted, keys.hints).filter { isUsable($0.0) }.map(\.1)
  }

  package var cornerIntent: (any Sendable)? { corner?.intent }

  package func drawCorner(
    on surface: inout Surface, in room: Rect, _ context: ScreenContext
  ) -> Rect? {
    guard let corner, let rect = cornerRect(in: room) else { return nil }
    surface.write(corner.sign, x: rect.x + 1, y: rect.y, style: context.theme[.hintKey])
    return rect
  }

  /// Where the sign at the right end of the title stands; `nil` where there is none or no room for it.
  func cornerRect(in room: Rect) -> Rect? {
    guard let corner, room.width >= 12 else { return nil }
    let width = TextWidth.width(of: corner.sign) + 2
    return Rect(x: room.maxX - width, y: room.y, width: width, height: 1)
  }

  /// All that can be done here, for help and palette.
  func commands(in context: ScreenContext) -> [Command] {
    keys.bindings.map { binding in
      Command(
        keys: binding.keys, name: binding.name, isMove: binding.isMove,
        unavailable: reason(against: binding.intent, in: context),
        intent: binding.intent)
    }
  }
}
