import Foundation
import Testing

/// The top of the repository, and the scripts that stand for it.
struct TopLevelTests {
  /// U6; what else is there begins with a dot.
  @Test func `the top level has these and nothing else`() throws {
    let ignored = try Repository.lines(".gitignore")
    let tops = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
      .filter { name in
        !name.hasPrefix(".")
          && !ignored.contains { $0 == name || $0.hasPrefix("*") && name.hasSuffix($0.dropFirst()) }
      }
    #expect(
      Set(tops) == [
        "Package.swift", "Sources", "Tests", "data", "docs", "script", "README.md", "CHANGELOG.md",
      ])
  }

  @Test func `every target is of language mode 6, and a warning stops its build`() throws {
    let text = try Repository.text("Package.swift")
    #expect(text.contains(".swiftLanguageMode(.v6)"))
    #expect(text.contains(".treatAllWarnings(as: .error)"))
    let targets = ["  .target(", ".executableTarget(", ".testTarget("].reduce(0) {
      $0 + text.components(separatedBy: $1).count - 1
    }
    #expect(targets > 10)
    #expect(text.components(separatedBy: "swiftSettings: settings").count - 1 == targets)
  }

  /// What a module imports is a part of what it depends on; here is the other half.
  @Test(arguments: ImportTests.allowed.keys.sorted())
  func `a module depends only on what the architecture lets it know`(module: String) throws {
    let text = try Repository.text("Package.swift")
    let range = try #require(
      text.range(
        of: #"name: "\#(module)",\s+dependencies: \[\s*""#, options: .regularExpression))
    let list = text[range.lowerBound...].prefix { $0 != "]" }
    let words = list.split(separator: "\"", omittingEmptySubsequences: false)
    let names = words.indices.filter { $0 % 2 == 1 }.map { String(words[$0]) }.dropFirst()
    #expect(Set(names).isSubset(of: ImportTests.allowed[module] ?? []), "\(names)")
  }

  @Test(arguments: [
    (".ci/run", ["script/test"]), ("script/run", ["script/bootstrap", "script/release"]),
    ("script/test", ["script/bootstrap", "script/lint", "swift build", "swift test"]),
    ("script/lint", ["swift format lint --strict"]),
  ])
  func `a script runs what it stands for, in this order, and stops at the first that fails`(
    path: String, steps: [String]
  ) throws {
    let file = Repository.root.appendingPathComponent(path).path
    #expect(FileManager.default.isExecutableFile(atPath: file))
    let text = try Repository.text(path)
    #expect(text.contains("set -euo pipefail"))
    var rest = text[...]
    for step in steps {
      let range = try #require(rest.range(of: step), "\(step)")
      rest = rest[range.upperBound...]
    }
  }
}
