package import Domain

/// What a line does with pushes besides a broadcast to everybody; tags are called by their names, articles by their
/// files, pushes by their labels.
package enum PushStep: Hashable, Sendable, Codable {
  case broadcast(StepPush, to: StepReach)
  /// A broadcast of what others allow to be sent out again (A79).
  case reprint(StepPush, to: StepReach)
  case preview(StepPush, to: String)
  case publish([String])
  case deletePush(String)
  case deleteArticle(String)
  /// Puts a tag on followers, or takes it off; a tag is made when it is first put on somebody.
  case tag(String, [String], Bool)
  case deleteTag(String)
  /// An article of a push, counted from 0.
  case forward(String, article: Int, to: [String])
  case remove(String)
  case play(String)
  case settings(of: String, StepFollowSettings)
  case folder(FolderForm)
  /// Followers who are to hear nothing, or something again.
  case blacklist([String], Bool)
}

/// Whom a line's push is for.
package enum StepReach: Hashable, Sendable, Codable {
  case everybody
  case tag(String)
  case gender(Person.Gender)
  case region(String)
}

/// What a line changes of how its actor keeps an account; `nil` stays as it is.
package struct StepFollowSettings: Hashable, Sendable, Codable {
  package var star: Bool?
  package var articles: Bool?
  package var mute: Bool?
  package var sticky: Bool?
  package var location: Bool?

  func applied(to settings: FollowSettings) -> FollowSettings {
    FollowSettings(
      isStarred: star ?? settings.isStarred,
      receivesArticles: articles ?? settings.receivesArticles,
      isMuted: mute ?? settings.isMuted, isSticky: sticky ?? settings.isSticky,
      sharesLocation: location ?? settings.sharesLocation)
  }
}

extension Verb {
  /// Whether it counts among the account's pushes (V3, V4).
  var isBroadcast: Bool {
    switch self {
    case .broadcast, .push(.broadcast): true
    default: false
    }
  }

  /// The articles that come out by this line.
  var publishedArticles: [String] {
    switch self {
    case .broadcast(.articles(let articles)), .push(.broadcast(.articles(let articles), to: _)),
      .push(.reprint(.articles(let articles), to: _)),
      .push(.publish(let articles)):
      articles
    default: []
    }
  }

  /// The articles that must be the actor's own.
  var ownArticles: [String] {
    switch self {
    case .push(.preview(.articles(let articles), to: _)): articles
    case .push(.deleteArticle(let article)): [article]
    default: publishedArticles
    }
  }
}
