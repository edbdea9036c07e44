import ClientApp
import Domain
import Foundation
import TerminalKit
import Testing
import WorldStore

/// `wesim screen`: a screen as text, without a terminal; the world stays as it was.
@Suite struct ScreenCommandTests {
  private static let size = Size(columns: 60, rows: 20)

  private static func screen(
    _ world: String, as viewer: String? = nil, language: String? = nil, keys: String,
    size: Size = size
  ) throws -> String {
    try Launch(world: world, data: nil, viewer: viewer, language: language)
      .screen(keys: keys, size: size, withStyles: false, drawsPictures: false)
  }

  @Test func `a screen is printed in its size, and what its keys did is taken back`() throws {
    let world = try DemoWorld.copy()
    let before = try Data(contentsOf: URL(fileURLWithPath: world))
    let text = try Self.screen(world, keys: "/ text:Anna Enter 'text:Not for long.' Enter")
    #expect(text.contains("Not for long."))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(20).count == 20)
    #expect(lines.allSatisfy { TextWidth.width(of: $0) <= 60 })
    #expect(try Data(contentsOf: URL(fileURLWithPath: world)) == before)
  }

  @Test func `it is seen through anybody's eyes, in either language`() throws {
    let world = try DemoWorld.copy()
    #expect(try Self.screen(world, keys: "4").contains("沈弥"))
    #expect(try Self.screen(world, as: "he-miao", keys: "4").contains("何苗"))
    #expect(try Self.screen(world, language: "zh", keys: "3").contains("朋友圈"))
    #expect(try Self.screen(world, language: "en", keys: "3").contains("Moments"))
  }

  @Test(arguments: [(1, 1), (40, 1), (1, 12)])
  func `no size is too small`(columns: Int, rows: Int) throws {
    let text = try Self.screen(
      DemoWorld.copy(), keys: "3 Enter", size: Size(columns: columns, rows: rows))
    #expect(text.split(separator: "\n").allSatisfy { TextWidth.width(of: $0) <= columns })
  }

  @Test(arguments: [
    (nil, "Nonsense", 64, "Nonsense"), ("no-such", "", 66, "There is nobody with the id no-such"),
  ])
  func `what can't be shown is said in one sentence`(
    viewer: String?, keys: String, code: Int32, part: String
  ) throws {
    let world = try DemoWorld.copy()
    let failure = try #require(throws: ProgramFailure.self) {
      try Self.screen(world, as: viewer, keys: keys)
    }
    #expect(failure.exitCode == code)
    #expect(failure.message.contains(part))
  }
}
