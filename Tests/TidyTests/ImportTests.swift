import Foundation
import Testing

/// Imports go downwards only, and each outside library is known to one module.
struct ImportTests {
  /// What each module may import besides the standard library and Foundation.
  static let allowed: [String: Set<String>] = [
    "Domain": ["CCmark"],
    "TerminalKit": ["CNcurses", "CTurboJPEG", "CPNG", "CGIF"],
    "WorldStore": ["Domain", "GRDB", "GRDBSQLite"],
    "Simulation": ["Domain", "WorldStore", "Yams"],
    "Screens": ["Domain", "WorldStore", "TerminalKit"],
    "Exports": ["Domain", "CMessageDigest"],
    "ClientApp": ["Domain", "WorldStore", "Simulation", "TerminalKit", "Screens", "Exports"],
    "wesim": ["ClientApp", "TerminalKit", "ArgumentParser"],
    "wesim-bench-world": ["Domain", "WorldStore", "ArgumentParser"],
  ]
  static let system: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch",
  ]

  @Test func `every module is among them`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appendingPathComponent("Sources").path)
    let modules = folders.filter { folder in
      !Repository.files(below: "Sources/\(folder)", extensions: ["swift"]).isEmpty
    }
    #expect(modules.sorted() == Self.allowed.keys.sorted())
  }

  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what the architecture lets it know`(module: String) throws {
    let allowed = try #require(Self.allowed[module])
    let files = Repository.files(below: "Sources/\(module)", extensions: ["swift"])
    #expect(!files.isEmpty)
    for file in files {
      for line in try Repository.lines(file) {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count,
          !line.hasPrefix("//"), !line.hasPrefix(" ")
        else { continue }
        let name = String(words[index + 1].split(separator: ".")[0])
        #expect(
          allowed.contains(name) || Self.system.contains(name), "\(file) imports \(name)")
      }
    }
  }

  @Test(arguments: ["Domain", "WorldStore", "Simulation", "Screens", "TerminalKit", "Exports"])
  func `nothing below the main loop reads a clock or chance of its own`(module: String) throws {
    let banned = ["Date()", "UUID()", ".hashValue", "SystemRandomNumberGenerator", "arc4random"]
    let files = Repository.files(below: "Sources/\(module)", extensions: ["swift"])
    #expect(!files.isEmpty)
    for file in files {
      let text = try Repository.text(file)
      for word in banned {
        #expect(!text.contains(word), "\(file) has \(word)")
      }
    }
  }
}
