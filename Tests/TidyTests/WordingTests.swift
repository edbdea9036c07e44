import Foundation
import Testing

/// What the sources must not say, and how scripts must begin.
struct WordingTests {
  static let sources =
    Repository.files(below: "Sources", extensions: ["swift", "h"])
    + Repository.files(below: "Tests", extensions: ["swift"])
    + ["Package.swift"]

  @Test func `no source has work left open`() throws {
    let banned = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK"]
    for file in Self.sources {
      let text = try Repository.text(file)
      for word in banned where text.contains(word) {
        Issue.record("\(file) says \(word)")
      }
    }
  }

  @Test func `no file holds a path of the machine it was written on`() throws {
    let banned = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/"]
    let files =
      Self.sources + Repository.files(below: "script", extensions: [""])
      + Repository.files(below: "docs", extensions: ["md"])
      + ["README.md", "CHANGELOG.md", "data/README.md"]
    for file in files {
      let text = try Repository.text(file)
      for word in banned where text.contains(word) {
        Issue.record("\(file) says \(word)")
      }
    }
  }

  @Test func `a test never sleeps`() throws {
    let banned = ["sle" + "ep(", "usle" + "ep", "Task.sle" + "ep"]
    for file in Repository.files(below: "Tests", extensions: ["swift"]) {
      let text = try Repository.text(file)
      for word in banned where text.contains(word) {
        Issue.record("\(file) says \(word)")
      }
    }
  }

  @Test func `every script stops at the first failure`() throws {
    let scripts = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appendingPathComponent("script").path)
    #expect(!scripts.isEmpty)
    for script in scripts {
      let text = try Repository.text("script/\(script)")
      let isShell = text.hasPrefix("#!/usr/bin/env bash")
      #expect(isShell || text.hasPrefix("#!/usr/bin/env python3"), "\(script)")
      if isShell { #expect(text.contains("set -euo pipefail"), "\(script)") }
    }
  }
}
