import Domain
import Glibc
import Screens
package import Simulation
package import TerminalKit
package import WorldStore

/// Why the program ends without having done what was asked: one sentence, and an exit code.
///
/// The codes are those of `sysexits.h`.
package struct ProgramFailure: Error, Hashable, Sendable {
  package var message: String
  package var exitCode: Int32

  package init(_ message: String, exitCode: Int32) {
    self.message = message
    self.exitCode = exitCode
  }

  static let usage: Int32 = 64
  static let dataError: Int32 = 65
  static let noInput: Int32 = 66
  static let unavailable: Int32 = 69
  static let cannotCreate: Int32 = 73
  static let failedIO: Int32 = 74
  static let inUse: Int32 = 75
}

extension ProgramFailure {
  package init(_ error: WorldFileError) {
    let code: Int32 =
      switch error {
      case .notFound: Self.noInput
      case .notAWorld, .damaged, .newerThanProgram, .olderThanProgram, .unfinished: Self.dataError
      case .inUse: Self.inUse
      case .readOnly, .diskFull, .noSuchDirectory, .readOnlyDirectory, .alreadyExists:
        Self.cannotCreate
      case .cannotOpen: Self.failedIO
      }
    self.init(error.description, exitCode: code)
  }

  package init(_ error: StorageError) {
    let code: Int32 =
      switch error {
      case .inUse: Self.inUse
      case .damaged, .unreadable: Self.dataError
      case .diskFull, .readOnly, .failed: Self.failedIO
      }
    self.init(error.description, exitCode: code)
  }

  package init(_ error: LoadingError) {
    switch error {
    case .data(let errors): self.init(errors)
    case .file(let error): self.init(error)
    case .storage(let error): self.init(error)
    }
  }

  package init(_ errors: DataErrors) {
    self.init(errors.description { $0.sentence(.english) }, exitCode: Self.dataError)
  }

  package init(_ error: TerminalError) {
    self.init(error.description, exitCode: Self.unavailable)
  }
}

extension ProgramFailure {
  /// Says it on standard error and ends the program.
  package func report() -> Never {
    var text = "wesim: \(PlainText.lines(message))\n"
    _ = text.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(exitCode)
  }
}

/// What is worth saying beside what a command answers, on standard error: a line of text for each.
package enum Warnings {
  package static func report(_ lines: String) {
    var text = PlainText.lines(lines)
    _ = text.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
