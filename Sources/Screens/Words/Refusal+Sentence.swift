package import Domain

/// The one place where a refusal becomes a sentence.
extension Refusal {
  /// Why a rule says no; `nil` if it doesn't.
  static func sentence(of check: () throws(Refusal) -> Void) -> Word? {
    do throws(Refusal) {
      try check()
      return nil
    } catch {
      return error.sentence
    }
  }

  package var sentence: Word {
    switch self {
    case .notFound: Word("This is no longer there", "内容已不存在")
    case .wrongActor: Word("This can't be done from here", "当前身份不能这样做")
    case .blankMessage: Word("Can't send a blank message", "不能发送空白消息")
    case .messageTooLong: Word("The message is too long", "消息过长")
    case .notFriends: Word("You are not friends yet", "你们还不是朋友")
    case .notInGroup: Word("You are not in this group", "你不在这个群聊中")
    case .onlyOwnerMentionsAll:
      Word("Only the group's owner and admins can mention everyone", "只有群主和管理员可以@所有人")
    case .tooFewForGroup: Word("Choose at least two friends", "请至少选择两位朋友")
    case .tooManyForGroup:
      Word(
        "At most \(GroupRules.joiningAtOnceMax - 1) friends at once",
        "一次最多选择\(GroupRules.joiningAtOnceMax - 1)位朋友")
    case .nobodyJoins:
      Word("None of them has you as a friend", "对方都没有添加你为朋友，无法邀请")
    case .notYours: Word("You can only do this to your own", "只能操作自己的内容")
    case .tooLateToRecall:
      Word("Too late: messages can be recalled for 2 minutes", "发送超过2分钟的消息，不能被撤回")
    case .cannotRecallThisKind: Word("This can't be recalled", "此消息不能撤回")
    case .cannotForwardThisKind: Word("This can't be forwarded", "此消息不能转发")
    case .tooManyMessages:
      Word("At most \(Forwarding.messagesMax) messages at once", "最多选择\(Forwarding.messagesMax)条消息")
    case .tooManyChats:
      Word("At most \(Forwarding.chatsMax) chats at once", "最多选择\(Forwarding.chatsMax)个聊天")
    case .alreadyDelivered: Word("The message has arrived already", "消息已送达")
    case .quotedElsewhere:
      Word("The quoted message is in another chat", "引用的消息不在这个聊天里")
    case .cannotNudgeYourself: Word("Can't nudge here", "此处不能拍一拍")
    case .groupFull:
      Word("A group has at most \(GroupRules.membersMax) members", "群聊最多\(GroupRules.membersMax)人")
    case .alreadyInGroup: Word("Already in the group", "已在群聊中")
    case .invitationOver: Word("The invitation has expired", "该邀请已失效")
    case .onlyGroupManagers:
      Word("Only the group's owner and admins can do this", "只有群主和管理员可以操作")
    case .onlyGroupOwner: Word("Only the group's owner can do this", "只有群主可以操作")
    case .onlyMutedGroupsFold:
      Word("Mute the group's notifications first", "请先开启该群聊的消息免打扰")
    case .foldedGroupsDontStick:
      Word("Restore the group to Chats first", "请先将该群聊移出折叠的聊天")
    case .tooManyGroupAdmins:
      Word("A group has at most \(GroupRules.adminsMax) admins", "最多设置\(GroupRules.adminsMax)位群管理员")
    case .blankGroupName: Word("Give the group a name", "群聊名称不能为空")
    case .groupNameTooLong:
      Word("At most \(GroupRules.nameMax) characters", "最多\(GroupRules.nameMax)个字")
    case .groupNoticeTooLong:
      Word("A notice has at most 2,000 characters", "群公告最多2000字")
    case .notFollowing: Word("Follow the account first", "请先关注该公众号")
    case .alreadyFollowing: Word("Already following", "已关注")
    case .cannotUnfollow:
      Word("This account is part of WeChat and can't be unfollowed", "该帐号为系统帐号，无法取消关注")
    case .accountFull:
      Word("This account is full and can't be followed", "该公众号关注人数已达上限，无法关注")
    case .onlyOrganisations:
      Word("Only organisations can have service accounts", "个人不能注册服务号")
    case .serverAnswers:
      Word(
        "The account's own server is on: its menu and replies are off", "已启用服务器配置，自定义菜单与自动回复已停用")
    case .onlyServiceAccounts:
      Word("Only service accounts can send this", "只有服务号可以发送此类消息")
    case .broadcastQuotaUsed:
      Word("The broadcast quota is used up", "群发次数已用完")
    case .tooManyArticles: Word("1 to 8 articles in one push", "一次群发须为1至8篇图文")
    case .articleAlreadySent:
      Word("The article doesn't belong to this account or was sent already", "图文不属于该账号或已群发")
    case .noSuchMenuEntry: Word("This menu entry is gone", "该菜单已失效")
    case .tooManyMenuButtons: Word("A menu has at most 3 buttons", "菜单最多3个一级菜单")
    case .menuEntryCountNotValid:
      Word("A button opens 1 to 5 entries", "每个一级菜单须有1至5个子菜单")
    case .menuNameNotValid:
      Word("A menu name is missing or too long", "菜单名称为空或过长")
    case .onlySimpleMenu:
      Word("Unverified accounts can only answer or show an article", "未认证的帐号只能设置发送消息或图文的菜单")
    case .formNotValid: Word("The form is not complete", "表单设置不完整")
    case .formIncomplete: Word("Fill in what is marked with *", "请填写带*的项目")
    case .answerNotValid: Word("Choose one of the answers", "请从选项中选择")
    case .answerTooLong: Word("At most 500 characters", "最多500字")
    case .welcomeKindNotAllowed:
      Word("A welcome is text, image, voice or video", "关注回复只能是文字、图片、语音或视频")
    case .tooManyReplyRules: Word("At most 200 rules", "最多200条规则")
    case .ruleNameNotValid:
      Word("A rule has a name of at most 60 characters", "规则名最多60字，且不能为空")
    case .keywordCountNotValid: Word("A rule has 1 to 10 keywords", "每条规则须有1至10个关键词")
    case .keywordNotValid:
      Word("A keyword has 1 to 30 characters", "关键词须为1至30字")
    case .replyCountNotValid: Word("A rule has 1 to 5 replies", "每条规则须有1至5条回复")
    case .replyTooLong: Word("A reply has at most 600 characters", "回复最多600字")
    case .answerWindowClosed:
      Word(
        "They haven't written in 48 hours: no answer is possible (45015)",
        "用户48小时内没有互动，无法回复（45015）")
    case .answersUsedUp:
      Word(
        "No more answers until they write again (45047)", "回复条数已达上限，需等待用户再次发言（45047）")
    case .tooManyTemplates:
      Word("An account has at most 25 templates", "一个帐号最多25个模板")
    case .noticesUsedUp:
      Word("The account's notices of today are used up", "今日模板消息次数已用完")
    case .rejectedByFollower:
      Word("They reject messages of this template (43101)", "用户拒收此模板消息（43101）")
    case .notSubscribed:
      Word("They haven't subscribed to this notice (43101)", "用户未订阅此通知（43101）")
    case .nobodyToReach: Word("No follower is among them", "没有符合条件的粉丝")
    case .followersOnly:
      Word("Only articles can be shared; this is for followers", "只有图文可以分享，此消息仅限粉丝")
    case .cannotDeleteThisPush:
      Word("Only articles and videos can be deleted after sending", "只有图文和视频可在群发后删除")
    case .alreadyDeleted: Word("It has been deleted already", "内容已被删除")
    case .tooManyPreviews: Word("At most 100 previews a day", "每天最多预览100次")
    case .tooManyFollowerTags: Word("An account has at most 100 tags", "最多创建100个标签")
    case .tooManyTagsOnFollower: Word("A follower has at most 20 tags", "每位粉丝最多20个标签")
    case .tooManyFollowersAtOnce:
      Word("At most 50 followers can be tagged at once", "一次最多为50位粉丝打标签")
    case .tooManyToBlacklist:
      Word("At most 20 followers at once (40032)", "一次最多拉黑20位粉丝（40032）")
    case .blacklisted: Word("They are on the blacklist (43019)", "用户在黑名单中（43019）")
    case .articleDeleted:
      Word("The publisher has deleted this content", "该内容已被发布者删除")
    case .articleNotPublished: Word("The article isn't published yet", "文章尚未发表")
    case .articleViolates:
      Word("The content breaks the rules and can't be viewed", "此内容因违规无法查看")
    case .articleNotReceived:
      Word("Nobody has shared this article with you", "还没有人与你分享这篇文章")
    case .pollClosed: Word("The poll has closed", "投票已截止")
    case .alreadyVoted: Word("You have voted already", "你已投过票")
    case .noSuchChoice: Word("Choose something first", "请先选择")
    case .tooManyChoices: Word("That is more than may be chosen", "超过可选数量")
    case .floatingLimitReached: Word("Floating limit reached", "浮窗已满")
    case .cannotFavoriteThisKind: Word("This can't be kept in Favorites", "此内容不支持收藏")
    case .copiesOriginal:
      Word("Most of it is another account's original article", "与其他公众号的原创文章重复")
    case .onlyNotesStick:
      Word("Only notes can be stuck on top of the chats", "只有笔记可以置顶到聊天列表")
    case .alreadyReported: Word("You have reported it already", "你已投诉过")
    case .commentingOff: Word("Comments are closed", "留言功能未开启")
    case .followToComment:
      Word("The author asks you to follow first", "作者已设置关注后才可以留言")
    case .tooManyArticleComments:
      Word("You have written 5 comments here, which is the most", "每篇文章最多可留言5条")
    case .articleCommentTooLong: Word("A comment has at most 600 characters", "留言最多600字")
    case .tooManySelected: Word("100 comments are selected, which is the most", "最多精选100条留言")
    case .notSelected: Word("Only selected comments can be pinned", "只能置顶已精选的留言")
    case .tooManyPinnedComments: Word("5 comments are pinned, which is the most", "最多置顶5条留言")
    case .alreadyCorrected:
      Word("A sent article can be corrected once", "已发送的文章只能修改一次")
    case .noSuchWords: Word("The article doesn't say that", "文章里没有这段文字")
    case .correctionTooLong: Word("At most 20 characters can be changed", "最多修改20个字")
    case .onlyWordsChange:
      Word("Pictures, recordings and polls stay as they were sent", "图片、音视频和投票不能修改")
    case .noRewards: Word("This article takes no rewards", "该文章未开启赞赏")
    case .tooManyFavoriteTags: Word("At most 10 tags", "最多10个标签")
    case .statusTooLong: Word("At most 30 characters", "最多30个字")
    case .favoriteTagNotValid:
      Word("A tag has 1 to 20 characters and no comma", "标签须为1到20个字，不能含逗号")
    case .notWowed: Word("Wow the article first", "请先点在看")
    case .thoughtTooLong: Word("At most 200 characters", "最多200字")
    case .emptyPost: Word("Write something or add a photo", "写点什么，或添加照片")
    case .postTooLong: Word("At most 2,000 characters", "最多2000字")
    case .tooManyPhotos: Word("At most 9 photos", "最多选择9张照片")
    case .videoTooLong:
      Word("Moments videos can't exceed 15 seconds", "朋友圈视频不能超过15秒")
    case .notALink: .notALink
    case .emptyAudience: Word("Choose at least one person", "请至少选择一位朋友")
    case .tooManyMentions: Word("Mention at most 10 friends", "最多提醒10位朋友")
    case .mentionNotAllowed:
      Word("Somebody mentioned can't see this post", "被提醒的朋友看不到这条动态")
    case .privatePost: Word("Private posts take no comments or mentions", "私密内容不能评论或提醒")
    case .blankComment: Word("Write something first", "评论内容不能为空")
    case .commentTooLong: Word("At most 1,000 characters", "评论最多1000字")
    case .cannotReply: Word("This comment can't be replied to", "无法回复这条评论")
    case .postingTooFast:
      Word("Posting too fast, try again in 10 minutes", "发表过于频繁，请10分钟后再试")
    case .locationTooLong: Word("The name of the place is too long", "位置名称过长")
    case .notPublicOrPrivate:
      Word("Only a public post can be set private", "仅公开的朋友圈可设为私密")
    case .nothingToMute:
      Word("You take no part in this post", "你没有参与这条朋友圈")
    case .tooManyPinned: Word("No more posts can be pinned", "置顶数量已达上限")
    case .pictureTooLarge: Word("The picture is larger than 8 MB", "图片超过8MB")
    case .noSuchPhoto: Word("This picture isn't there", "图片不存在")
    case .amountTooSmall: Word("At least ¥0.01", "金额不能少于0.01元")
    case .amountTooLarge: Word("At most ¥1,000,000.00 at once", "单笔金额不能超过100万元")
    case .notEnoughMoney: Word("Insufficient balance", "零钱余额不足")
    case .onlyServiceAccountsArePaid:
      Word("Only service accounts can be paid", "只有服务号可以收款")
    case .billAlreadyPaid: Word("This is paid already", "该账单已支付")
    case .redPacketPieces: Word("1 to 100 red packets at a time", "红包个数须为1至100个")
    case .redPacketTooLarge: Word("At most ¥200.00 in a red packet", "单个红包金额不可超过200元")
    case .greetingTooLong: Word("At most 25 characters", "祝福语最多25字")
    case .ownRedPacket: Word("This is for the other person", "等待对方领取，不能领取自己的红包")
    case .alreadyOpened: Word("You have opened this one", "你已领取过该红包")
    case .noneLeft: Word("Better luck next time: none left", "手慢了，红包派完了")
    case .redPacketExpired: Word("Expired after 24 hours", "该红包已超过24小时，已过期")
    case .alreadyThanked: Word("You have left a message already", "你已经留过言了")
    case .thanksTooLong: Word("At most 20 characters", "留言最多20字")
    case .noteTooLong: Word("A note has at most 60 characters", "转账说明最多60字")
    case .transferSettled: Word("This transfer is settled already", "该转账已处理")
    case .transferExpired: Word("Returned after 24 hours", "该转账已超过24小时，已退还")
    case .nothingToReturn: Word("There is nothing to return", "没有可退还的款项")
    case .notAsMessage: Word("Money can't be sent as a mere message", "款项不能作为普通消息发送")
    case .cannotAddYourself: Word("You can't add yourself", "不能添加自己")
    case .cannotReportYourself: Word("You can't report yourself", "不能投诉自己")
    case .alreadyFriends: Word("You are friends already", "你们已经是朋友了")
    case .inBlockedList:
      Word("Remove them from the Blocked List first", "请先将对方移出黑名单")
    case .rejectedByOther:
      Word("They can't be added because of their privacy settings", "由于对方的隐私设置，无法添加")
    case .requestTextTooLong: Word("At most 50 characters", "最多50字")
    case .requestExpired: Word("Friend request expired", "朋友请求已过期")
    case .tooManyRequests:
      Word("Too many friend requests. Try again later", "添加朋友过于频繁，请稍后再试")
    case .contactsFull: Word("You can't have more than 10,000 contacts", "你的联系人已达10000人上限")
    case .theirContactsFull:
      Word("Their contact list is full", "对方的联系人已达上限")
    case .remarkTooLong: Word("A remark has at most 30 characters", "备注最多30字")
    case .descriptionTooLong:
      Word("A description has at most 400 characters", "描述最多400字")
    case .tooManyPhoneNumbers: Word("At most 5 phone numbers", "最多填写5个电话号码")
    case .phoneNumberNotValid: Word("This is no phone number", "电话号码格式不正确")
    case .blankTagName: Word("Give the tag a name", "请输入标签名字")
    case .tagNameHasSeparator:
      Word("A tag's name can't contain , 、 ; or |", "标签名字不能包含逗号、顿号、分号或竖线")
    case .tagNameTooLong: Word("A tag's name has at most 30 characters", "标签名字最多30字")
    case .tagNameTaken: Word("There is a tag with this name already", "已有同名标签")
    case .tooManyReceivers:
      Word("At most 200 friends at once", "一次最多群发给200位朋友")
    case .noSuchControl: Word("There is nothing of the kind on this page", "页面上没有这一项")
    case .notPossibleHere: Word("This can't be chosen any more", "该选项已不可选")
    case .billChanged: Word("The sum has changed: look again", "金额已变动，请重新确认")
    }
  }
}
