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

  @Test func `A push that comes while the folder is open leaves no dot behind`() throws {
    var phone = try Phone()
    try phone.publish(["Soup"], of: phone.kitchen)
    try phone.press("Enter")
    try phone.publish(["Noodles"], of: phone.kitchen)
    #expect(phone.lines[2].hasSuffix("Noodles"))
    try phone.press("Esc")
    #expect(!phone.shows("●"))
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
