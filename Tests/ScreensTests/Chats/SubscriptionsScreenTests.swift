import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

@Suite struct SubscriptionsScreenTests {
  @Test func `Opening the folder puts out its dot and leaves the numbers of the accounts`() throws {
    var phone = try Phone()
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.publish(["Noodles"], of: phone.kitchen)
    #expect(phone.shows("●"))
    try phone.press("Enter")
    #expect(phone.lines[1].contains("2"))
    #expect(phone.lines[2].hasSuffix("Noodles"))
    #expect(phone.performed == [.openChat(.subscriptions)])
    try phone.press("Enter Esc")
    #expect(!phone.lines[1].contains("2"))
    try phone.press("Esc")
    #expect(!phone.shows("●"))
  }

  @Test func `The folder's accounts are looked for by name, and no letter does anything else`()
    throws
  {
    var phone = try Phone()
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter / text:fu")
    #expect(phone.shows("Nothing found"))
    #expect(phone.performed == [.openChat(.subscriptions)])
    try phone.press("Backspace*2 text:KIT")
    #expect(phone.shows("Kitchen") && phone.shows("Soup"))
    try phone.press("Enter")
    #expect(phone.lines[0].contains("Kitchen"))
    try phone.press("Esc / text:zz Esc")
    #expect(phone.shows("Soup"))
  }

  @Test func `A push that comes while the folder is open leaves no dot behind`() throws {
    var phone = try Phone()
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter")
    try phone.publish(["Noodles"], of: phone.kitchen)
    #expect(phone.lines[2].hasSuffix("Noodles"))
    try phone.press("Esc")
    #expect(!phone.shows("●"))
  }

  @Test
  func `What an account has taken back is neither sent on nor kept, and the keys say why (S67)`()
    throws
  {
    var phone = try Phone(columns: 100, rows: 24)
    try phone.publish(["Soup"], of: phone.kitchen)
    let pushes = try phone.reader.feed(.first(1))
    try phone.does(.deletePush(try #require(pushes.first?.id)), .account(phone.kitchen))
    try phone.press("Enter Enter Up m")
    #expect(phone.shows("1 Copy") && phone.shows("2 Delete"), "\(phone)")
    try phone.press("Esc")
    for key in ["f", "*"] {
      try phone.press("Up \(key)")
      #expect(phone.shows("! The publisher has deleted this content"), "\(key) \(phone)")
    }
  }

  @Test func `Unfollowing asks first, and going on following is one of the answers`() throws {
    var phone = try Phone()
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter m 4")
    #expect(phone.shows("Continue to Follow"))
    try phone.press("2")
    #expect(phone.shows("Kitchen"))
    try phone.press("m 4 1")
    #expect(phone.shows("No posts yet"))
    #expect(phone.shows("You no longer follow Kitchen"))
    #expect(phone.performed.last == .unfollow(phone.kitchen))
  }

  @Test func `Deleting clears the posts of the account only`() throws {
    var phone = try Phone()
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter m 5 1")
    #expect(phone.performed.last == .deleteChat(.peer(.account(phone.kitchen))))
    #expect(try phone.reader.account(phone.kitchen)?.isFollowing == true)
  }
}
