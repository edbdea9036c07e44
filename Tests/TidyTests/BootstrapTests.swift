import Foundation
import Testing

/// `script/bootstrap` on machines that lack something, which are folders of stand-ins here.
@Suite struct BootstrapTests {
  /// What a machine has, and what comes of it.
  struct Machine: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var swift: String? = "6.2"
    var hasGit = true
    var missing: [String] = []
    var hasRoot = true
    /// The exit code of the program; `nil`: there is none.
    var sudo: Int?
    var apt: Int?
    let code: Int32
    /// What is said on standard error; empty where all is well.
    let sentence: String
  }

  static let machines = [
    Machine(testDescription: "all there", code: 0, sentence: ""),
    Machine(testDescription: "a newer toolchain", swift: "6.10", code: 0, sentence: ""),
    Machine(
      testDescription: "no toolchain", swift: nil, code: 1, sentence: "no Swift toolchain found"),
    Machine(
      testDescription: "an old toolchain", swift: "6.1", code: 1,
      sentence: "Swift 6.2 or newer is needed, found 6.1"),
    Machine(testDescription: "no git", hasGit: false, code: 1, sentence: "git is missing"),
    Machine(
      testDescription: "no apt-get", missing: ["libgif-dev", "tmux"], code: 1,
      sentence: "there is no apt-get to install them: libgif-dev tmux"),
    Machine(
      testDescription: "neither root nor sudo", missing: ["tmux"], hasRoot: false, apt: 0, code: 1,
      sentence: "run as root, or install: tmux"),
    Machine(
      testDescription: "sudo refuses", missing: ["tmux"], hasRoot: false, sudo: 1, apt: 0, code: 1,
      sentence: "could not install: tmux"),
    Machine(
      testDescription: "no network", missing: ["tmux"], apt: 100, code: 1,
      sentence: "could not install: tmux"),
    Machine(
      testDescription: "installed as root", missing: ["tmux"], apt: 0, code: 0, sentence: ""),
    Machine(
      testDescription: "installed with sudo", missing: ["tmux"], hasRoot: false, sudo: 0, apt: 0,
      code: 0, sentence: ""),
  ]

  @Test(arguments: machines)
  func `what is missing is installed, or told in one sentence`(machine: Machine) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wesim-bootstrap-\(ProcessInfo.processInfo.globallyUniqueString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    // Why a shell writes the programs: what is open for writing here while another test starts a program can't be run.
    process.arguments = [
      "-ec", machine.making, folder.path,
      Repository.root.appendingPathComponent("script/bootstrap").path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == machine.code, "\(said)")
    #expect(machine.sentence.isEmpty ? said.isEmpty : said.contains(machine.sentence), "\(said)")
    let own = said.split(separator: "\n").filter { $0.hasPrefix("script/bootstrap: ") }
    #expect(own.count == (machine.code == 0 ? 0 : 1), "\(said)")
  }
}

extension BootstrapTests.Machine {
  /// Puts its programs into a folder, and runs a script with nothing else in reach.
  fileprivate var making: String {
    var programs = [
      "dpkg-query":
        """
      for package; do :; done
      for missing in \(missing.joined(separator: " ")); do
        if [ "$package" = "$missing" ]; then exit 1; fi
      done
      echo install ok installed
      """,
      "id": "echo \(hasRoot ? 0 : 1000)",
    ]
    if let swift { programs["swift"] = "echo Swift version \(swift)" }
    if hasGit { programs["git"] = ":" }
    if let apt { programs["apt-get"] = "exit \(apt)" }
    if let sudo { programs["sudo"] = sudo == 0 ? #""$@""# : "exit \(sudo)" }
    let writing = programs.sorted { $0.key < $1.key }.map { name, body in
      "printf '%s\\n' '#!/bin/sh' '\(body)' > \(name)"
    }
    return """
      mkdir -p "$0"
      cd "$0"
      \(writing.joined(separator: "\n"))
      chmod +x *
      for name in sed head sh; do ln -s "$(command -v $name)" "$name"; done
      PATH=$0 exec /bin/bash "$1"
      """
  }
}
