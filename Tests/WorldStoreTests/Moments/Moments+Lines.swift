import Domain
import WorldStore

extension MomentRow {
  /// The name and the text; likers after a heart, comments after bars.
  var line: String {
    let hearts = likes.isEmpty ? "" : " ♥ " + likes.map(\.name).joined(separator: ", ")
    return "\(authorName): \(content.text)" + hearts
      + comments.map { " | " + $0.line }.joined()
  }
}

extension CommentRow {
  var line: String {
    author.name + (replyTo.map { " → " + $0.name } ?? "") + ": " + text
  }
}

extension MomentNotificationRow {
  /// What happened, the post's excerpt in guillemets, and a star while it is unseen.
  var line: String {
    let what =
      switch kind {
      case .liked: "likes"
      case .commented(let text): "says \(text)"
      case .replied(let text): "replies \(text)"
      case .mentioned: "mentions me"
      case .commentDeleted: "comment deleted"
      }
    return "\(actor.name) \(what) «\(excerpt ?? "content deleted")»" + (isUnseen ? " *" : "")
  }
}

extension Town {
  @discardableResult
  func posts(
    _ person: Person.ID, _ text: String, to audience: Audience = .public,
    mentioning mentions: [Person.ID] = []
  ) throws -> Moment.ID {
    let action = Action.postMoment(
      MomentContent(text: text), audience: audience, mentions: mentions)
    let events = try does(action, person)
    guard case .momentPosted(let id, _)? = events.first else { throw Unexpected(events: events) }
    return id
  }

  @discardableResult
  func comments(
    _ person: Person.ID, _ text: String, on moment: Moment.ID, replyTo: MomentComment.ID? = nil
  ) throws -> MomentComment.ID {
    let events = try does(.comment(moment, text: text, replyTo: replyTo), person)
    guard case .commentWritten(let id, _, _)? = events.first else {
      throw Unexpected(events: events)
    }
    return id
  }

  func likes(_ person: Person.ID, _ moment: Moment.ID) throws {
    try does(.setMomentLiked(moment, true), person)
  }

  func timeline(of person: Person.ID? = nil) throws -> [String] {
    try eyes(of: person ?? lin).moments(.first(100)).map(\.line)
  }

  func album(of author: Person.ID, as person: Person.ID? = nil) throws -> [String] {
    try eyes(of: person ?? lin).album(of: author, .first(100)).map(\.line)
  }

  func told(_ person: Person.ID? = nil) throws -> [String] {
    try eyes(of: person ?? lin).momentNotifications(.first(100)).map(\.line)
  }
}
