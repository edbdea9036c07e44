import Domain

extension ArticlePlace {
  /// What choosing it does, as the hint for Enter tells it.
  enum Use: Hashable, Sendable, CaseIterable {
    case open, mark, vote, like, look, listen, write, reward

    var word: Word {
      switch self {
      case .open: .open
      case .mark: .choose
      case .vote: .vote
      case .like: .like
      case .look: .lookAtPicture
      case .listen: .playOrPause
      case .write: .writeComment
      case .reward: .reward
      }
    }
  }

  var use: Use {
    switch self {
    case .choice: .mark
    case .vote: .vote
    case .likeComment: .like
    case .exhibit: .look
    case .sound: .listen
    case .writeComment: .write
    case .reward: .reward
    case .account, .date, .follow, .link, .original, .wows, .more, .comment, .ownComment: .open
    }
  }
}
