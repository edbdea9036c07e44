import Domain
import Testing

struct MomentPostTests {
  private func refusal(_ content: MomentContent) -> Refusal? {
    do throws(Refusal) {
      _ = try MomentPost.content(content)
      return nil
    } catch {
      return error
    }
  }

  private static func photos(_ count: Int) -> MomentContent.Media {
    .photos((0..<count).map { Photo(Picture("p\($0)")) })
  }

  private static func video(_ seconds: Int) -> MomentContent.Media {
    .video(seconds: seconds, cover: Picture("p"))
  }

  private static func link(_ url: String) -> MomentContent.Media {
    .link(LinkCard(title: "Ferries", digest: "", url: url))
  }

  @Test(
    arguments: [
      ("", nil, Refusal.emptyPost),
      (" \n\t　", nil, .emptyPost),
      ("", photos(0), .emptyPost),
      ("a", nil, nil),
      ("", photos(1), nil),
      (String(repeating: "字", count: 2000), nil, nil),
      (String(repeating: "字", count: 2001), nil, .postTooLong),
      (String(repeating: "👨‍👩‍👧", count: 2000), nil, nil),
      ("", photos(9), nil),
      ("", photos(10), .tooManyPhotos),
      ("", video(15), nil),
      ("", video(16), .videoTooLong),
      ("", link("https://ferry.example/times"), nil),
      ("", link("HTTP://ferry.example"), nil),
      ("", link("javascript:alert(1)"), .notALink),
      ("", link("file:///etc/passwd"), .notALink),
      ("", link("ferry.example"), .notALink),
      ("", link("https://ferry"), .notALink),
      ("", link(""), .notALink),
      ("", link("https://ferry.example/a b"), .notALink),
      ("", link("https://ferry.example/\u{1B}[2J"), .notALink),
      ("", link("https://ferry.example/\u{9B}2J"), .notALink),
      ("", link("https://ferry.example/\u{202E}gpj"), .notALink),
      // Two reasons at once.
      (String(repeating: "a", count: 2001), link("about:blank"), .postTooLong),
      (String(repeating: "a", count: 2001), photos(10), .postTooLong),
      (String(repeating: "a", count: 2001), video(16), .postTooLong),
    ] as [(String, MomentContent.Media?, Refusal?)])
  func `a post has text or media within their limits`(
    text: String, media: MomentContent.Media?, expected: Refusal?
  ) {
    #expect(refusal(MomentContent(text: text, media: media)) == expected)
  }

  @Test func `an empty row of photos and an empty place are no media and no place`() throws {
    let content = try MomentPost.content(
      MomentContent(text: "海", media: .photos([]), location: "  "))
    #expect(content == MomentContent(text: "海"))
  }

  @Test(
    arguments: [
      (Audience.public, false, nil), (.private, false, nil),
      (.only(people: [], tags: []), false, .emptyAudience),
      (.only(people: [], tags: []), true, nil),
      (.except(people: [], tags: []), false, .emptyAudience),
      (.except(people: [], tags: []), true, nil),
    ] as [(Audience, Bool, Refusal?)])
  func `a list that limits a post names at least one friend`(
    audience: Audience, namesFriend: Bool, expected: Refusal?
  ) {
    var refusal: Refusal?
    do throws(Refusal) {
      try MomentPost.audience(audience, namesFriend: namesFriend)
    } catch {
      refusal = error
    }
    #expect(refusal == expected)
  }

  @Test(
    arguments: [
      (0, Audience.public, 0, nil), (0, .private, 0, nil),
      (10, .public, 10, nil), (11, .public, 11, .tooManyMentions),
      (10, .public, 9, .mentionNotAllowed), (1, .public, 0, .mentionNotAllowed),
      (1, .private, 1, .privatePost),
      // Two and three reasons at once.
      (11, .private, 0, .privatePost), (11, .public, 0, .tooManyMentions),
    ] as [(Int, Audience, Int, Refusal?)])
  func `up to ten friends who may see the post are called to it`(
    count: Int, audience: Audience, allowed: Int, expected: Refusal?
  ) throws {
    let mentions = (0..<count).map { Person.ID(Int64($0)) }
    var refusal: Refusal?
    do {
      try MomentPost.mentions(mentions, audience: audience) { $0.rawValue < Int64(allowed) }
    } catch let error as Refusal {
      refusal = error
    }
    #expect(refusal == expected)
  }

  @Test func `somebody mentioned twice counts once`() throws {
    func mention(of people: Int64, times: Int64) throws {
      let mentions = (0..<people * times).map { Person.ID($0 % people) }
      try MomentPost.mentions(mentions, audience: .public) { _ in true }
    }
    #expect(throws: Never.self) { try mention(of: 10, times: 2) }
    #expect(throws: Refusal.tooManyMentions) { try mention(of: 11, times: 2) }
  }
}
