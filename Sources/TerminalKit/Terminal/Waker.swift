/// Wakes a terminal's `next` from any thread.
package struct Waker: Sendable {
  private let action: @Sendable () -> Void

  init(_ action: @escaping @Sendable () -> Void) {
    self.action = action
  }

  package func wake() {
    action()
  }
}
