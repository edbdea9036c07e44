import Foundation
import Testing

@Suite struct FirstStart {
  @Test func `the first start makes the world and shows the chats, the second finds it as it was`()
    throws
  {
    let scratch = try Scratch()
    let world = scratch.file("new.wesim")
    try Journey(world: world, in: scratch)
      .expect("WeChat", "▸Chats", "Contacts", "Discover", "Me", "Subscriptions")
      .openChat("Anna").type("still here").press("Enter").expectQuit()
    #expect(FileManager.default.fileExists(atPath: world))
    try Journey(world: world, in: Scratch()).expectRow("An", "Anna Li").expect("still here")
      .expectQuit()
  }

  @Test func `without a name it is the demo world below the home directory`() throws {
    let scratch = try Scratch()
    let journey = try Journey(world: nil, in: scratch)
    try journey.expect("▸Chats", "Subscriptions").expectQuit()
    let place = scratch.file(".local/share/wesim/demo.wesim")
    #expect(FileManager.default.fileExists(atPath: place))
  }
}
