import Dispatch
import Synchronization
package import TerminalKit
package import WorldStore

/// Pictures that are decoded and drawn on a thread beside the main loop, which is woken when one is
/// ready.
///
/// Only what is in sight is worked at: each `want` takes the place of the one before. The thread is
/// there only while something is wanted.
package final class BackgroundPictures: PictureSource {
  private let files: PictureFiles
  private let mailbox: Mailbox<PictureDelivery>
  private let queue = DispatchQueue(label: "pictures", qos: .userInitiated)
  private let work = Work()

  /// What the main loop and the thread share.
  private final class Work: Sendable {
    let state = Mutex(State())

    struct State {
      var wanted: [PictureRequest] = []
      var present: PictureRequest?
      /// Handed to the mailbox, but not yet taken from it.
      var delivered: Set<PictureRequest> = []
      var isRunning = false
    }

    /// The next one to work at; `nil` ends the thread's work.
    func next() -> PictureRequest? {
      state.withLock { state in
        state.present = state.wanted.isEmpty ? nil : state.wanted.removeFirst()
        state.isRunning = state.present != nil
        return state.present
      }
    }

    func finished(_ request: PictureRequest) {
      state.withLock { state in
        state.present = nil
        state.delivered.insert(request)
      }
    }
  }

  package init(files: PictureFiles, waker: Waker) {
    self.files = files
    mailbox = Mailbox(waker: waker)
  }

  package func want(_ requests: [PictureRequest]) {
    let mustStart = work.state.withLock { state in
      state.wanted = requests.filter { $0 != state.present && !state.delivered.contains($0) }
      guard !state.wanted.isEmpty, !state.isRunning else { return false }
      state.isRunning = true
      return true
    }
    guard mustStart else { return }
    queue.async { [work, files, mailbox] in
      while let request = work.next() {
        let answer = request.answer { try files.bytes(request.name) }
        work.finished(request)
        mailbox.post(PictureDelivery(request: request, answer: answer))
      }
    }
  }

  package func take() -> [PictureDelivery] {
    let deliveries = mailbox.drain()
    if !deliveries.isEmpty {
      work.state.withLock { state in state.delivered.subtract(deliveries.map(\.request)) }
    }
    return deliveries
  }
}
