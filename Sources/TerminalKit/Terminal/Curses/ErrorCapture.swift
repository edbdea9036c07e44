internal import CNcurses
internal import Glibc

/// Keeps what is written to standard error away from the screen, and gives it out afterwards.
///
/// It is held in memory. Where standard error is no terminal nothing is changed.
struct ErrorCapture {
  /// The true standard error, and the file in memory that stands in for it; -1 if there is none.
  let original: Int32
  let file: Int32

  static let inactive = ErrorCapture(original: -1, file: -1)

  static func begin() -> ErrorCapture {
    guard isatty(STDERR_FILENO) == 1 else { return .inactive }
    let file = memfd_create("stderr", 1)
    guard file >= 0 else { return .inactive }
    let original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard original >= 0, dup2(file, STDERR_FILENO) >= 0 else {
      Glibc.close(file)
      return .inactive
    }
    return ErrorCapture(original: original, file: file)
  }

  func end() {
    guard file >= 0 else { return }
    giveOut()
    Glibc.close(original)
    Glibc.close(file)
  }

  /// Puts standard error back and writes to it what was kept.
  ///
  /// Safe in a signal handler: it neither allocates nor locks.
  func giveOut() {
    guard file >= 0 else { return }
    dup2(original, STDERR_FILENO)
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { block in
      var offset: off_t = 0
      while true {
        let count = pread(file, block.baseAddress, block.count, offset)
        guard count > 0 else { return }
        _ = write(STDERR_FILENO, block.baseAddress, count)
        offset += off_t(count)
      }
    }
  }
}
