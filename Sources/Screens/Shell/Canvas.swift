import Domain
package import TerminalKit

/// Where a screen draws itself: cells, the places that can be clicked, and the caret.
///
/// It is clipped to the screen's own area with the origin at its top left corner; drawing outside of it, at any size
/// down to 0×0, does no harm.
package struct Canvas<Intent: Sendable>: Sendable {
  package var surface: Surface
  package private(set) var targets: [HitTarget] = []
  private let showsCaret: Bool
  /// Whether the places that can be clicked are of interest; a frame that is only shown does without.
  let notesTargets: Bool

  /// Only the screen that has the keys shows its caret.
  package init(_ surface: Surface, showsCaret: Bool = true, notesTargets: Bool = true) {
    self.surface = surface
    self.showsCaret = showsCaret
    self.notesTargets = notesTargets
  }

  package var size: Size { surface.size }

  /// Draws one line and answers the cells it took.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, x: Int, y: Int, style: Style, maxWidth: Int? = nil
  ) -> Int {
    surface.write(text, x: x, y: y, style: style, maxWidth: maxWidth)
  }

  /// The same for a whole string, which is what most texts are.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, style: Style, maxWidth: Int? = nil
  ) -> Int {
    surface.write(text, x: x, y: y, style: style, maxWidth: maxWidth)
  }

  package mutating func fill(_ rect: Rect, style: Style, scalar: Unicode.Scalar = " ") {
    surface.fill(rect, style: style, scalar: scalar)
  }

  /// A click in `rect` means `intent`.
  ///
  /// Of overlapping places the one named last wins.
  package mutating func onClick(_ rect: Rect, _ intent: @autoclosure () -> Intent) {
    if notesTargets { add(HitTarget(rect: rect, press: intent())) }
  }

  package mutating func onSecondaryClick(_ rect: Rect, _ intent: @autoclosure () -> Intent) {
    if notesTargets { add(HitTarget(rect: rect, secondary: intent())) }
  }

  /// The wheel over `rect`.
  package mutating func onWheel(
    _ rect: Rect, up: @autoclosure () -> Intent, down: @autoclosure () -> Intent
  ) {
    if notesTargets { add(HitTarget(rect: rect, wheelUp: up(), wheelDown: down())) }
  }

  package mutating func placeCursor(x: Int, y: Int) {
    if showsCaret { surface.placeCaret(x: x, y: y) }
  }

  /// Draws into a part of the canvas as if it were the whole.
  package mutating func inside(_ rect: Rect, _ body: (inout Canvas) -> Void) {
    let window = surface.enter(rect)
    body(&self)
    surface.leave(to: window)
  }

  /// Draws a part on blank ground, or takes it over from an earlier frame where it showed an equal value.
  ///
  /// `number` tells apart the parts that show values of one type. What `body` draws may depend on nothing but the value,
  /// the size, the theme and the language; it can't be clicked and has no caret.
  package mutating func recall<Value: Equatable & Sendable>(
    _ number: Int, in rect: Rect, showing value: Value, in context: ScreenContext,
    _ body: (inout Canvas) -> Void
  ) {
    let shown = ShownPart(
      value: value, theme: context.theme.choice, language: context.language)
    guard !surface.recall(number, in: rect, showing: shown) else { return }
    let part = surface.begin(rect)
    body(&self)
    surface.end(part, number, showing: shown)
  }

  private mutating func add(_ target: HitTarget) {
    var target = target
    target.rect = surface.visiblePart(of: target.rect)
    if !target.rect.isEmpty { targets.append(target) }
  }
}

/// All that a part may depend on.
private struct ShownPart<Value: Equatable & Sendable>: Equatable, Sendable {
  var value: Value
  var theme: Settings.ThemeChoice
  var language: Settings.Language
}

/// A place on the frame that answers to the mouse; the intents belong to the screen that drew it.
package struct HitTarget: Sendable {
  package var rect: Rect
  package var press: (any Sendable)?
  package var secondary: (any Sendable)?
  package var wheelUp: (any Sendable)?
  package var wheelDown: (any Sendable)?

  package init(
    rect: Rect, press: (any Sendable)? = nil, secondary: (any Sendable)? = nil,
    wheelUp: (any Sendable)? = nil, wheelDown: (any Sendable)? = nil
  ) {
    self.rect = rect
    self.press = press
    self.secondary = secondary
    self.wheelUp = wheelUp
    self.wheelDown = wheelDown
  }

  /// Whether it answers to this kind of event.
  func intent(for kind: MouseEvent.Kind) -> (any Sendable)? {
    switch kind {
    case .press(.left): press
    case .press(.right): secondary
    case .wheelUp: wheelUp
    case .wheelDown: wheelDown
    default: nil
    }
  }
}
