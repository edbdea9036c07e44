import ClientApp
import Foundation
import Testing

struct WorldLocationTests {
  @Test(arguments: [
    (["HOME": "/people/lin"], "/people/lin/.local/share/wesim/demo.wesim"),
    (["HOME": "/people/lin", "XDG_DATA_HOME": "/data"], "/data/wesim/demo.wesim"),
    // A path that isn't whole is to be ignored, as the specification of these folders says.
    (
      ["HOME": "/people/lin", "XDG_DATA_HOME": "data"], "/people/lin/.local/share/wesim/demo.wesim"
    ),
  ])
  func `the demo world lies among the user's data`(environment: [String: String], path: String) {
    #expect(WorldLocation.defaultWorld(environment: environment) == path)
  }

  /// Else a world would be made in the root of the system, or wherever one happens to be.
  @Test(arguments: [[:], ["HOME": ""], ["HOME": "here"]])
  func `without a home in the environment the system is asked`(environment: [String: String]) {
    let home = NSHomeDirectoryForUser(NSUserName()) ?? "?"
    #expect(
      WorldLocation.defaultWorld(environment: environment)
        == home + "/.local/share/wesim/demo.wesim")
    #expect(WorldLocation.exports(environment: environment) == home + "/Downloads")
  }
}
