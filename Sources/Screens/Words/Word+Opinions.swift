/// Comments on articles, wows, and Top Stories.
extension Word {
  static let topComments = Word("Top Comments", "精选留言")
  static let myComments = Word("My Comments", "我的留言")
  package static let writeComment = Word("Write a Comment", "写留言")
  static let writeCommentHere = Word("At most 600 characters", "最多600字")
  static let commentIsSeenWhenSelected = Word(
    "The author sees it. Everybody does once the author selects it.",
    "留言提交后由作者筛选，入选后对所有人可见。")
  static let noCommentsYet = Word("No selected comments yet", "暂无精选留言")
  static let commentSent = Word("Sent to the author", "已提交，作者可见")
  static let articleCommentDeleted = Word("Comment deleted", "留言已删除")
  static let deleteArticleCommentQuestion = Word(
    "Delete the comment, with the replies to it?", "删除该留言及其回复？")
  static let friendMark = Word("(Friend)", "(朋友)")
  static let pinnedMark = Word("Pinned", "置顶")
  static let authorMark = Word("Author", "作者")
  static let selectedMark = Word("Selected", "已精选")
  static let waitingToBeSelected = Word("Seen by the author and you", "仅作者和你可见")

  static let commentWasSelected = Word("Your comment was selected", "你的留言已被精选")
  static let commentWasAnswered = Word("The author replied to your comment", "作者回复了你的留言")
  static let commentLine = Word("Comment", "留言")

  package static let writeThought = Word("Write a thought", "写想法")
  static let thoughtIsForFriends = Word(
    "It is in your friends' Top Stories now. What do you think of it?",
    "已推荐到朋友的看一看，写点想法吧。")
  static let thoughtOptional = Word("A thought (optional)", "想法（可不填）")
  static let thoughtKept = Word("Thought kept", "想法已更新")

  package static let friendsWows = Word("Wow", "在看")
  package static let chosenStories = Word("Top Stories", "精选")
  package static let noWows = Word(
    "Friends' wows will be here. Press W on an article to add yours.",
    "朋友的在看会出现在这里。在文章里按 W 添加你的。")
  package static let noStories = Word("No stories for now", "暂无精选内容")
  package static let likeThought = Word("Like", "赞")
  package static let replyToThought = Word("Reply", "回复")
  package static let lessOfIt = Word("There will be less like this", "将减少此类内容")
  package static let onlyForWows = Word("Choose what a friend said first", "请先选中朋友的想法")
  package static let onlyForStories = Word("Only under Top Stories", "仅用于精选")
  package static let hideMyWows = Word("Hide My Wow Activity", "不让他看我的在看")
  package static let hideTheirWows = Word("Hide Their Wow Activity", "不看他的在看")
  static let hideMyWowsShort = Word("Hide My Wows", "不让TA看我的在看")
  static let hideTheirWowsShort = Word("Hide Their Wows", "不看TA的在看")
  static let noneHiddenFromWows = Word("You hide your wows from nobody", "没有不让看在看的朋友")
  static let noneHiddenWows = Word("You hide nobody's wows", "没有不看其在看的朋友")
  static func others(_ count: Int) -> Word {
    Word("and \(count) more", "还有\(count)人在看")
  }
  static func wowsOf(_ count: Int) -> Word {
    Word(count == 1 ? "1 wow" : "\(count) wows", "\(count)人在看")
  }
  static func thoughtReply(_ name: String, to other: String?) -> Word {
    other.map { Word("\(name) to \($0)", "\(name) 回复 \($0)") } ?? Word(name, name)
  }
  static let deleteReplyQuestion = Word("Delete this reply?", "删除这条回复？")
}
