package import Domain
package import TerminalKit

/// The line at the foot of the timeline and of a post in which a comment is written.
///
/// What was typed stays with the post or comment it was meant for, until the world has accepted it or
/// the screen is left.
package struct CommentComposer: Sendable {
  /// What is being answered.
  package struct Target: Hashable, Sendable {
    package var moment: Moment.ID
    package var replyTo: MomentComment.ID?
    /// Of the writer of that comment.
    package var name: String?

    package init(_ moment: Moment.ID, replyTo: MomentComment.ID? = nil, name: String? = nil) {
      self.moment = moment
      self.replyTo = replyTo
      self.name = name
    }
  }

  package private(set) var target: Target?
  private var drafts: [Target: TextField] = [:]

  /// A rule and the line.
  package static var height: Int { 2 }

  package init() {}

  package var isOpen: Bool { target != nil }
  package var text: String { target.flatMap { drafts[$0]?.text } ?? "" }

  package mutating func open(_ target: Target) { self.target = target }
  package mutating func close() { target = nil }

  package mutating func apply(_ edit: TextField.Edit) {
    guard let target else { return }
    drafts[target, default: TextField()].apply(edit)
  }

  /// What sending means; nil when there is nothing to send.
  package var action: Action? {
    guard let target, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return .comment(target.moment, text: text, replyTo: target.replyTo)
  }

  /// The world has taken the comment.
  package mutating func accepted(_ action: Action) {
    guard case .comment(let moment, let text, let replyTo) = action else { return }
    for target in drafts.keys where target.moment == moment && target.replyTo == replyTo {
      if drafts[target]?.text == text { drafts[target] = nil }
      if target == self.target { self.target = nil }
    }
  }

  package func view<Intent>(
    on canvas: inout Canvas<Intent>, at rect: Rect, in context: ScreenContext
  ) {
    guard let target else { return }
    canvas.fill(rect, style: context.theme[.text])
    let rule = String(repeating: "─", count: rect.width)
    canvas.write(rule, x: rect.x, y: rect.y, style: context.theme[.border])
    let meaning = context(target.name.map { Word.replyTo($0) } ?? .comment)
    (drafts[target] ?? TextField()).view(
      on: &canvas, at: Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: 1),
      placeholder: "", sign: TextWidth.clipped(meaning, to: rect.width / 2) + " ›", in: context)
  }
}
