import Domain
import Testing

/// Who may ask whom to be friends, and what comes of it.
struct FriendRequestRulesTests {
  typealias Situation = FriendRequestRules.Situation
  typealias Outcome = FriendRequestRules.Outcome

  private func text(_ count: Int) -> String { String(repeating: "字", count: count) }

  private func decide(
    _ form: FriendRequest.Form, _ situation: Situation
  ) -> Result<Outcome, Refusal> {
    Result { () throws(Refusal) in try FriendRequestRules.outcome(of: form, situation) }
  }

  private func decide(_ situation: Situation) -> Result<Outcome, Refusal> {
    decide(FriendRequest.Form(text: "hi"), situation)
  }

  @Test(
    arguments: [
      (Situation(), .success(.asked)),
      // F32
      (Situation(othersConfirmation: false), .success(.added)),
      // Both asked
      (Situation(isAskedByOther: true), .success(.met)),
      (Situation(othersConfirmation: false, isAskedByOther: true), .success(.met)),
      // F68: the other still has me
      (Situation(theirs: .friend), .success(.restored)),
      (Situation(theirs: .friend, othersConfirmation: false), .success(.restored)),
      (Situation(theirs: .friend, isAskedByOther: true), .success(.restored)),
      // F63: I still have the other, who deleted me
      (Situation(mine: .friend), .success(.asked)),
      (Situation(mine: .friend, othersConfirmation: false), .success(.added)),
      // F40
      (Situation(isSelf: true), .failure(.cannotAddYourself)),
      (Situation(mine: .friend, theirs: .friend), .failure(.alreadyFriends)),
      // Somebody who has blocked me and whom I still have looks like any friend (F62).
      (Situation(mine: .friend, theirs: .blocked), .failure(.alreadyFriends)),
      (Situation(theirs: .blocked), .failure(.rejectedByOther)),
      (Situation(mine: .blocked), .failure(.inBlockedList)),
      (Situation(mine: .blocked, theirs: .friend), .failure(.inBlockedList)),
      (Situation(mine: .blocked, theirs: .blocked), .failure(.inBlockedList)),
    ] as [(Situation, Result<Outcome, Refusal>)])
  func `what comes of a request depends on how each keeps the other (F30–F32, F40, F63, F68)`(
    situation: Situation, expected: Result<Outcome, Refusal>
  ) {
    #expect(decide(situation) == expected)
  }

  @Test(
    arguments: [
      (9, nil), (10, Refusal.tooManyRequests), (11, .tooManyRequests),
    ])
  func `ten requests a day, and one more is too many (F39)`(sent: Int, refusal: Refusal?) {
    let expected: Result<Outcome, Refusal> = refusal.map { .failure($0) } ?? .success(.asked)
    #expect(decide(Situation(sentLately: sent)) == expected)
    // What needs no answer is no bother.
    for free in [
      Situation(theirs: .friend, sentLately: sent),
      Situation(isAskedByOther: true, sentLately: sent),
      Situation(othersConfirmation: false, sentLately: sent),
    ] {
      #expect(throws: Never.self) { try decide(free).get() }
    }
  }

  @Test(
    arguments: [
      (9999, 0, nil), (10_000, 0, Refusal.contactsFull), (0, 9999, nil),
      (0, 10_000, .theirContactsFull), (10_000, 10_000, .contactsFull),
    ])
  func `ten thousand contacts are the end on either side (F10)`(
    mine: Int, theirs: Int, refusal: Refusal?
  ) {
    let situation = Situation(
      othersConfirmation: false, myContacts: mine, theirContacts: theirs)
    let expected: Result<Outcome, Refusal> = refusal.map { .failure($0) } ?? .success(.added)
    #expect(decide(situation) == expected)
  }

  @Test func `whoever has the other already needs no more room, and a request takes none (F10)`() {
    #expect(decide(Situation(mine: .friend, myContacts: 10_000)) == .success(.asked))
    #expect(decide(Situation(theirContacts: 10_000)) == .success(.asked))
    #expect(decide(Situation(theirs: .friend, theirContacts: 10_000)) == .success(.restored))
  }

  @Test(arguments: [(50, nil), (51, Refusal.requestTextTooLong)])
  func `a request has at most 50 characters (F31)`(count: Int, refusal: Refusal?) {
    let expected: Result<Outcome, Refusal> = refusal.map { .failure($0) } ?? .success(.asked)
    #expect(decide(FriendRequest.Form(text: text(count)), Situation()) == expected)
  }

