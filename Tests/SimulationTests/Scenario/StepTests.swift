import Domain
import Testing
import WorldStore

@testable import Simulation

@Suite struct StepTests {
  /// A line for every verb and every kind of content, as `data/README.md` writes them.
  static let lines: [String] = [
    "as: bo, send: { to: ann, text: a, quote: m, mention: [ann, cy] }",
    "as: bo, send: { to: trio, text: a, mention: all }",
    "as: bo, send: { to: ann, photo: pier }",
    "as: bo, send: { to: ann, voice: { seconds: 3, transcript: a } }",
    "as: bo, send: { to: ann, video: { seconds: 3, picture: pier } }",
    "as: bo, send: { to: ann, sticker: wave }",
    "as: bo, send: { to: ann, location: { name: a, address: b } }",
    "as: bo, send: { to: ann, file: { name: a.pdf, bytes: 12 } }",
    "as: bo, send: { to: ann, article: first }",
    "as: bo, send: { to: ann, link: { title: a, digest: b, url: \"https://a.example/\" } }",
    "as: bo, send: { to: ann, miniProgram: { name: a, title: b } }",
    "as: bo, send: { to: ann, contact: cy }",
    "as: bo, send: { to: ann, account: paper }",
    "as: bo, send: { to: ann, music: { title: a, artist: b } }",
    "as: bo, send: { to: ann, note: a }",
    "as: bo, send: { to: ann, chatHistory: { title: a, lines: [b, c] } }",
    "as: bo, send: { to: ann, redPacket: { greeting: a, cents: 1 } }",
    "as: bo, send: { to: ann, transfer: { cents: 1, note: a } }",
    "as: bo, send: { to: trio, redPacket: { cents: 9, pieces: 3, split: identical, from: wallet } }",
    "as: ann, openPacket: m", "as: ann, thankPacket: { packet: m, text: a }",
    "as: ann, acceptTransfer: m", "as: ann, returnTransfer: m",
    "as: ann, pay: { to: paper, cents: 1, title: a, from: wallet }", "as: ann, topUp: 1",
    "as: ann, withdraw: 1", "as: paper, bill: { to: ann, cents: 1, title: a }",
    "as: ann, payBill: m", "as: ann, payBill: { bill: m, from: wallet }",
    "as: bo, send: { to: ann, splitBill: { title: a, cents: 1 } }",
    "as: bo, send: { to: ann, call: { kind: voice, outcome: missed } }",
    "as: paper, send: { to: ann, text: a }", "as: bo, recall: m", "as: bo, deleteMessage: m",
    "as: bo, forward: { message: m, to: [ann, trio] }", "as: bo, nudge: ann",
    "as: bo, nudge: { whom: ann, group: trio }", "as: ann, open: subscriptions",
    "as: ann, open: bo", "as: ann, markUnread: bo", "as: ann, markRead: bo", "as: ann, stick: bo",
    "as: ann, unstick: bo", "as: ann, mute: paper", "as: ann, unmute: paper", "as: ann, hide: bo",
    "as: ann, deleteChat: bo", "as: bo, follow: paper", "as: ann, unfollow: paper",
    "as: ann, createGroup: [bo, cy]", "as: ann, invite: { group: trio, who: [bo] }",
    "as: ann, joinGroup: m", "as: ann, removeMembers: { group: trio, who: [bo] }",
    "as: ann, leaveGroup: trio", "as: ann, transferGroup: { group: trio, who: bo }",
    "as: ann, groupAdmin: { group: trio, who: bo }",
    "as: ann, noGroupAdmin: { group: trio, who: bo }",
    "as: ann, foldGroup: trio", "as: ann, unfoldGroup: trio",
    "as: ann, confirmInvitations: trio", "as: ann, freeInvitations: trio",
    "as: ann, confirmRequest: m",
    "as: ann, renameGroup: { group: trio, text: a }",
    "as: ann, groupNotice: { group: trio, text: a }",
    "as: ann, groupAlias: { group: trio, text: a }",
    "as: ann, groupRemark: { group: trio, text: a }",
    "as: ann, tapMenu: { account: paper, button: 1, entry: 2 }",
    "as: ann, enter: paper", "as: ann, scan: { account: paper, code: table 4 }",
    "as: ann, submitForm: { account: paper, button: 1, entry: 2, answers: [a, \"\"] }",
    "as: ann, subscribe: { account: paper, to: [a, b], always: true }",
    "as: ann, rejectTemplate: { account: paper, title: a }",
    "as: ann, acceptTemplate: { account: paper, title: a }",
    "as: paper, answer: { to: ann, text: a, automatic: true }",
    "as: paper, subscribed: { to: ann, title: a, lines: [[b, c]] }",
    "as: paper, setMenu: [{ name: a, article: first }, { name: b, entries: [{ name: c, reply: d }] }]",
    "as: paper, setServer: false",
    "as: paper, setReplies: { welcome: a, keywords: [{ rule: b, keywords: [c], replies: [d] }] }",
    "as: paper, broadcast: { articles: [first] }", "as: paper, broadcast: { text: a }",
    "as: paper, broadcast: { image: pier }",
    "as: paper, broadcast: { text: a, to: { tag: regulars } }",
    "as: paper, broadcast: { text: a, to: { gender: female } }",
    "as: paper, broadcast: { text: a, to: { region: b } }",
    "as: paper, preview: { to: ann, articles: [first] }", "as: paper, publish: [second]",
    "as: paper, deletePush: q", "as: paper, deleteArticle: first",
    "as: paper, tagFollowers: { tag: regulars, who: [ann] }",
    "as: paper, untagFollowers: { tag: regulars, who: [ann] }",
    "as: paper, deleteFollowerTag: regulars", "as: paper, blacklist: [ann]",
    "as: paper, unblacklist: [ann]",
    "as: ann, forwardPush: { push: q, article: 1, to: [bo] }", "as: ann, removePush: q",
    "as: ann, playPush: q",
    "as: ann, setFollow: { account: paper, star: true, articles: false }", "as: ann, folder: feed",
    "as: paper, broadcast: { audio: { seconds: 3, title: a } }",
    "as: paper, broadcast: { video: { seconds: 3, picture: pier, title: a } }",
    "as: paper, template: { to: ann, title: a, lines: [[b, c]], page: \"https://a.example/\" }",
    "as: ann, readArticle: first", "as: ann, likeArticle: first", "as: ann, wowArticle: first",
    "as: ann, vote: { article: first, poll: 1, choices: [2] }", "as: paper, takeDown: first",
    "as: ann, rewardArticle: { article: zero, cents: 500, from: wallet }",
    "as: paper, correctArticle: { article: zero, changes: [{ words: a, instead: b }, { words: c }] }",
    "as: ann, commentArticle: { on: first, text: a }", "as: paper, deleteArticleComment: k",
    "as: ann, likeArticleComment: k", "as: ann, unlikeArticleComment: k",
    "as: paper, commenting: everyone", "as: paper, commenting: { on: first, for: followers }",
    "as: paper, selectComment: k", "as: paper, unselectComment: k", "as: paper, pinComment: k",
    "as: paper, unpinComment: k", "as: paper, answerComment: { to: k, text: a }",
    "as: ann, unwowArticle: first", "as: ann, thought: { on: first, text: a }",
    "as: ann, likeThought: { of: bo, on: zero }", "as: ann, unlikeThought: { of: bo, on: zero }",
    "as: ann, replyToThought: { of: bo, on: zero, text: a }",
    "as: ann, permitWows: { whom: bo, permission: hideBoth }",
    "as: ann, rejectStory: { article: first, reason: notThisAccount }",
    "as: ann, post: { text: a, photos: [pier], location: b, audience: private, mention: [bo] }",
    "as: ann, post: { video: { seconds: 3, picture: pier }, audience: { only: [bo, work] } }",
    "as: ann, post: { article: first, audience: { except: [cy] } }",
    "as: ann, post: { link: { title: a, url: \"https://a.example/\" } }",
    "as: ann, post: { miniProgram: { name: a, title: b } }",
    "as: ann, post: { music: { title: a, artist: b } }", "as: ann, like: p", "as: ann, unlike: p",
    "as: ann, comment: { on: p, reply: c, text: a }", "as: ann, deletePost: p",
    "as: ann, deleteComment: c", "as: ann, openMoments: true", "as: ann, openNotifications: true",
    "as: ann, post: { link: { title: a, url: \"https://a.example/\" }, from: b, pasted: true }",
    "as: ann, post: { photos: [pier, { picture: pier, filter: warm }], status: coffee }",
    "as: ann, openMiniProgram: tea", "as: ann, keepMiniProgram: tea",
    "as: ann, unkeepMiniProgram: tea", "as: ann, forgetMiniProgram: tea",
    "as: ann, useMiniProgram: { program: tea, press: Go }",
    "as: ann, useMiniProgram: { program: tea, pay: { button: Go, cents: 5, from: wallet } }",
    "as: ann, useMiniProgram: { program: tea, open: green }",
    "as: ann, useMiniProgram: { program: tea, take: green }",
    "as: ann, useMiniProgram: { program: tea, putBack: green }",
    "as: ann, useMiniProgram: { program: tea, page: cup, item: green, take: true }",
    "as: ann, useMiniProgram: { program: tea, enter: { note: a } }",
    "as: ann, useMiniProgram: { program: tea, enter: { liked: [green] } }",
    "as: ann, useMiniProgram: { program: tea, enter: { day: +1d } }",
    "as: ann, useMiniProgram: { program: tea, enter: { time: \"09:30\" } }",
    "as: bo, send: { to: ann, miniProgram: { name: a, title: b, program: tea, page: book, picture: pier } }",
    "as: ann, post: { miniProgram: { name: a, title: b, program: tea, page: cup, item: green } }",
    "as: ann, setPrivate: p", "as: ann, setPublic: p", "as: ann, mutePost: p",
    "as: ann, unmutePost: p", "as: ann, pin: p", "as: ann, unpin: p", "as: ann, cover: pier",
    "as: ann, removeCover: true", "as: ann, likeCover: bo", "as: ann, unlikeCover: bo",
    "as: ann, savePhoto: { of: p, photo: 1 }", "as: ann, clearNotifications: true",
    "as: ann, learnMore: coffee", "as: ann, notInterested: { ad: coffee, reason: seenTooOften }",
    "as: ann, request: di", "as: ann, accept: di", "as: ann, removeRequest: di",
    "as: ann, request: { to: di, text: a, group: trio, remark: b, tags: [work], permission: hideMine }",
    "as: ann, request: { to: di, source: card }", "as: ann, replyRequest: { to: di, text: a }",
    "as: ann, accept: { from: di, remark: a, tags: [work], permission: chatsOnly }",
    "as: ann, openNewFriends: true", "as: ann, remark: { of: bo, text: a }",
    "as: ann, remark: { of: bo }", "as: ann, tag: { who: bo, tags: [work] }",
    "as: ann, describe: { whom: bo, description: a, phones: [0571 8888] }", "as: ann, star: bo",
    "as: ann, unstar: bo", "as: ann, block: bo", "as: ann, unblock: bo",
    "as: ann, permit: { whom: bo, permission: all }", "as: ann, deleteFriend: bo",
    "as: ann, createTag: { name: hikers, members: [bo] }",
    "as: ann, renameTag: { tag: work, name: office }",
    "as: ann, tagMembers: { tag: work, members: [] }", "as: ann, deleteTag: work",
    "as: ann, sendToMany: { to: [bo, work], text: a }", "as: ann, saveGroup: trio",
    "as: ann, unsaveGroup: trio",
    "as: ann, set: { language: chinese, confirmation: false, range: month, strangers: true }",
    "as: ann, set: { updates: false, videoMax: 30 }",
    "as: bo, status: coffee", "as: bo, status: { mood: coffee, text: a }",
    "as: ann, likeStatus: bo", "as: ann, unlikeStatus: bo", "as: bo, endStatus: true",
    "as: ann, favorite: { article: first }", "as: ann, favorite: { message: m }",
    "as: ann, favorite: { post: p }", "as: ann, favorite: { post: p, photo: 1 }",
  ]

