package import Domain

/// What a label of a scenario stands for: the thing that the labelled action made.
package enum LabelTarget: Hashable, Sendable {
  case message(Message.ID)
  case moment(Moment.ID)
  case comment(MomentComment.ID)
  case push(Push.ID)
  case articleComment(ArticleComment.ID)
  case group(Group.ID)

  var kind: String {
    switch self {
    case .message: "message"
    case .moment: "moment"
    case .comment: "comment"
    case .push: "push"
    case .articleComment: "articleComment"
    case .group: "group"
    }
  }

  var number: Int64 {
    switch self {
    case .message(let id): id.rawValue
    case .moment(let id): id.rawValue
    case .comment(let id): id.rawValue
    case .push(let id): id.rawValue
    case .articleComment(let id): id.rawValue
    case .group(let id): id.rawValue
    }
  }

  init?(kind: String, number: Int64) {
    switch kind {
    case "message": self = .message(Message.ID(number))
    case "moment": self = .moment(Moment.ID(number))
    case "comment": self = .comment(MomentComment.ID(number))
    case "push": self = .push(Push.ID(number))
    case "articleComment": self = .articleComment(ArticleComment.ID(number))
    case "group": self = .group(Group.ID(number))
    default: return nil
    }
  }
}
