package import Domain

/// The article reader.
extension Word {
  /// What became of one's own report of an article (A36).
  package static func reported(_ reason: Word, _ time: String) -> Word {
    Word("you reported it: \(reason.english) · \(time)", "你已投诉：\(reason.chinese) · \(time)")
  }

  package static let article = Word("Article", "文章")
  package static let original = Word("Original", "原创")
  /// A2.
  static func published(from place: String) -> Word { Word("From \(place)", "发表于\(place)") }
  package static let readOriginal = Word("Read Original", "阅读原文")
  package static let like = Word("Like", "赞")
  package static let wow = Word("Wow", "在看")
  package static let share = Word("Share", "分享")
  static let unwow = Word("Cancel Wow", "取消在看")
  static let articleMenu = Word("Article menu", "文章菜单")
  static let searchPage = Word("Search Within Page", "搜索页面内容")
  static let endSearch = Word("End the search", "结束搜索")
  static let nextMatch = Word("Next match", "下一处")
  static let previousMatch = Word("Previous match", "上一处")
  static let noMoreMatches = Word("No more matches", "没有更多匹配")
  package static let articleGone = Word("This content is no longer there.", "内容已不存在。")

  /// What stands in the place of a page that isn't to be read (A12).
  static func articleClosed(_ clause: ArticleAccess.Clause) -> Word {
    switch clause {
    case .notPublished:
      Word("This content hasn't been published yet.", "该内容尚未发表。")
    case .violating:
      Word(
        "This content can't be viewed because it breaks the rules.",
        "此内容因违规无法查看。")
    case .deleted:
      Word("This content has been deleted by its publisher.", "该内容已被发布者删除。")
    case .noRoute:
      Word(
        "Nobody has shared this article with you, and its account doesn't list it.",
        "还没有人与你分享这篇文章，公众号主页也未列出。")
    case .route: articleGone
    }
  }

  package static let scrollUp = Word("Scroll up", "向上滚动")
  package static let scrollDown = Word("Scroll down", "向下滚动")
  package static let nextLink = Word("Next link or picture", "下一个链接或图片")
  package static let previousLink = Word("Previous link or picture", "上一个链接或图片")
  package static let followLink = Word("Open what is chosen", "打开选中的内容")
  package static let chooseLinkFirst = Word("Choose something with ] first", "先按 ] 选中一项")
  package static let noMoreLinks = Word("Nothing more to choose", "没有更多可选的内容")
  package static let fullDate = Word("Full date and time", "完整日期时间")
  package static let toggleFavorite = Word("Keep in Favorites", "收藏")
  package static let accountProfile = Word("View Official Account", "查看公众号")
  package static let removedFromFavorites = Word("Removed from Favorites", "已取消收藏")

  package static let sendToChat = Word("Send to Chat", "发送给朋友")
  package static let shareOnMoments = Word("Share on Moments", "分享到朋友圈")
  package static let copyLink = Word("Copy Link", "复制链接")
  package static let linkCopied = Word("Link copied", "链接已复制")
  package static let webPage = Word("Web page", "网页")
  package static let webPageNote = Word(
    "Pages outside of this world can't be opened here.", "此处不能打开外部网页。")
  static let miniProgramElsewhere = Word(
    "This Mini Program isn't part of this world.", "这个世界里没有该小程序。")
  package static let leaveMessage = Word("Leave a message (optional)", "给朋友留言（可不填）")
  package static let sent = Word("Sent", "已发送")

  /// A24, A25: "12,345" at the foot of an article, "12K" on cards, "100K+" above.
  package static func reads(_ figure: ReadsFigure) -> Word {
    switch figure {
    case .exact(let count): Word("Reads \(count)", "阅读 \(count)")
    case .thousands(let count):
      Word("Reads \(count)K", "阅读 \(count / 10).\(count % 10)万")
    case .overCap: Word("Reads 100K+", "阅读 10万+")
    }
  }

  /// A33.
  package static func friendsWowed(_ names: String, count: Int) -> Word {
    Word(
      count == 1 ? "1 friend wowed: \(names)" : "\(count) friends wowed: \(names)",
      "\(count)位朋友在看：\(names)")
  }
}