  @Test func `of two reasons the one that comes first is told`() {
    var form = FriendRequest.Form(text: text(51), remark: text(31))
    func refusal(_ situation: Situation) -> Result<Outcome, Refusal> { decide(form, situation) }
    let full = 10_000
    #expect(
      refusal(Situation(isSelf: true, mine: .blocked, theirs: .blocked))
        == .failure(.cannotAddYourself))
    #expect(refusal(Situation(mine: .blocked, theirs: .friend)) == .failure(.inBlockedList))
    #expect(refusal(Situation(mine: .friend, theirs: .blocked)) == .failure(.alreadyFriends))
    #expect(refusal(Situation(theirs: .blocked, myContacts: full)) == .failure(.rejectedByOther))
    #expect(refusal(Situation(myContacts: full)) == .failure(.requestTextTooLong))
    form.text = text(50)
    #expect(refusal(Situation(myContacts: full)) == .failure(.remarkTooLong))
    form.remark = text(30)
    #expect(
      refusal(Situation(othersConfirmation: false, myContacts: full, theirContacts: full))
        == .failure(.contactsFull))
    #expect(refusal(Situation(sentLately: 10, myContacts: full)) == .failure(.contactsFull))
    #expect(
      refusal(Situation(othersConfirmation: false, sentLately: 10, theirContacts: full))
        == .failure(.theirContactsFull))
  }

  @Test(
    arguments: [
      (-1, FriendRequest.State.open), (0, .open), (3 * 86_400 - 1, .open), (3 * 86_400, .open),
      (3 * 86_400 + 1, .expired),
    ] as [(Int64, FriendRequest.State)])
  func `a request can be answered for three days, end included (F34)`(
    seconds: Int64, state: FriendRequest.State
  ) {
    let sent = WorldTime(seconds: 1_000_000)
    var request = FriendRequest(
      id: FriendRequest.ID(1), sender: Person.ID(1), receiver: Person.ID(2), source: .search,
      sentAt: sent)
    #expect(request.state(at: sent + seconds) == state)
    request.acceptedAt = sent
    #expect(request.state(at: sent + seconds) == .accepted)
  }

  private func reply(_ text: String, _ state: FriendRequest.State = .open) -> Result<
    String, Refusal
  > {
    Result { () throws(Refusal) in try FriendRequestRules.reply(text, in: state) }
  }

  @Test func `a reply is a short text about an open request (F35)`() {
    #expect(reply("  who are you? \n") == .success("who are you?"))
    #expect(reply(text(50)) == .success(text(50)))
    #expect(reply(text(51)) == .failure(.requestTextTooLong))
    #expect(reply(" \n\u{3000}") == .failure(.blankMessage))
    #expect(reply("", .accepted) == .failure(.alreadyFriends))
    #expect(reply(text(51), .expired) == .failure(.requestExpired))
  }

  private func accept(
    _ state: FriendRequest.State, isReceiver: Bool = true, remark: String? = nil,
    _ situation: Situation = Situation()
  ) -> Refusal? {
    do throws(Refusal) {
      try FriendRequestRules.accept(
        in: state, isReceiver: isReceiver, remark: remark, situation)
      return nil
    } catch {
      return error
    }
  }

  @Test func `acceptance is refused for the first reason that holds (F33, F34)`() {
    let full = Situation(
      mine: .stranger, theirs: .stranger, myContacts: 10_000, theirContacts: 10_000)
    let blocked = Situation(mine: .blocked, myContacts: 10_000)
    #expect(accept(.open) == nil)
    #expect(accept(.open, remark: text(30)) == nil)
    #expect(accept(.expired, isReceiver: false, blocked) == .notYours)
    #expect(accept(.accepted, blocked) == .alreadyFriends)
    #expect(accept(.expired, blocked) == .requestExpired)
    #expect(accept(.open, remark: text(31), blocked) == .inBlockedList)
    #expect(accept(.open, remark: text(31), full) == .remarkTooLong)
    #expect(accept(.open, full) == .contactsFull)
    #expect(accept(.open, Situation(theirContacts: 10_000)) == .theirContactsFull)
    // Who deleted me and is full still has me to come back to.
    #expect(accept(.open, Situation(mine: .friend, myContacts: 10_000)) == nil)
    #expect(accept(.open, Situation(theirs: .friend, theirContacts: 10_000)) == nil)
  }

  @Test func `the form begins with who one is, and the group one is from (F31)`() {
    #expect(FriendRequest.defaultText(from: "Mira", in: .english) == "I'm Mira")
    #expect(FriendRequest.defaultText(from: "弥", in: .chinese) == "我是弥")
    #expect(
      FriendRequest.defaultText(from: "Mira", inGroup: "Climbing", in: .english)
        == "I'm Mira from \"Climbing\"")
    #expect(
      FriendRequest.defaultText(from: "弥", inGroup: "攀岩", in: .chinese) == "我是群聊“攀岩”的弥")
  }

  @Test(
    arguments: [
      (4999, ContactPermission(), ContactPermission()), (4999, .hideMine, .hideMine),
      (5000, [], .chatsOnly), (5000, .hideTheirs, .chatsOnly), (9999, [], .chatsOnly),
    ] as [(Int, ContactPermission, ContactPermission)])
  func `after 5,000 friends new ones are Chats Only (F10)`(
    count: Int, wanted: ContactPermission, expected: ContactPermission
  ) {
    #expect(ContactLimit.permission(wanted, with: count) == expected)
  }
}
