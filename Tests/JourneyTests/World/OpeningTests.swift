import ArgumentParser
import Testing

@testable import wesim

/// The two readers of the command line understand it alike.
struct OpeningTests {
  @Test(arguments: [
    "", "--paused", "--world a.wesim", "--world a --data b --as c --paused --report-idle d",
    "--paused --as lin", "--as lin --world 世界.wesim", "--language zh --as lin",
  ]) func `what is recognised plainly means what the parser says`(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let command = try #require(try Wesim.parseAsRoot(words) as? OpenCommand)
    #expect(Opening(plain: words) == command.opening)
  }

  @Test(arguments: [
    "open", "open --paused", "screen", "--help", "-h", "--version", "--world", "--world=a",
    "--world a --world b",
    "--world --paused", "--paused --paused", "--no-such", "a.wesim", "--", "--as -x",
    "--language zh --language en",
  ]) func `whatever else it is is left to the parser`(line: String) {
    #expect(Opening(plain: line.split(separator: " ").map(String.init)) == nil)
  }
}
