import Foundation
import Testing

/// A file that is no sound world gets one sentence and an exit code, and stays as it was.
@Suite struct WorldFileRefusals {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: Int32
    let sentence: String
    let change: @Sendable (inout [UInt8]) -> Void

    init(
      _ name: String, code: Int32, says sentence: String,
      change: @escaping @Sendable (inout [UInt8]) -> Void
    ) {
      testDescription = name
      self.code = code
      self.sentence = sentence
      self.change = change
    }
  }

  static let cases = [
    Case("empty", code: 65, says: "is not a wesim world") { $0 = [] },
    Case("a letter", code: 65, says: "is not a wesim world") { $0 = Array("Dear Lin,\n".utf8) },
    Case("another program's database", code: 65, says: "is not a wesim world") {
      $0.replaceSubrange(68..<72, with: [0, 0, 0, 0])
    },
    Case("newer than the program", code: 65, says: "was made by a newer wesim") {
      $0.replaceSubrange(60..<64, with: [0, 0, 0x27, 0x0F])
    },
    Case("cut short", code: 65, says: "is damaged") { $0.removeLast(4096) },
    Case("overwritten", code: 65, says: "is damaged") { bytes in
      for index in 100..<bytes.count { bytes[index] = 0xA5 }
    },
  ]

  @Test(arguments: cases) func `a file that is no sound world is refused and kept`(
    unsound: Case
  ) throws {
    let scratch = try Scratch()
    let path = try DemoWorld.copy(to: scratch)
    var bytes = try scratch.read("world.wesim")
    unsound.change(&bytes)
    try scratch.write(bytes, to: "world.wesim")

    for command in [["--world", path], ["screen", "--world", path]] {
      let result = try Program.run(command, in: scratch)
      expectRefusal(result, code: unsound.code, says: "\(path) \(unsound.sentence)")
      #expect(try scratch.read("world.wesim") == bytes)
    }
    #expect(try scratch.names(startingWith: "world.wesim") == ["world.wesim"])
  }

  @Test func `a directory is no world`() throws {
    let scratch = try Scratch()
    let result = try Program.run(["--world", scratch.path], in: scratch)
    expectRefusal(result, code: 65, says: "\(scratch.path) is not a wesim world")
  }

  @Test func `a world isn't made where there is no directory`() throws {
    let scratch = try Scratch()
    let path = scratch.file("no/such/world.wesim")
    let result = try Program.run(["--world", path], in: scratch)
    expectRefusal(result, code: 73, says: "There is no directory for the world file \(path)")
  }

  @Test func `without a data directory no world is made`() throws {
    let scratch = try Scratch()
    let path = scratch.file("world.wesim")
    let result = try Program.run(
      ["--world", path, "--data", scratch.file("nothing")], in: scratch)
    expectRefusal(result, code: 66, says: "There is no data directory \(scratch.file("nothing"))")
    #expect(try scratch.names(startingWith: "world.wesim") == [])
  }

  @Test func `nobody is looked at who isn't in the world`() throws {
    let scratch = try Scratch()
    let path = try DemoWorld.copy(to: scratch)
    let result = try Program.run(["--world", path, "--as", "nobody-here"], in: scratch)
    expectRefusal(result, code: 66, says: "nobody-here")
  }

  @Test func `a second client on the same world is told, and others may look on`() throws {
    let journey = try Journey.open()
    let second = try Program.run(["--world", journey.world], in: journey.scratch)
    expectRefusal(second, code: 75, says: "\(journey.world) is in use by another wesim")
    let look = try Program.run(["screen", "--world", journey.world], in: journey.scratch)
    #expect(look.end == .exited(0))
    #expect(look.output.contains("Discover"))
    try journey.press("j").expectQuit()
  }
}

/// One sentence on standard error, nothing on standard output.
func expectRefusal(
  _ result: Program.Result, code: Int32, says sentence: String,
  at location: SourceLocation = #_sourceLocation
) {
  #expect(result.end == .exited(code), sourceLocation: location)
  #expect(result.output == "", sourceLocation: location)
  #expect(result.errors.contains(sentence), sourceLocation: location)
  #expect(result.errors.hasPrefix("wesim: "), sourceLocation: location)
  #expect(result.errors.split(separator: "\n").count == 1, sourceLocation: location)
}
