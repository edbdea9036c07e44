import Foundation

/// Hears from the program when it has drawn all it has to and is about to sleep.
///
/// The program writes a line with the number of terminal events it has served so far; so a test that
/// has sent some waits for their number, and neither sleeps nor looks at the screen too early. The
/// shell that runs the program writes to the same FIFO when the program has ended, or when it prompts.
final class IdleSignal {
  let path: String
  private let descriptor: Int32
  private var bytes: [UInt8] = []

  enum News: Hashable {
    /// The program sleeps, with so many events served.
    case idle(events: Int)
    /// The program has ended, with the exit code that the shell tells.
    case ended(code: Int32)
    /// The shell waits for a command.
    case prompt
  }

  /// Makes the FIFO, and opens it first, so that the program never waits for a reader.
  init(in scratch: Scratch) throws {
    path = scratch.file("idle")
    guard mkfifo(path, 0o600) == 0 else { throw SystemError("mkfifo", path) }
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("open", path) }
  }

  deinit { close(descriptor) }

  /// The next line, waiting for it until the deadline; nil if none has come by then.
  func next(until deadline: ContinuousClock.Instant) throws -> News? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeSubrange(...end)
        guard let news = News(line) else { throw UnknownLine(line: line) }
        return news
      }
      guard try waitForBytes(until: deadline) else { return nil }
      var block = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &block, block.count)
      if count > 0 { bytes += block[..<count] }
    }
  }

  struct UnknownLine: Error { let line: String }

  private func waitForBytes(until deadline: ContinuousClock.Instant) throws -> Bool {
    while true {
      let left = max(.zero, deadline - .now) / Duration.milliseconds(1)
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&ready, 1, Int32(min(left.rounded(.up), 1e9)))
      if count < 0, errno != EINTR { throw SystemError("poll", path) }
      if count == 0 { return false }
      if count > 0 { return true }
    }
  }
}

extension IdleSignal.News {
  fileprivate init?(_ line: String) {
    if let count = Int(line) {
      self = .idle(events: count)
    } else if line == "prompt" {
      self = .prompt
    } else if line.hasPrefix("ended "), let code = Int32(line.dropFirst(6)) {
      self = .ended(code: code)
    } else {
      return nil
    }
  }
}
