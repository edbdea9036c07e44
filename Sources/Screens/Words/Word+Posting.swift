import Domain

/// What goes into a new post.
extension Word {
  static let addToPost = Word("Add", "添加")
  static let whatCanBeAdded = Word("Photos, a video or a link", "照片、视频或链接")
  static let photos = Word("Photos", "照片")
  static let videoOfPost = Word("Video", "视频")
  static let linkCard = Word("Link", "链接")
  static let linkTitle = Word("Title of the link", "链接标题")
  static let notALink = Word("A link begins with https:// and names a site", "链接须以 https:// 开头并含域名")
  static let articleStays = Word("This post shares an article", "此条用于分享文章")
  static let remove = Word("Remove", "移除")
  static let takePhoto = Word("Take Photo or Video", "拍摄")
  static let noCameraHere = Word("A terminal has no camera", "终端没有摄像头")
  static let chooseFromAlbum = Word("Choose from Album", "从手机相册选择")
  static let textOnly = Word("Text only", "发表文字")
  static let textOnlyIsATest = Word(
    "Posting text alone is a feature under test. It may be taken away in a later version.",
    "发表文字为内部体验功能，后续版本可能取消，敬请留意。")
  static func cannotMention(_ names: String) -> Word {
    Word("The post isn't shared with \(names)", "提醒的\(names)不在可见范围内")
  }
  static let iKnow = Word("I know", "我知道了")
  static let tickWhatToSend = Word("Space ticks what is sent", "按空格选择要发送的内容")
  static let albumIsEmpty = Word("No pictures on this phone", "手机里没有照片")
  static let addFile = Word("Add a file", "添加文件")
  static let filePath = Word("Path of a PNG, JPEG or GIF", "PNG、JPEG 或 GIF 文件的路径")
  static let pictureAdded = Word("Added to the album", "已添加到相册")
  package static func cannotRead(_ path: String) -> Word {
    Word("\(path) can't be read", "无法读取\(path)")
  }
  package static func noPicture(_ path: String) -> Word {
    Word("\(path) is no PNG, JPEG or GIF", "\(path)不是 PNG、JPEG 或 GIF")
  }
  static let maximumPhotos = Word("Choose a maximum of 9 photos", "最多只能选择9张照片")
  static let photosOrVideo = Word(
    "Photos and a video can't be chosen together", "不能同时选择照片和视频")
  static let toTheLeft = Word("To the left", "向左")
  static let toTheRight = Word("To the right", "向右")

  static let updateAlerts = Word("Moments Update Alerts", "朋友圈更新提醒")
  static let longestVideo = Word("Longest Moments Video", "朋友圈视频时长")
  static func seconds(_ count: Int) -> Word { Word("\(count) s", "\(count)秒") }

  static let cantGoOnMoments = Word("This can't be shared on Moments", "此内容不能分享到朋友圈")
  static let cover = Word("Cover", "封面")
  static let changeCover = Word("Change Cover", "更换封面")
  static let likeCover = Word("Like the cover", "赞封面")
  static let noCover = Word("There is no cover picture", "没有封面图片")
  static let pinned = Word("Pinned", "置顶")
  static let removeCover = Word("Remove Cover", "移除封面")

  static func videoTrimmed(_ seconds: Int) -> Word {
    Word(
      "Moments videos can't exceed \(seconds) s: the first \(seconds) s are kept",
      "朋友圈视频不能超过\(seconds)秒，已截取前\(seconds)秒")
  }

  static let nextFilter = Word("Next filter", "下一个滤镜")
  static let previousFilter = Word("Previous filter", "上一个滤镜")
  static let moveLater = Word("Move later", "后移")
  static let moveEarlier = Word("Move earlier", "前移")
  static let addPhotos = Word("Add photos", "添加照片")

  static let dontShowLocation = Word("Don't show location", "不显示位置")
  static let searchOrTypePlace = Word("Search or type a place", "搜索或输入位置")
  static func placeAsTyped(_ name: String) -> Word { Word("“\(name)”", "“\(name)”") }

