import Domain
import Screens
import Simulation
import TerminalKit
import WorldStore

/// What `wesim reply-test` answers.
package struct ReplyTest: Hashable, Sendable {
  package var text: String
  /// Whether the account says anything.
  package var isAnswered: Bool
}

extension Launch {
  /// Which of an account's automatic answers a text would get from the follower who looks, now.
  ///
  /// The world stays as it is. With a data directory and no world, the answer is that of the world that would be made of
  /// it, and none is made: so rules can be tried while they are written.
  package func replyTest(
    _ account: String, _ text: String, in language: String
  ) throws(ProgramFailure) -> ReplyTest {
    let language = try Settings.Language.named(language)
    let world = try worldToAsk()
    let inquiry = ReplyInquiry(
      world: world, path: askedPath, words: ReplyTestWords(language: language),
      follower: try viewerID(in: world) ?? world.identity.me)
    return try asking(world) { try inquiry.test(account, text, in: language) }
  }
}

/// Asks an account's rules, as the world does when the text is sent.
private struct ReplyInquiry {
  let world: World
  let path: String
  let words: ReplyTestWords
  let follower: Person.ID

  func test(
    _ handle: String, _ text: String, in language: Settings.Language
  ) throws -> ReplyTest {
    guard let id = try world.account(handle: handle) ?? world.account(named: handle),
      let profile = try world.reader(as: follower).account(id)
    else {
      throw ProgramFailure(
        "There is no account with the id \(handle) in \(path), and none of that name.",
        exitCode: ProgramFailure.noInput)
    }
    let content = MessageContent.text(Sending.trimmed(text))
    do throws(Refusal) {
      try FollowRules.checkFollower(isFollowing: profile.isFollowing)
      try Sending.check(content, mentions: .none, isGroupManager: false)
    } catch {
      throw ProgramFailure(
        "Such a message can't be sent: \(error.sentence(language)).",
        exitCode: ProgramFailure.dataError)
    }
    let now = try world.clock().now
    let voice = AccountVoice(world: world, account: id, follower: follower)
    guard let judgement = try voice.judgement(on: content, at: now) else {
      preconditionFailure("the account has just been read")
    }
    let report = words.report(
      of: ReplyTestWords.Question(
        account: profile.account.name, judgement: judgement,
        rules: profile.account.replies.keywordRules, lastFallback: try voice.lastFallback(),
        titles: try titles(in: judgement.replies, at: now),
        people: try people(in: judgement.replies), pictures: try pictures(in: judgement.replies),
        hasServer: profile.account.hasServer))
    return ReplyTest(
      text: PlainText.lines(report), isAnswered: !judgement.replies.isEmpty)
  }

  private func pictures(in replies: [Reply]) throws(StorageError) -> [String: Picture] {
    let shown = replies.compactMap { reply -> Picture? in
      switch reply {
      case .image(let picture), .video(_, let picture): picture
      default: nil
      }
    }
    let described = try world.reader(as: follower).described(shown)
    return Dictionary(described.map { ($0.name, $0) }) { first, _ in first }
  }

  private func people(in replies: [Reply]) throws(StorageError) -> [Person.ID: String] {
    var people: [Person.ID: String] = [:]
    for case .contact(let id) in replies {
      guard let profile = try world.reader(as: follower).person(id) else { continue }
      people[id] = profile.name + (profile.person.company.map { " @\($0)" } ?? "")
    }
    return people
  }

  private func titles(
    in replies: [Reply], at now: WorldTime
  ) throws(StorageError) -> [Article.ID: String] {
    var titles: [Article.ID: String] = [:]
    for case .article(let id) in replies {
      titles[id] = try world.reader(as: follower).article(id, at: now)?.article.title
    }
    return titles
  }
}
