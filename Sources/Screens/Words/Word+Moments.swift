import Domain

/// Moments: the timeline, a post, the album, posting, and notifications.
extension Word {
  package static let momentDetails = Word("Details", "详情")
  package static let album = Word("Album", "相册")
  package static let noMoments = Word("No posts yet", "还没有朋友圈")
  package static let momentGone = Word("Content deleted", "该内容已删除")
  package static let newPosts = Word("↑ New posts", "↑ 有新动态")
  package static let refresh = Word("Newest posts", "最新动态")

  package static let showMore = Word("Show More", "全文")
  package static let moreLikes = Word("more…", "更多…")
  package static let moreComments = Word("More comments", "更多评论")
  package static let showMoreLikes = Word("Show more likes", "显示更多赞")
  package static let noMoreLikes = Word("These are all the likes.", "赞都在这里了。")
  package static let showLess = Word("Show Less", "收起")
  package static let foldOrUnfold = Word("Show more or less", "展开或收起全文")
  package static let unlike = Word("Cancel Like", "取消赞")
  static let liked = Word("Liked", "已赞")
  static let likeCancelled = Word("Like cancelled", "已取消赞")
  package static let comment = Word("Comment", "评论")
  package static let reply = Word("Reply", "回复")
  package static let post = Word("Post", "发表")
  package static let newPost = Word("New post", "发表朋友圈")
  package static let postMenu = Word("Post menu", "动态菜单")
  package static let postOrCommentMenu = Word("Menu of the post or comment", "动态或评论菜单")
  package static let authorProfile = Word("Author's profile", "作者资料")
  package static let deletePostQuestion = Word("Confirm deletion?", "确定删除吗？")
  package static let deleteCommentQuestion = Word("Delete this comment?", "确定删除该评论吗？")
  package static let shareWith = Word("Share With", "谁可以看")
  package static let choosePostFirst = Word("Choose a post first", "请先选择一条朋友圈")
  static let noCommentsToAnswer = Word("No comments to answer yet", "还没有可以回复的评论")
  static let commentMenu = Word("Comment menu", "评论菜单")
  package static let chooseCommentFirst = Word("Choose a comment first", "请先选择一条评论")
  package static let noTextToUnfold = Word("All of the text is shown", "已显示全文")

  package static let audiencePublic = Word("Public", "公开")
  package static let audiencePrivate = Word("Private", "私密")
  package static let audienceOnly = Word("Share With", "部分可见")
  package static let audienceExcept = Word("Don't Share", "不给谁看")
  package static let seenByAll = Word("All friends can see it", "所有朋友可见")
  package static let seenByMe = Word("Only you can see it", "仅自己可见")

  static let today = Word("Today", "今天")
  static let yesterday = Word("Yesterday", "昨天")
  static let friendsDontSeeBelow = Word("Friends don't see the posts below", "以下内容朋友不可见")
  static let strangersSeeTen = Word(
    "Strangers see at most ten posts", "非对方的朋友最多显示十条朋友圈")

  static func photoCount(_ count: Int) -> Word { Word("\(count) photos", "共\(count)张") }

  /// M75.
  static func onlyShown(_ range: MomentsRange) -> Word {
    switch range {
    case .threeDays: Word("Only the last 3 days are shown", "朋友仅展示最近三天的朋友圈")
    case .month: Word("Only the last month is shown", "朋友仅展示最近一个月的朋友圈")
    case .halfYear: Word("Only the last 6 months are shown", "朋友仅展示最近半年的朋友圈")
    case .all: Word("All posts are shown", "展示全部朋友圈")
    }
  }

  static let saySomething = Word("Say something...", "这一刻的想法…")
  static let postLocation = Word("Location", "所在位置")
  static let mentionFriends = Word("Mention", "提醒谁看")
  static let posted = Word("Posted", "已发表")
  static let postOptions = Word("Photos, location, Share With", "照片、位置与谁可以看")
  static let whereWasIt = Word("Not shown", "不显示位置")
  static let nobodyMentioned = Word("Nobody", "不提醒")
  static let writeFirst = Word("Write something first", "先写点什么")
  static let privateMentionsNobody = Word("A private post mentions nobody", "私密内容不能提醒朋友")
  static let keepDraftQuestion = Word("Keep what you have written?", "保留此次编辑？")
  static let saveDraft = Word("Save", "保留")
  static let discardDraft = Word("Discard", "不保留")
  static let allFriends = Word("All friends", "所有朋友可见")
  static let onlyMe = Word("Only you", "仅自己可见")
  static let onlyChosen = Word("Those you choose", "选中的朋友可见")
  static let allButChosen = Word("All but those", "选中的朋友不可见")
  static let noFriendsYet = Word("No friends to choose from", "没有可选的朋友")

  /// The friends and tags that a post is limited to, or kept from.
  static func onlyFor(_ names: String) -> Word { Word(names, "部分可见：\(names)") }
  static func notFor(_ names: String) -> Word { Word("Don't Share: \(names)", "不给谁看：\(names)") }
  static func chosenCount(_ count: Int) -> Word {
    count == 0 ? .done : Word("Done (\(count))", "完成(\(count))")
  }

  package static let adMark = Word("Ad ▾", "广告 ▾")
  package static let learnMore = Word("Learn More", "查看详情")
  package static let notInterested = Word("Not Interested", "我不感兴趣")
  static let whyNotInterested = Word("Why? The ad won't come again.", "请选择原因，该广告不会再出现")

  package static let momentNotifications = Word("Notifications", "消息")
  package static let mentionedYou = Word("mentioned you", "提到了你")
  package static let commentDeleted = Word("Comment deleted", "该评论已删除")
  package static let viewMore = Word("View more...", "查看更早的消息…")
  static let clearAll = Word("Clear all", "清空所有消息")
  static let clearAllQuestion = Word("Clear all notifications?", "清空所有消息？")
  package static let allShown = Word("All are shown", "已全部显示")
  package static let noNotifications = Word("No notifications", "暂无消息")

  /// The pill above the first post (M7).
  package static func notifications(_ count: Int) -> Word {
    Word(count == 1 ? "1 notification" : "\(count) notifications", "\(count)条新消息")
  }

  package static func replyTo(_ name: String) -> Word { Word("Reply to \(name)", "回复\(name)") }
}
