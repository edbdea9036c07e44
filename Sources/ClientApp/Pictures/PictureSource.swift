package import TerminalKit

/// Where a session gets its pictures from.
///
/// It is told what is in sight and missing, and hands over what has become of it, sooner or later.
package protocol PictureSource: AnyObject {
  /// These are wanted now, the first soonest; what was wanted before and isn't any more may be dropped.
  func want(_ requests: [PictureRequest])

  /// Takes what has been finished since.
  func take() -> [PictureDelivery]
}

/// A request with what became of it.
package struct PictureDelivery: Sendable {
  package var request: PictureRequest
  package var answer: PictureAnswer
}
