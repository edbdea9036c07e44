import Glibc

/// Tells whoever drives the program through a terminal when it is idle.
///
/// A line with the number of terminal events served so far is written to a pipe each time everything
/// is drawn and the program is about to sleep, so that a test never has to guess.
struct IdleReport {
  private let file: Int32

  init(path: String) throws(ProgramFailure) {
    file = Glibc.open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      throw ProgramFailure("The pipe \(path) can't be opened.", exitCode: ProgramFailure.noInput)
    }
  }

  /// A full pipe has a reader that is late: it will find the lines that are in it.
  func tell(_ served: Int) {
    var line = "\(served)\n"
    _ = line.withUTF8 { write(file, $0.baseAddress, $0.count) }
  }
}
