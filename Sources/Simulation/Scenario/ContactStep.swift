package import Domain

/// What a step does with friends, tags and New Friends; `data/README.md` says how each is written.
package enum ContactStep: Hashable, Sendable, Codable {
  case request(StepRequest)
  /// About the request between the actor and a person.
  case reply(to: String, text: String)
  case accept(String, StepKeeping)
  case removeRequest(String)
  case openNewFriends
  /// `nil`: no remark any more.
  case remark(String, String?)
  case tag(String, [String])
  case describe(String, ContactCard)
  case star(String, Bool)
  case block(String, Bool)
  case permit(String, ContactPermission)
  case deleteFriend(String)
  case createTag(String, members: [String])
  case renameTag(String, to: String)
  case tagMembers(String, [String])
  case deleteTag(String)
  /// To people and tags.
  case sendToMany([String], StepContent)
  case saveGroup(String, Bool)
  case set(StepSettings)
  case status(MomentStatus, text: String)
  case endStatus
  case likeStatus(String, Bool)
}

/// A line's request to be friends.
package struct StepRequest: Hashable, Sendable, Codable {
  package var to: String
  /// `nil`: what the form begins with.
  package var text: String?
  /// The group the two met in.
  package var group: String?
  package var source: Contact.Source
  package var keeping: StepKeeping
}

/// How a line's actor is going to keep a new friend.
package struct StepKeeping: Hashable, Sendable, Codable {
  package var remark: String?
  package var tags: [String]
  package var permission: ContactPermission
}

/// What a line changes of its actor's settings; `nil` stays as it is.
package struct StepSettings: Hashable, Sendable, Codable {
  package var language: Settings.Language?
  package var confirmation: Bool?
  package var range: MomentsRange?
  package var strangers: Bool?
  /// Moments Update Alerts (M78).
  package var updates: Bool?
  /// Seconds (M23).
  package var videoMax: Int?

  func applied(to settings: Settings) -> Settings {
    var settings = settings
    settings.language = language ?? settings.language
    settings.requiresFriendConfirmation = confirmation ?? settings.requiresFriendConfirmation
    settings.moments.range = range ?? settings.moments.range
    settings.moments.opensToStrangers = strangers ?? settings.moments.opensToStrangers
    settings.showsNewPosts = updates ?? settings.showsNewPosts
    settings.momentsVideoMax = videoMax ?? settings.momentsVideoMax
    return settings
  }
}
