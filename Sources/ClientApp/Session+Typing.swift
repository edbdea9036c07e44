import Domain
import Screens
import Simulation
import WorldStore

/// Who is typing in the chat in sight (G10).
extension Session {
  /// Whether an answer is coming in the chat with a friend.
  struct ComingAnswer: Hashable {
    var friend: Person.ID
    /// `nil`: none.
    var due: WorldTime?
  }

  /// The friend whose chat is in sight, beside a list the one that was opened last.
  private var friendInSight: Person.ID? {
    for case .person(let friend) in workspace.shownChats.reversed() { return friend }
    return nil
  }

  /// Whether it isn't known what is coming in the chat in sight; while time stands still nothing comes.
  var isTypingUnknown: Bool {
    guard !clock.isPaused, let friend = friendInSight else { return false }
    return comingAnswer?.friend != friend
  }

  /// Asks the agenda if that has to be known anew; to be called while nobody waits, since all of it is looked through.
  func lookForTyping() throws(StorageError) {
    guard isTypingUnknown, let friend = friendInSight else { return }
    comingAnswer = ComingAnswer(
      friend: friend, due: try simulator.answerDue(from: friend, to: me))
  }

  /// Tells the screens who is typing now.
  func tellOfTyping() {
    let now = clock.time(at: present)
    guard let answer = comingAnswer, answer.friend == friendInSight, let due = answer.due,
      Typing.isSeen(due: due, at: now)
    else { return workspace.typing(nil) }
    workspace.typing(answer.friend)
  }

  /// When somebody begins to type; `nil`: not before something else happens.
  var typingBegins: Duration? {
    guard let due = comingAnswer?.due, due - clock.time(at: present) > Typing.lead else {
      return nil
    }
    return clock.deadline(for: due - Typing.lead, at: present)
  }
}
