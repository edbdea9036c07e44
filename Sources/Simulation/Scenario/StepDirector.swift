import Domain
import WorldStore

/// Turns a step into the action it stands for, at the moment it is performed: names and labels become the numbers the
/// world has given.
struct StepDirector {
  let world: World

  /// What a step asks for; `nil` for a line that only looks.
  ///
  /// - Throws: `notFound` when something that a label stands for hasn't been made, because its own line was refused.
  func request(for step: Step) throws(ActionError) -> (actor: Actor, action: Action)? {
    guard case let verb = step.verb, verb != .nothing else { return nil }
    let actor = try actor(step.actor)
    if case .account = actor, case .send(let to, let content, _, _) = verb {
      return (actor, .answer(to: try person(to), try reply(content), by: .desk(nil)))
    }
    if case .miniProgram(let use) = verb {
      return (actor, try action(use, by: step.actor, at: step.at))
    }
    return (actor, try action(verb, by: step.actor))
  }

  /// What an account says to one follower.
  func reply(_ content: StepContent) throws(ActionError) -> Reply {
    switch content {
    case .article(let name): return .article(try article(name))
    case .plain(.text(let text)): return .text(text)
    case .plain(.photo(let picture)): return .image(picture)
    case .plain(.voice(let seconds, let transcript)):
      return .voice(seconds: seconds, transcript: transcript)
    case .plain(.video(let seconds, let cover)): return .video(seconds: seconds, cover: cover)
    case .contact(let name): return .contact(try person(name))
    // The checker lets no other kind through.
    case .account, .plain, .money: throw .refused(.wrongActor)
    }
  }

  private func action(_ verb: Verb, by name: String) throws(ActionError) -> Action {
    switch verb {
    case .send, .recall, .deleteMessage, .forward, .forwardSeveral, .nudge: try messageAction(verb)
    case .open, .markUnread, .markRead, .stick, .mute, .hide, .deleteChat: try chatAction(verb)
    case .group(let step): try action(step)
    case .follow, .unfollow, .tapMenu, .broadcast, .template: try officialAction(verb)
    case .push(let step): try action(step, by: name)
    case .readArticle(let name): .openArticle(try article(name))
    case .likeArticle(let name): .setArticleLiked(try article(name), true)
    case .wowArticle(let name): .setArticleWowed(try article(name), true)
    case .article(let step): try action(step)
    case .opinion(let step): try action(step)
    case .moment, .post, .like, .unlike, .comment, .deletePost, .deleteComment, .openMoments,
      .openNotifications:
      try momentAction(verb, by: name)
    case .learnMore(let name): .openAd(try ad(name))
    case .notInterested(let name, let objection): .rejectAd(try ad(name), objection)
    case .money(let step): try action(step)
    case .favorite(let step): try action(step)
    case .contact(let step): try action(step, by: name)
    case .desk(let step): try action(step, by: name)
    case .miniProgram, .nothing: preconditionFailure("taken care of before: \(verb)")
    }
  }

  private func messageAction(_ verb: Verb) throws(ActionError) -> Action {
    switch verb {
    case .send(let to, let content, let quote, let mentions):
      if let money = content.money { return try sending(money, to: try peer(to)) }
      var quoted: Message.ID?
      if let quote { quoted = try message(quote) }
      return .sendMessage(
        to: try peer(to), content: try self.content(content), quote: quoted,
        mentions: try self.mentions(mentions))
    case .recall(let label): return .recall(try message(label))
    case .deleteMessage(let label): return .deleteMessage(try message(label))
    case .forward(let label, let to):
      var peers: [Peer] = []
      for name in to { peers.append(try peer(name)) }
      return .forward(try message(label), to: peers)
    case .forwardSeveral(let labels, let to):
      var (messages, peers): ([Message.ID], [Peer]) = ([], [])
      for label in labels { messages.append(try message(label)) }
      for name in to { peers.append(try peer(name)) }
      return .forwardSeveral(messages, to: peers, as: .oneByOne)
    case .nudge(let whom, let group):
      let whom = try person(whom)
      return .nudge(whom, in: try group.map(self.group).map(Peer.group) ?? .person(whom))
    default: preconditionFailure("not about a message: \(verb)")
    }
  }

  private func chatAction(_ verb: Verb) throws(ActionError) -> Action {
    switch verb {
    case .open(let name): .openChat(try chat(name))
    case .markUnread(let name): .markUnread(try chat(name))
    case .markRead(let name): .markRead(try chat(name))
    case .stick(let name, let on): .setSticky(try chat(name), on)
    case .mute(let name, let on): .setMuted(try peer(name), on)
    case .hide(let name): .hideChat(try chat(name))
    case .deleteChat(let name): .deleteChat(try chat(name))
    default: preconditionFailure("not about a chat: \(verb)")
    }
  }

  private func officialAction(_ verb: Verb) throws(ActionError) -> Action {
    switch verb {
    case .follow(let name): .follow(try account(name))
    case .unfollow(let name): .unfollow(try account(name))
    case .tapMenu(let name, let button, let entry):
      .tapMenu(try account(name), button: button, entry: entry)
    case .broadcast(let content): .broadcast(try self.content(content))
    case .template(let to, let notice): .sendTemplate(to: try person(to), notice)
    default: preconditionFailure("not about an account: \(verb)")
    }
  }

