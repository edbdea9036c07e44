/// A name that stands for something defined elsewhere in the data.
package struct Reference: Hashable, Sendable {
  package var kind: Kind
  package var name: String
  package var place: Place

  package enum Kind: Hashable, Sendable {
    case person, group, account, article, picture
    /// A person, a group or an account: whatever has a chat.
    case peer
    /// A peer, or the Subscriptions folder by the name `subscriptions`.
    case chat
    /// A person or an account: whoever acts.
    case actor
    /// A friend group of `me`.
    case tag
    /// A person, or a tag of `me`.
    case audience
    case message, moment, comment, articleComment, push
    case ad, miniProgram
    /// A person of a company.
    case companyContact
    /// Whatever a label may stand for, or an ad by its name.
    case label
  }
}

extension Reference.Kind {
  /// As error messages call it.
  var noun: String {
    switch self {
    case .person: "person"
    case .group: "group"
    case .account: "account"
    case .article: "article"
    case .picture: "picture"
    case .peer: "person, group or account"
    case .chat: "chat"
    case .actor: "person or account"
    case .tag: "tag"
    case .audience: "person or tag"
    case .message: "message"
    case .moment: "post"
    case .comment: "comment"
    case .push: "push"
    case .articleComment: "comment on an article"
    case .ad: "ad"
    case .companyContact: "person with a company"
    case .miniProgram: "Mini Program"
    case .label: "label"
    }
  }
}
