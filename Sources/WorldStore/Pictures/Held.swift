import Synchronization

/// A value that is made when it is first asked for, by whichever thread that is.
final class Held<Value: Sendable>: Sendable {
  private let held = Mutex<Value?>(nil)

  func value(_ make: () throws -> Value) throws -> Value {
    try held.withLock { held in
      if let held { return held }
      let made = try make()
      held = made
      return made
    }
  }
}
