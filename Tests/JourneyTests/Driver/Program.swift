import Foundation

/// The program under test, as it stands beside the tests.
enum Program {
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let tests = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/wesim"
  }()

  static var isRoot: Bool { geteuid() == 0 }

  /// An environment with nothing of the machine's own in it but where programs are.
  static func environment(home: String, _ more: [String: String] = [:]) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": path, "HOME": home, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh"]
      .merging(more) { $1 }
  }

  struct Result {
    let end: ChildProcess.End
    let output: String
    let errors: String
  }

  /// Runs a program without a terminal; by default the one under test.
  static func run(
    _ arguments: [String], program: String = path, in scratch: Scratch,
    _ variables: [String: String] = [:]
  ) throws -> Result {
    let (output, errors) = (scratch.file("output"), scratch.file("errors"))
    let end = try ChildProcess(
      program, arguments, environment: environment(home: scratch.path, variables), output: output,
      errors: errors
    ).wait()
    return Result(
      end: end, output: try scratch.text(of: "output"), errors: try scratch.text(of: "errors"))
  }
}
