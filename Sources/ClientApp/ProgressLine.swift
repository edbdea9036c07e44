import Glibc

/// One line on standard error that is written over as work goes on; nothing where that is no terminal.
final class ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var last = ""

  func show(_ text: String) {
    guard isShown, text != last else { return }
    last = text
    put("\r\u{1B}[K" + text)
  }

  /// Leaves the line as if nothing had been there.
  func finish() {
    if isShown, !last.isEmpty { put("\r\u{1B}[K") }
  }

  private func put(_ text: String) {
    var text = text
    _ = text.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