  static let status = Word("Status", "状态")
  static let noStatus = Word("None", "无")

  static let discardQuestion = Word("Discard what you have written?", "放弃此次编辑？")
  static let saveAsTag = Word("Save as a tag", "存为标签")
  static let notNow = Word("Not now", "暂不")
  static func saveAsTagQuestion(_ names: String) -> Word {
    Word("Save \(names) as a tag, to choose them at once next time?", "将\(names)存为标签，下次可直接选用？")
  }
  static func tagSaved(_ name: String) -> Word { Word("Tag saved: \(name)", "已存为标签：\(name)") }

  static let unposted = Word("You have unposted Moments", "你有朋友圈未发送")
  static let unpostedMoments = Word("Unposted Moments", "未发送的朋友圈")
  static let noTextHere = Word("This post has no text", "这条朋友圈没有文字")
  static let noPhotoHere = Word("This post has no photos", "这条朋友圈没有照片")
  static let noTranslation = Word(
    "This world has no translation service", "这个世界没有翻译服务")
  static let translate = Word("Translate", "翻译")
  static let photoMenu = Word("Photo...", "照片…")
  static let savePhoto = Word("Save", "保存图片")
  static let photoSaved = Word("Saved to the album", "已保存到相册")
  static let setPrivate = Word("Set as Private", "设为私密")
  static let setPublic = Word("Set as Public", "设为公开")
  static let setToPrivate = Word("Only you can see it now", "已设为私密")
  static let setToPublic = Word("All friends can see it now", "已设为公开")
  static let muteMoment = Word("Disable notifications", "不再通知")
  static let unmuteMoment = Word("Enable notifications", "恢复通知")
  static let momentMuted = Word(
    "You hear no more of what others do here", "不再通知他人的互动")
  static let momentUnmuted = Word("You hear of what others do here again", "已恢复通知")
  static let pinMoment = Word("Pin in Album", "在相册置顶")
  static let unpinMoment = Word("Unpin", "取消置顶")
  static let momentPinned = Word("Pinned to the top of your album", "已在相册置顶")
  static let momentUnpinned = Word("No longer pinned", "已取消置顶")

  static let nothingUnposted = Word("Everything has been sent", "没有未发送的朋友圈")
  static let notSent = Word("Not sent", "未发送")
  static let editPost = Word("Edit", "编辑")
  static let resend = Word("Resend", "重新发送")
}

extension MomentStatus {
  var word: Word {
    switch self {
    case .cheerful: Word("Cheerful", "美滋滋")
    case .blessed: Word("Wishing for luck", "求锦鲤")
    case .energetic: Word("Full of energy", "元气满满")
    case .dazed: Word("Dazed", "发呆")
    case .tired: Word("Tired", "疲惫")
    case .sad: Word("Feeling low", "emo")
    case .waitingForSun: Word("Waiting for the sun", "等天晴")
    case .working: Word("At work", "搬砖")
    case .studying: Word("Studying", "沉迷学习")
    case .busy: Word("Busy", "忙")
    case .slacking: Word("Slacking off", "摸鱼")
    case .travelling: Word("On a trip", "出差")
    case .homeward: Word("Hurrying home", "飞奔回家")
    case .outAndAbout: Word("Out and about", "浪")
    case .exercise: Word("Exercising", "运动")
    case .coffee: Word("Having coffee", "喝咖啡")
    case .eating: Word("Eating", "干饭")
    case .music: Word("Listening to music", "听歌")
    case .sleeping: Word("Sleeping", "睡觉")
    }
  }
}

extension PhotoFilter {
  var word: Word {
    switch self {
    case .original: Word("Original", "原图")
    case .vivid: Word("Vivid", "鲜明")
    case .warm: Word("Warm", "暖阳")
    case .cool: Word("Cool", "清凉")
    case .mono: Word("Mono", "黑白")
    case .sepia: Word("Sepia", "怀旧")
    case .fade: Word("Fade", "褪色")
    }
  }
}
