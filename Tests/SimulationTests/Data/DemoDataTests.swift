import Domain
import Foundation
import Testing

@testable import Simulation

@Suite struct DemoDataTests {
  static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data/demo").path

  private static let plan = Result { try WorldSource(directory: directory).plan() }

  @Test func `the demo's data are sound, and no line of its history is refused`() {
    do {
      _ = try Self.plan.get().worldInMemory()
    } catch {
      Issue.record("\(error)")
    }
  }

  /// Who has asked `me` to be friends has something to say once they are; nobody has accepted here.
  @Test func `the demo's future happens as it is written when nobody interferes`() throws {
    let plan = try Self.plan.get()
    let asking = Set(
      plan.lines.compactMap { line -> String? in
        guard case .contact(.request(let request)) = line.step.verb,
          request.to == plan.world.me
        else { return nil }
        return line.step.actor
      })
    let waiting = plan.lines.filter { line in
      guard case .send(to: plan.world.me, _, _, _) = line.step.verb else { return false }
      return asking.contains(line.step.actor)
    }.map(\.place)
    #expect(waiting.count >= 3)
    let failures = try ScenarioRunner(plan, isReacting: false).failures()
      .filter { !($0.message == "refused: notFriends" && waiting.contains($0.place)) }
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
  }

  /// What the demo shows of accounts, articles, Mini Programs and money: all that there is, a line an area.
  private static let shown = """
    account: subscription service verified unverified individual followerLimit server agents
    menu: button submenu reply article page miniProgram namedMiniProgram sendLocation sendPhoto form subscribe
    form: text choice rating
    replies: welcome default exact contains all random text image voice video article contact
    push: article articles text image audio video
    reprint: yes
    reach: everybody tag gender region
    played: audio video
    pushes: preview publish deletePush deleteArticle tag deleteTag forward remove folder
    follow: star articles mute sticky location
    answer: account agent
    desk: follow unfollow tapMenu enter submitForm scan subscribe rejectTemplate template sendSubscribed setMenu setAutoReplies setServer
    article: original place originalURL digest noDigest rewards reprints pictures repostOf
    comments: off everyone followers
    block: heading paragraph list bullets numbers quote table code rule picture audio video poll button card
    words: text emphasis strong code link lineBreak
    link: article miniProgram url
    card: article miniProgram
    button: reservation purchase miniProgram url
    poll: single several open closing
    reader: readArticle likeArticle wowArticle vote takeDown correct reward
    opinion: comment deleteComment likeComment commenting select pin answer unwow think likeWow replyToWow wowPermit rejectStory
    message: text photo voice video sticker location file link article miniProgram contact account music note chatHistory redPacket transfer splitBill call quote
    post: text article photos video link miniProgram music
    money: openPacket thank acceptTransfer returnTransfer pay sendBill payBill topUp withdraw
    programs: open keep forget
    gesture: press pay open count enter
    keeps: number text one several cart day time log
    page: heading text note rule picture itemPicture list counter ask button results log
    button's deed: set write choose add remove draw clear note go back relaunch submit pay tell share say
    """

  @Test(arguments: shown.split(separator: "\n").map(String.init))
  func `the demo uses every kind there is`(line: String) throws {
    let parts = line.split(separator: ": ")
    let area = String(try #require(parts.first))
    let expected = Set(try #require(parts.last).split(separator: " ").map(String.init))
    let found = try Self.kinds.get().found[area] ?? []
    #expect(expected.subtracting(found) == [], "not in the demo")
    #expect(found.subtracting(expected) == [], "not in the table")
  }

  @Test func `the demo is as large and as long as a world worth looking at`() throws {
    let plan = try Self.plan.get()
    let kinds = plan.accounts.map(\.kind)
    let longReads = plan.articles.filter { $0.body.count >= 600 }
    let first = try #require(plan.lines.first?.step.at)
    let last = try #require(plan.lines.last?.step.at)
    #expect(plan.people.count >= 24)
    #expect(plan.groups.count >= 4)
    #expect(kinds.count { $0 == .subscription } >= 12)
    #expect(kinds.count { $0 == .service } >= 6)
    #expect(longReads.count >= 40)
    #expect(plan.world.start - first >= 21 * WorldTime.day)
    #expect(last - plan.world.start >= 4 * WorldTime.day + 12 * 3600, "the fifth day's afternoon")
  }

  private static let kinds = plan.map(DemoKinds.init)
}
