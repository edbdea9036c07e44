/// Asking before something is done: a sheet with the thing itself first and what leaves everything as it is below it.
///
/// The intent goes to the screen that asks, once it has been chosen.
extension Effect {
  /// Asks before what can't be undone, or not by oneself: Cancel, or what is to be said in its place, is in hand, so that
  /// Enter pressed once too often does nothing.
  package static func confirm(
    _ question: Word, _ deed: Word, _ intent: any Sendable, cancel: Word = .cancel,
    in context: ScreenContext
  ) -> Effect {
    .ask(question, deed, intent, cancel: cancel, selected: 1, in: context)
  }

  /// Asks before something harmless, which is in hand.
  package static func offer(
    _ question: Word, _ deed: Word, _ intent: any Sendable, cancel: Word = .cancel,
    in context: ScreenContext
  ) -> Effect {
    .ask(question, deed, intent, cancel: cancel, selected: 0, in: context)
  }

  private static func ask(
    _ question: Word, _ deed: Word, _ intent: any Sendable, cancel: Word, selected: Int,
    in context: ScreenContext
  ) -> Effect {
    .popup(
      ActionSheet(
        title: context(deed), message: context(question),
        options: [.init(context(deed), intent), ActionSheet.dismissal(context(cancel))],
        selected: selected))
  }
}
