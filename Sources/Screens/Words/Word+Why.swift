import Domain
import WorldStore

/// Why: who sees what on Moments, and which rule decided.
extension Word {
  package static let why = Word("Why? Who can see it", "为什么？谁看得到")
  package static let whyPerson = Word("Why? Who sees whose posts", "为什么？谁看得到谁的动态")
  package static let whyTitle = Word("Why?", "为什么？")
  package static let nextSubject = Word("Next", "下一项")
  package static let previousSubject = Word("Previous", "上一项")
  package static let explain = Word("Explain", "说明")
  static let whyAd = Word("An ad comes to everybody in turn", "广告会轮流出现在每个人那里")
  static let noLikesOrComments = Word("No likes or comments", "没有赞和评论")
  static let whyYou = Word("you", "你")

  static func canSee(_ count: Int) -> Word { Word("Can see it (\(count))", "看得到（\(count)）") }
  static func cannotSee(_ count: Int) -> Word {
    Word("Can't see it (\(count))", "看不到（\(count)）")
  }

  static let sees = Word("can see it", "看得到")
  static let seesNot = Word("can't see it", "看不到")

  static func whyPost(_ author: String, _ text: String) -> Word {
    Word("Post by \(author): \(text)", "\(author)的动态：\(text)")
  }

  static func whyLike(_ writer: String) -> Word { Word("Like by \(writer)", "\(writer)的赞") }

  static func whyComment(_ writer: String, _ text: String) -> Word {
    Word("Comment by \(writer): \(text)", "\(writer)的评论：\(text)")
  }

  static func whyReply(_ writer: String, to addressed: String, _ text: String) -> Word {
    Word("\(writer) replied to \(addressed): \(text)", "\(writer)回复\(addressed)：\(text)")
  }

  static func notInTimeline(_ reason: Word) -> Word {
    Word(
      "in the album only, not in the timeline: \(reason.english)",
      "只在相册里，不在时间线里：\(reason.chinese)")
  }

  /// What a clause says of those it decides about; `author` is whose post it is.
  static func why(_ clause: MomentVisibility.Clause, author: Word) -> Word {
    let a = author.english
    let z = author.chinese
    return switch clause {
    case .deleted: Word("Deleted for everybody", "已删除，谁都看不到")
    case .author: Word("One's own post", "自己发的")
    case .strangerInTimeline:
      Word("The timeline shows friends' posts only", "时间线只有朋友的动态")
    case .blockedByAuthor: Word("Blocked by \(a)", "被\(z)加入了黑名单")
    case .blockedByViewer: Word("Has blocked \(a)", "把\(z)加入了黑名单")
    case .closedToStrangers:
      Word("Not friends; strangers are shown nothing", "不是朋友，未对陌生人开放")
    case .notPublicForStranger:
      Word("Not friends; strangers see public posts only", "不是朋友，陌生人只能看公开的动态")
    case .beyondStrangersTen:
      Word("Not friends; older than the ten for strangers", "不是朋友，不在对陌生人开放的十条之内")
    case .amongStrangersTen:
      Word(
        "Not friends, but in the album among the ten for strangers",
        "不是朋友，但在相册里，属于对陌生人开放的十条")
    case .hiddenByAuthor: Word("Hide My Posts, set by \(a)", "\(z)设置了“不让他看”")
    case .chatsOnlyByAuthor: Word("Chats Only, set by \(a)", "\(z)设置了“仅聊天”")
    case .hiddenByViewer: Word("Hide Their Posts, set for \(a)", "对\(z)设置了“不看他”")
    case .chatsOnlyByViewer: Word("Chats Only, set for \(a)", "对\(z)设置了“仅聊天”")
    case .outOfRange: Word("Older than friends may see", "超出朋友可见的时间范围")
    case .privatePost: Word("Private: the author alone", "私密，仅作者可见")
    case .publicPost: Word("Public: all friends", "公开，所有朋友可见")
    case .chosenByName: Word("Share With: chosen by name", "部分可见：点名可见")
    case .chosenByTag: Word("Share With: carries a chosen tag", "部分可见：带有选中的标签")
    case .notChosen: Word("Share With: not chosen", "部分可见：未被选中")
    case .excludedByName: Word("Don't Share: left out by name", "不给谁看：被点名排除")
    case .excludedByTag: Word("Don't Share: carries a chosen tag", "不给谁看：带有选中的标签")
    case .notExcluded: Word("Don't Share: not left out", "不给谁看：未被排除")
    }
  }

  static func why(
    _ clause: InteractionVisibility.Clause, author: Word, writer: Word, addressed: Word?
  ) -> Word {
    let a = author.english
    let z = author.chinese
    switch clause {
    case .writerLeftAuthor:
      return Word(
        "\(writer.english) and \(a) have deleted each other", "\(writer.chinese)和\(z)互相删除了")
    case .writer: return Word("One's own", "自己的")
    case .author: return Word("The post's author sees all under it", "动态的作者看得到全部")
    case .betweenUs:
      return Word("Said to them by \(a), and one side is left", "\(z)对其说的，仍有一方未删除")
    case .strangerToAuthor: return Word("Not a friend of \(a)", "不是\(z)的朋友")
    case .notFriendOfWriter:
      return Word("Not a friend of \(writer.english)", "不是\(writer.chinese)的朋友")
    case .notFriendOfAddressed:
      let name = addressed ?? author
      return Word(
        "Not a friend of \(name.english), to whom it speaks", "不是被回复的\(name.chinese)的朋友")
    case .friendOfBoth:
      return writer == author
        ? Word("A friend of \(a)", "是\(z)的朋友")
        : Word("A friend of \(a) and \(writer.english)", "是\(z)和\(writer.chinese)的朋友")
    }
  }

  static func deleted(by name: Word) -> Word {
    Word("deleted by \(name.english)", "被\(name.chinese)删除")
  }

  static func hasDeleted(_ name: Word) -> Word {
    Word("has deleted \(name.english)", "删除了\(name.chinese)")
  }

  static func hasDeletedWhom(_ one: Word, _ other: Word) -> Word {
    Word("Contact deleted by \(one.english)", "\(one.chinese)已把\(other.chinese)删除")
  }

  static func seenOf(_ author: Word, by reader: Word) -> Word {
    Word(
      "What \(reader.english) can see of \(author.whose)",
      "\(reader.chinese)能看到的\(author.chinese)的朋友圈"
    )
  }

  static let albumUpToPosts = Word("Each post says who sees it", "由每条动态决定谁看得到")
  static let whyYourself = Word("This is you: you see all of it", "这是你自己，全部看得到")

  /// "Ana's posts", "your posts".
  private var whose: String { self == .whyYou ? "your Moments" : "\(english)'s Moments" }
}