  /// An ad, a poll, and somebody who is nobody's friend.
  private static let more = AdFileTests.ad().merging([
    "people/di.yaml": DataFolder.person("Di", "di_wechat"),
    "articles/second.md": DataFolder.article,
    "articles/zero.md": DataFolder.article,
    "articles/first.md": DataFolder.article + "\n\n```poll\nQ?\n- a\n- b\n```\n",
  ]) { $1 }

  /// How many lines make what the others are about.
  private static let made = 10

  private static func steps() throws -> [Step] {
    let made = """
      - { at: -1d 08:00, as: bo, send: { to: ann, text: m }, label: m }
      - { at: -1d 08:00, as: bo, post: { text: p }, label: p }
      - { at: -1d 08:00, as: paper, broadcast: { text: q }, label: q }
      - { at: -1d 08:00, as: paper, tagFollowers: { tag: regulars, who: [ann] } }
      - { at: -1d 08:00, as: bo, comment: { on: p, text: c }, label: c }
      - { at: -1d 08:00, as: di, request: ann }
      - { at: -1d 08:00, as: paper, publish: [zero] }
      - { at: -1d 08:00, as: paper, commenting: everyone }
      - { at: -1d 08:00, as: ann, commentArticle: { on: zero, text: k }, label: k }
      - { at: -1d 08:00, as: bo, wowArticle: zero }

      """
    let rest = lines.map { "- { at: -1d 09:00, \($0) }\n" }.joined()
    let files = more.merging(["timeline/week.yaml": made + rest]) { $1 }
    return try SmallWorld.plan(files).lines.map(\.step)
  }

