package import Domain

/// One line of a timeline or story: who does what, when.
///
/// People, groups, accounts and articles stand in it by the
/// names of their files, messages and posts by their labels, so that it can wait on the agenda for things that don't
/// exist yet.
package struct Step: Hashable, Sendable, Codable {
  package var at: WorldTime
  /// A person or an account; in a line without a verb the one who looks.
  package var actor: String
  package var verb: Verb
  /// By which later lines refer to what this one makes.
  package var label: String?

  package init(at: WorldTime, actor: String, verb: Verb, label: String? = nil) {
    self.at = at
    self.actor = actor
    self.verb = verb
    self.label = label
  }
}

/// What a step does; see `data/README.md` for each as it is written.
package enum Verb: Hashable, Sendable, Codable {
  // Chats
  case send(to: String, StepContent, quote: String?, mentions: StepMentions)
  case recall(String)
  case deleteMessage(String)
  case forward(String, to: [String])
  /// One by one.
  case forwardSeveral([String], to: [String])
  case nudge(String, group: String?)
  case open(String)
  case markUnread(String)
  case markRead(String)
  case stick(String, Bool)
  case mute(String, Bool)
  case hide(String)
  case deleteChat(String)
  case group(GroupStep)

  // Official accounts
  case follow(String)
  case unfollow(String)
  /// Button and entry by their positions from 0.
  case tapMenu(String, button: Int, entry: Int?)
  case broadcast(StepPush)
  case push(PushStep)
  case template(to: String, TemplateNotice)

  case desk(DeskStep)

  // Articles
  case readArticle(String)
  case likeArticle(String)
  case wowArticle(String)
  case article(ArticleStep)
  case opinion(OpinionStep)

  // Moments
  case post(StepPost)
  case like(String)
  case unlike(String)
  case comment(on: String, reply: String?, text: String)
  case deletePost(String)
  case deleteComment(String)
  case openMoments
  case openNotifications
  case moment(MomentStep)

  // Ads on Moments
  case learnMore(String)
  case notInterested(String, AdObjection)

  case money(MoneyStep)

  case favorite(FavoriteStep)

  // Friends, tags, New Friends
  case contact(ContactStep)

  case miniProgram(MiniProgramStep)

  /// A line that only looks.
  case nothing
}

/// What a line sends, with articles and people by their names.
package enum StepContent: Hashable, Sendable, Codable {
  case article(String)
  case contact(String)
  case account(String)
  case money(StepMoney)
  case plain(MessageContent)
}

package enum StepMentions: Hashable, Sendable, Codable {
  case people([String])
  case everyone
}

/// What a line posts on Moments.
package struct StepPost: Hashable, Sendable, Codable {
  package var text: String
  package var media: Media?
  package var location: String?
  package var status: MomentStatus?
  package var source: String?
  /// Whether the text was pasted.
  package var isPasted: Bool?
  package var audience: StepAudience
  package var mentions: [String]

  package enum Media: Hashable, Sendable, Codable {
    case article(String)
    case plain(MomentContent.Media)
  }
}

/// Whom a line shows its post to; the names are of people and, for `me`, of tags.
package enum StepAudience: Hashable, Sendable, Codable {
  case `public`
  case `private`
  case only([String])
  case except([String])
}

/// What a line broadcasts.
package enum StepPush: Hashable, Sendable, Codable {
  case articles([String])
  case plain(Push.Content)
}

extension Verb {
  /// What a label on this line would stand for; `nil` when it makes nothing that can be referred to.
  package var makes: Reference.Kind? {
    switch self {
    case .send, .template, .desk(.answer), .desk(.sendSubscribed), .push(.preview),
      .money(.sendBill):
      .message
    case .broadcast, .push(.broadcast), .push(.reprint): .push
    case .post: .moment
    case .comment: .comment
    case .opinion(.comment): .articleComment
    case .group(.create): .group
    case .group(.invite): .message
    default: nil
    }
  }

  /// Who may do this: a person, an account, or either.
  var actorKind: Reference.Kind {
    switch self {
    case .send, .recall, .opinion(.deleteComment): .actor
    case .broadcast, .template, .article(.takeDown), .article(.correct), .money(.sendBill): .account
    case .desk(let step): step.isAccounts ? .account : .person
    case .opinion(let step) where step.isOfAccount: .account
    case .push(.forward), .push(.remove), .push(.play), .push(.settings), .push(.folder): .person
    case .push: .account
    default: .person
    }
  }
}
