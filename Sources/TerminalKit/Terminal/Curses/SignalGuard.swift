internal import CNcurses
internal import Glibc

/// Turns signals into bytes of a pipe, and restores the terminal if the program crashes.
///
/// A signal handler may do next to nothing and can reach only globals; both are here and nowhere
/// else. There is one guard in a process at a time.
struct SignalGuard: ~Copyable {
  /// What the pipe brought: bytes are signal numbers, 0 is a wake-up.
  static let wakeByte: UInt8 = 0

  private let readEnd: Int32
  private let writeEnd: Int32
  private var replaced: [(number: Int32, action: sigaction)] = []
  private var alternateStack: UnsafeMutableRawPointer?

  /// The end of the pipe to poll.
  var descriptor: Int32 { readEnd }

  /// Makes the pipe and takes over the signals that ask for something.
  ///
  /// Must come before ncurses starts, which leaves alone what has a handler already.
  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC | O_NONBLOCK) == 0 else {
      throw TerminalError.system(call: "pipe2", reason: String(cString: strerror(errno)))
    }
    readEnd = ends[0]
    writeEnd = ends[1]
    shared.pointee.pipe = writeEnd
    for number in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT] {
      catchSignal(number, flags: SA_RESTART, noteSignal)
    }
  }

  /// A waker that outlives the guard harmlessly.
  var waker: Waker {
    Waker { note(SignalGuard.wakeByte) }
  }

  /// From now on a crash gives the terminal back: `restore` is written and the line settings of
  /// standard input are set to `settings`, then the crash takes its course.
  mutating func guardAgainstCrashes(
    restore: [UInt8], settings: termios, errors: ErrorCapture
  ) {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: restore.count)
    bytes.initialize(from: restore, count: restore.count)
    shared.pointee.restore = UnsafeBufferPointer(start: bytes, count: restore.count)
    shared.pointee.settings = settings
    shared.pointee.errors = errors
    // A stack that has overflowed cannot take the handler's frame.
    let size = 64 * 1024
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: size)
    if sigaltstack(&stack, nil) == 0 { alternateStack = memory } else { memory.deallocate() }
    for number in [SIGILL, SIGSEGV, SIGBUS, SIGTRAP, SIGABRT, SIGFPE] {
      catchSignal(
        number, flags: SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND)), restoreAndDie)
    }
  }

  /// What came through the pipe since the last call.
  func drain() -> [UInt8] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { block in
      var bytes: [UInt8] = []
      while true {
        let count = read(readEnd, block.baseAddress, block.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return bytes }
        bytes += block[..<count]
        if count < block.count { return bytes }
      }
    }
  }

  /// Stops the program and its process group as Ctrl-Z at a shell does, until it is continued.
  ///
  /// Where there is no shell that could continue it, the kernel does not stop it.
  func stop() {
    var handler = sigaction()
    var ignore = sigaction()
    ignore.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGTSTP, &ignore, &handler)
    // The others of the group first, so that the shell sees a job that has stopped as a whole; then
    // this thread, because only a signal to a thread has its effect before the call returns.
    kill(0, SIGTSTP)
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &standard, nil)
    raise(SIGTSTP)
    sigaction(SIGTSTP, &handler, nil)
  }

  /// Gives all signals back and closes the pipe.
  deinit {
    for (number, action) in replaced {
      var action = action
      sigaction(number, &action, nil)
    }
    shared.pointee.pipe = -1
    if let restore = shared.pointee.restore {
      shared.pointee.restore = nil
      restore.baseAddress?.deallocate()
    }
    if let alternateStack {
      var off = stack_t()
      off.ss_flags = Int32(SS_DISABLE)
      sigaltstack(&off, nil)
      alternateStack.deallocate()
    }
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  private mutating func catchSignal(
    _ number: Int32, flags: Int32, _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var before = sigaction()
    sigaction(number, nil, &before)
    // Whoever started the program with a signal ignored (nohup, a shell without jobs) meant it.
    let isIgnored =
      unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
    guard !isIgnored else { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    sigaction(number, &action, nil)
    replaced.append((number, before))
  }
}

/// What the handlers need.
private struct Shared {
  var pipe: Int32 = -1
  var restore: UnsafeBufferPointer<UInt8>?
  var settings = termios()
  var errors = ErrorCapture.inactive
}

/// The one state of the handlers.
///
/// Why unsafe: a handler interrupts the very thread that may be writing this, and no lock can help.
/// Each field is complete before the handler that reads it is installed.
nonisolated(unsafe) private let shared: UnsafeMutablePointer<Shared> = {
  let shared = UnsafeMutablePointer<Shared>.allocate(capacity: 1)
  shared.initialize(to: Shared())
  return shared
}()

private func note(_ byte: UInt8) {
  var byte = byte
  // A full pipe is as good: whoever reads it looks at everything there is.
  _ = write(shared.pointee.pipe, &byte, 1)
}

private let noteSignal: @convention(c) (Int32) -> Void = { number in
  let before = errno
  note(UInt8(truncatingIfNeeded: number))
  errno = before
}

private let restoreAndDie: @convention(c) (Int32) -> Void = { number in
  if let restore = shared.pointee.restore {
    _ = write(STDOUT_FILENO, restore.baseAddress, restore.count)
    tcsetattr(STDIN_FILENO, TCSANOW, &shared.pointee.settings)
    shared.pointee.errors.giveOut()
  }
  // The handler is gone already (SA_RESETHAND): the signal now ends the program in its own way.
  raise(number)
}
