internal import Synchronization

/// How work on another thread hands its results to the main loop.
///
/// The only state that threads share. The loop is woken once however much was posted.
package final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker: Waker

  package init(waker: Waker) {
    self.waker = waker
  }

  /// Adds a message and wakes the loop; from any thread.
  package func post(_ message: Message) {
    let wasEmpty = messages.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    if wasEmpty { waker.wake() }
  }

  /// Takes all messages, in the order they were posted.
  package func drain() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