  private func momentAction(_ verb: Verb, by name: String) throws(ActionError) -> Action {
    switch verb {
    case .post(let post):
      return .postMoment(
        MomentContent(
          text: post.text, media: try media(post.media), location: post.location,
          status: post.status, source: post.source, isPasted: post.isPasted ?? false),
        audience: try audience(post.audience, of: name), mentions: try people(post.mentions))
    case .like(let label): return .setMomentLiked(try moment(label), true)
    case .unlike(let label): return .setMomentLiked(try moment(label), false)
    case .comment(let on, let reply, let text):
      var replied: MomentComment.ID?
      if let reply { replied = try comment(reply) }
      return .comment(try moment(on), text: text, replyTo: replied)
    case .deletePost(let label): return .deleteMoment(try moment(label))
    case .deleteComment(let label): return .deleteComment(try comment(label))
    case .openMoments: return .openMoments
    case .openNotifications: return .openMomentNotifications
    case .moment(let step): return try action(step)
    default: preconditionFailure("not about Moments: \(verb)")
    }
  }

  private func action(_ step: MomentStep) throws(ActionError) -> Action {
    switch step {
    case .setPrivate(let label, let isOn): .setMomentPrivate(try moment(label), isOn)
    case .mute(let label, let isOn): .muteMoment(try moment(label), isOn)
    case .pin(let label, let isOn): .setMomentPinned(try moment(label), isOn)
    case .cover(let picture): .setMomentsCover(picture.map { Picture($0) })
    case .likeCover(let name, let isOn): .setCoverLiked(try person(name), isOn)
    case .savePhoto(let label, let photo): .savePhoto(try moment(label), photo)
    case .clearNotifications: .clearMomentNotifications
    }
  }

  func content(_ content: StepContent) throws(ActionError) -> MessageContent {
    switch content {
    case .article(let name): .article(try article(name))
    case .contact(let name): .contactCard(try person(name))
    case .account(let name): .accountCard(try account(name))
    case .money: preconditionFailure("money is no mere content")
    case .plain(let content): content
    }
  }

  private func media(_ media: StepPost.Media?) throws(ActionError) -> MomentContent.Media? {
    switch media {
    case .article(let name): .article(try article(name))
    case .plain(let media): media
    case nil: nil
    }
  }

  private func mentions(_ mentions: StepMentions) throws(ActionError) -> Message.Mentions {
    switch mentions {
    case .people(let names): .people(try people(names))
    case .everyone: .everyone
    }
  }

  private func audience(
    _ audience: StepAudience, of author: String
  ) throws(ActionError) -> Audience {
    switch audience {
    case .public: return .public
    case .private: return .private
    case .only(let names):
      let (people, tags) = try circle(names, of: author)
      return .only(people: people, tags: tags)
    case .except(let names):
      let (people, tags) = try circle(names, of: author)
      return .except(people: people, tags: tags)
    }
  }

  func circle(
    _ names: [String], of author: String
  ) throws(ActionError) -> ([Person.ID], [ContactTag.ID]) {
    var people: [Person.ID] = []
    var tags: [ContactTag.ID] = []
    for name in names {
      if let id = try stored({ () throws(StorageError) in try world.person(handle: name) }) {
        people.append(id)
      } else {
        tags.append(try tag(name, of: try person(author)))
      }
    }
    return (people, tags)
  }

  // MARK: Names

  func actor(_ name: String) throws(ActionError) -> Actor {
    if let id = try stored({ () throws(StorageError) in try world.person(handle: name) }) {
      return .person(id)
    }
    return .account(try account(name))
  }

  func chat(_ name: String) throws(ActionError) -> ChatID {
    switch name {
    case Names.folder: .subscriptions
    case Names.fold: .minimizedGroups
    default: .peer(try peer(name))
    }
  }

  func peer(_ name: String) throws(ActionError) -> Peer {
    if let id = try stored({ () throws(StorageError) in try world.person(handle: name) }) {
      return .person(id)
    }
    if try isGroup(name) { return .group(try group(name)) }
    return .account(try account(name))
  }

  func person(_ name: String) throws(ActionError) -> Person.ID {
    try found { () throws(StorageError) in try world.person(handle: name) }
  }

  func people(_ names: [String]) throws(ActionError) -> [Person.ID] {
    var people: [Person.ID] = []
    for name in names { people.append(try person(name)) }
    return people
  }

  func account(_ name: String) throws(ActionError) -> OfficialAccount.ID {
    try found { () throws(StorageError) in try world.account(handle: name) }
  }

  func article(_ name: String) throws(ActionError) -> Article.ID {
    try found { () throws(StorageError) in try world.article(handle: name) }
  }

  private func ad(_ name: String) throws(ActionError) -> MomentAd.ID {
    try found { () throws(StorageError) in try world.ad(handle: name) }
  }

  // MARK: Labels

  func message(_ label: String) throws(ActionError) -> Message.ID {
    guard case .message(let id) = try target(label) else { throw .refused(.notFound) }
    return id
  }

  func moment(_ label: String) throws(ActionError) -> Moment.ID {
    guard case .moment(let id) = try target(label) else { throw .refused(.notFound) }
    return id
  }

  private func comment(_ label: String) throws(ActionError) -> MomentComment.ID {
    guard case .comment(let id) = try target(label) else { throw .refused(.notFound) }
    return id
  }

  /// What a label stands for; an ad stands by its name where a post would by its label.
  func target(_ label: String) throws(ActionError) -> LabelTarget {
    if let ad = try stored({ () throws(StorageError) in try world.ad(handle: label) }) {
      return .moment(Moment.ID(ad))
    }
    return try found { () throws(StorageError) in try world.label(label) }
  }

  func found<Value>(_ look: () throws(StorageError) -> Value?) throws(ActionError) -> Value {
    guard let value = try stored(look) else { throw .refused(.notFound) }
    return value
  }

  func stored<Value>(_ look: () throws(StorageError) -> Value) throws(ActionError) -> Value {
    do { return try look() } catch { throw .storage(error) }
  }
}
