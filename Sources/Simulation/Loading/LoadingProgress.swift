/// How far the making of a world has come.
package struct LoadingProgress: Hashable, Sendable {
  package var phase: Phase
  /// Of the whole, 0–1; never less than before.
  package var fraction: Double

  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case reading, cast, pictures, history, future, done
  }
}
