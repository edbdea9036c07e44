/// A picture drawn in cells: one buffer for each frame.
package struct PictureCells: Equatable, Sendable {
  package let frames: [Buffer]
  /// When each frame's time is over, counted from the beginning.
  package let ends: [Duration]
  /// Whether the picture moves, even if only its first frame is here.
  package let isMoving: Bool

  package init(frames: [Buffer], ends: [Duration], isMoving: Bool) {
    precondition(!frames.isEmpty && frames.count == ends.count, "an end for each frame")
    self.frames = frames
    self.ends = ends
    self.isMoving = isMoving
  }

  /// How long it takes from the first frame to the first again; zero for a still one.
  package var length: Duration { ends[ends.count - 1] }

  /// What is shown after `time`, over and over, and when that changes; `nil`: never.
  package func frame(at time: Duration) -> (buffer: Buffer, changesIn: Duration?) {
    guard frames.count > 1, length > .zero else { return (frames[0], nil) }
    let place = position(at: time)
    let index = ends.firstIndex { $0 > place } ?? 0
    return (frames[index], ends[index] - place)
  }

  /// Where in its length it is after `time`.
  package func position(at time: Duration) -> Duration {
    guard length > .zero, time > .zero else { return .zero }
    return .nanoseconds(time.wholeNanoseconds % length.wholeNanoseconds)
  }

  var byteCount: Int { frames.reduce(0) { $0 + $1.byteCount } }
}

/// What became of a request for a picture.
package enum PictureAnswer: Equatable, Sendable {
  case cells(PictureCells)
  case fault(PictureFault)

  var byteCount: Int {
    if case .cells(let cells) = self { cells.byteCount } else { 0 }
  }
}

extension Duration {
  fileprivate var wholeNanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}