  @Test func `there is a line for every verb and every kind of content`() {
    for word in VerbFields.verbs + ContentFields.kinds {
      #expect(Self.lines.contains { $0.contains("\(word):") }, "\(word)")
    }
  }

  @Test func `every step comes back from the agenda as it was put there`() throws {
    let world = try SmallWorld().world
    let steps = try Self.steps()
    #expect(steps.count == Self.lines.count + Self.made)
    for step in steps {
      let task = AgendaTask.step(step)
      #expect(try AgendaTask(task.entry(due: step.at), in: world) == task)
    }
  }

  @Test func `every step can be asked of the world by the time it is due`() throws {
    let plan = try SmallWorld.plan(Self.more)
    let world = try plan.worldInMemory()
    let steps = try Self.steps()
    let director = StepDirector(world: world)
    for step in steps.prefix(Self.made) {
      let request = try #require(try director.request(for: step))
      try world.perform(request.action, as: request.actor, at: step.at, naming: step.label)
    }
    for step in steps {
      #expect(try director.request(for: step) != nil, "\(step)")
    }
  }

  @Test func `a label that nothing was made for is refused as not found`() throws {
    let director = StepDirector(world: try SmallWorld().world)
    let step = Step(at: SmallWorld.start, actor: "ann", verb: .like("nothing"))
    #expect(throws: ActionError.refused(.notFound)) { try director.request(for: step) }
  }

  @Test func `the same task is always the same text`() {
    let task = AgendaTask.reply(
      .voice(seconds: 3, transcript: "a/b"), by: OfficialAccount.ID(1), to: Person.ID(2))
    #expect(
      task.entry(due: SmallWorld.start).payload
        == #"{"reply":{"_0":{"voice":{"seconds":3,"transcript":"a/b"}},"by":1,"to":2}}"#)
  }
}
