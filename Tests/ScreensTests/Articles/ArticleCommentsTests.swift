import Domain
import Foundation
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// The comments below an article, and the thought with a wow (A11, A31, A50–A65).
struct ArticleCommentsTests {
  private func room(
    _ commenting: ArticleCommenting = .everyone, language: Settings.Language = .english
  ) throws -> ReadingRoom {
    var room = try ReadingRoom(columns: 60, rows: 34, language: language)
    try room.phone.does(
      .setArticleCommenting(commenting, on: nil), .account(room.phone.kitchen))
    try room.openBroth()
    return room
  }

  /// Clicks on the first cell of a text in the row that holds another.
  private func click(_ text: String, in room: inout ReadingRoom, at row: String) throws {
    let y = try #require(room.phone.lines.firstIndex { $0.contains(row) })
    let line = room.phone.lines[y]
    let found = try #require(line.range(of: text))
    let x = TextWidth.width(of: line[..<found.lowerBound])
    try room.phone.press("click:\(x + 1),\(y + 1)")
  }

  @Test func `a comment is written with c, and waits below My Comments (A11, A52)`() throws {
    var room = try room()
    #expect(room.phone.shows("[ Write a Comment ]  No selected comments yet"))
    try room.phone.press("c text:hot Enter")
    #expect(room.count(.commentOnArticle(room.broth, text: "hot")) == 1)
    #expect(room.phone.shows("Sent to the author"))
    #expect(room.phone.shows("My Comments"))
    #expect(room.phone.shows("Seen by the author and you"))
    #expect(!room.phone.shows("Top Comments"))
  }

  @Test(arguments: [8, 12, 20])
  func `what one has just written comes into sight, marked, wherever one was (A11, A52)`(rows: Int)
    throws
  {
    var room = try ReadingRoom(columns: 50, rows: rows)
    try room.phone.does(.setArticleCommenting(.everyone, on: nil), .account(room.phone.kitchen))
    try room.openBroth()
    try room.phone.press("c text:six Enter g c text:seven Enter")
    #expect(room.phone.shows("  seven"))
    // The chosen one is what Enter opens.
    try room.phone.press("Enter")
    #expect(room.phone.shows("Delete") && room.phone.shows("seven"))
  }

  @Test func `what is selected stands on top with pin, friend and author's reply (A55–A60)`() throws
  {
    var room = try room()
    let kitchen = Actor.account(room.phone.kitchen)
    let events = try room.phone.does(
      .commentOnArticle(room.broth, text: "six hours?"), .person(room.phone.bo))
    guard case .articleCommented(let id, _, _)? = events.first else {
      Issue.record("nothing was written")
      return
    }
    #expect(!room.phone.shows("six hours?"))
    try room.phone.does(.selectArticleComment(id, true), kitchen)
    try room.phone.does(.pinArticleComment(id, true), kitchen)
    try room.phone.does(.replyToArticleComment(id, text: "And a half"), kitchen)
    try room.phone.press("G")
    #expect(room.phone.shows("Top Comments"))
    #expect(room.phone.shows("Bo (Friend)  Pinned  ♡"))
    #expect(room.phone.shows("▎ Kitchen · Author"))
    #expect(room.phone.shows("▎ And a half"))
    // A click on the heart likes; the menu behind the name of a friend deletes nothing.
    try click("♡", in: &room, at: "Bo (Friend)")
    #expect(room.count(.setArticleCommentLiked(id, true)) == 1)
    #expect(room.phone.shows("Bo (Friend)  Pinned  ♥ 1"))
    try click("Bo (Friend)", in: &room, at: "Bo (Friend)")
    #expect(room.phone.shows("1 Cancel Like") && room.phone.shows("2 Copy"))
    #expect(!room.phone.shows("Delete"))
  }

  @Test func `one's own is deleted after a question (A59)`() throws {
    var room = try room()
    // It is in hand as soon as it stands there.
    try room.phone.press("c text:hot Enter Enter")
    #expect(room.phone.shows("3 Delete"))
    try room.phone.press("3 1")
    #expect(room.phone.shows("Comment deleted"))
    #expect(!room.phone.shows("My Comments"))
  }

  @Test func `where commenting is closed nothing of it is there, and c says why (A50, A65)`() throws
  {
    var room = try room(.off)
    #expect(!room.phone.shows("Write a Comment ]"))
    try room.phone.press("c")
    #expect(room.phone.shows("Comments are closed"))
  }

  @Test func `followers only is said where one would write (A51)`() throws {
    var room = try room(.followers, language: .chinese)
    try room.phone.does(.unfollow(room.phone.kitchen), .person(room.phone.lin))
    #expect(room.phone.shows("[ 写留言 ]  作者已设置关注后才可以留言"))
  }

  @Test func `a comment that is refused is not lost`() throws {
    var room = try room()
    let long = String(repeating: "a", count: 601)
    try room.phone.press("c text:\(long) Enter")
    #expect(room.phone.shows("A comment has at most 600 characters"))
    try room.phone.press("c Backspace Enter")
    #expect(room.phone.shows("Sent to the author"))
  }

  @Test func `a wow offers a thought, which Esc leaves out (A31, A32)`() throws {
    var room = try room()
    try room.phone.press("W")
    #expect(room.phone.shows("A thought (optional)"))
    try room.phone.press("text:slow Enter")
    #expect(room.phone.shows("Thought kept"))
    #expect(room.count(.setWowThought(room.broth, "slow")) == 1)
    try room.phone.press("W W Esc")
    #expect(room.count(.setWowThought(room.broth, "slow")) == 1)
    #expect(try room.phone.reader.article(room.broth, at: room.phone.now)?.thought == "")
  }
}
