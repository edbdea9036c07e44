/// Why the world said no.
///
/// It is data; `Screens` turns it into a sentence in the person's language. Which of them an action
/// can meet, and in which order they are tried, is said where its rule stands.
package enum Refusal: Hashable, Sendable, CaseIterable, Error {
  // Any
  /// The subject doesn't exist, or the actor may not know that it does.
  case notFound
  /// Only a person, or only an account, can do this.
  case wrongActor

  // Chats
  case blankMessage
  case messageTooLong
  case notFriends
  case notInGroup
  case onlyOwnerMentionsAll
  /// A group is made of three at least.
  case tooFewForGroup
  /// More than can join a new group at once.
  case tooManyForGroup
  /// Nobody who was asked into a group has one as a friend.
  case nobodyJoins
  case groupFull
  case alreadyInGroup
  /// Who invited into a group has left it.
  case invitationOver
  case onlyGroupManagers
  case onlyGroupOwner
  case onlyMutedGroupsFold
  case foldedGroupsDontStick
  case tooManyGroupAdmins
  case blankGroupName
  case groupNameTooLong
  case groupNoticeTooLong
  case notYours
  case tooLateToRecall
  case cannotRecallThisKind
  case cannotForwardThisKind
  case tooManyMessages
  case tooManyChats
  case quotedElsewhere
  /// Only what didn't arrive is sent again.
  case alreadyDelivered
  case cannotNudgeYourself

  // Official accounts
  case notFollowing
  case alreadyFollowing
  /// WeChat's own accounts stay with everybody (C101).
  case cannotUnfollow
  /// As many follow the account as may.
  case accountFull
  /// Individuals have no service accounts.
  case onlyOrganisations
  /// The account's own server answers in the place of its menu and replies.
  case serverAnswers
  case onlyServiceAccounts
  case broadcastQuotaUsed
  case tooManyArticles
  case articleAlreadySent
  case noSuchMenuEntry
  case tooManyMenuButtons
  case menuEntryCountNotValid
  case menuNameNotValid
  case onlySimpleMenu
  case formNotValid
  case formIncomplete
  case answerNotValid
  case answerTooLong
  case welcomeKindNotAllowed
  case tooManyReplyRules
  case ruleNameNotValid
  case keywordCountNotValid
  case keywordNotValid
  case replyCountNotValid
  case replyTooLong
  /// 45015: the person hasn't written for too long, or never has.
  case answerWindowClosed
  /// 45047: the person has had all that may be written before they write again.
  case answersUsedUp
  case tooManyTemplates
  case noticesUsedUp
  /// 43101.
  case rejectedByFollower
  case notSubscribed
  /// No follower is among those the push is for.
  case nobodyToReach
  /// Text, image, audio and video pushes can't be sent on or shared (S65, A9).
  case followersOnly
  case cannotDeleteThisPush
  case alreadyDeleted
  case tooManyPreviews
  case tooManyFollowerTags
  case tooManyTagsOnFollower
  case tooManyFollowersAtOnce
  /// 40032.
  case tooManyToBlacklist
  /// 43019: the account's operator wants nothing to do with the person.
  case blacklisted

  // Articles and favorites
  case articleNotPublished
  /// Its publisher has taken it back (A12).
  case articleDeleted
  /// It was taken down for breach of rules (A12).
  case articleViolates
  /// Nobody has passed it on to the person (R3, A40).
  case articleNotReceived
  /// Most of it is another account's original (A79).
  case copiesOriginal
  case pollClosed
  case alreadyVoted
  /// Nothing was chosen, or something that isn't there.
  case noSuchChoice
  case tooManyChoices
  case floatingLimitReached
  case cannotFavoriteThisKind
  case onlyNotesStick
  /// The platform knows of it already.
  case alreadyReported
  case commentingOff
  /// Only followers may comment.
  case followToComment
  case tooManyArticleComments
  case articleCommentTooLong
  case tooManySelected
  /// Only what everybody sees can be pinned.
  case notSelected
  case tooManyPinnedComments
  case notWowed
  case alreadyCorrected
  case noSuchWords
  case correctionTooLong
  /// Pictures, recordings and polls stay as they were sent.
  case onlyWordsChange
  case noRewards
  case tooManyFavoriteTags
  case favoriteTagNotValid
  case statusTooLong
  case thoughtTooLong

  // Moments
  case emptyPost
  case postTooLong
  case tooManyPhotos
  case videoTooLong
  /// The address of a link leads nowhere on the web.
  case notALink
  case emptyAudience
  case tooManyMentions
  case mentionNotAllowed
  case privatePost
  case blankComment
  case commentTooLong
  case cannotReply
  case postingTooFast
  case locationTooLong
  /// The post is shared with some only, or kept from some.
  case notPublicOrPrivate
  /// Nobody else's doings on this post are notified anyway.
  case nothingToMute
  case tooManyPinned
  case noSuchPhoto
  case pictureTooLarge

  // Money
  case amountTooSmall
  case amountTooLarge
  case notEnoughMoney
  case onlyServiceAccountsArePaid
  case billAlreadyPaid
  case redPacketPieces
  case redPacketTooLarge
  case greetingTooLong
  /// One's own, which is for the other alone.
  case ownRedPacket
  case alreadyOpened
  case noneLeft
  case redPacketExpired
  case alreadyThanked
  case thanksTooLong
  case noteTooLong
  case transferSettled
  case transferExpired
  /// It isn't time yet, or the money has found somebody.
  case nothingToReturn
  /// Money moves by its own actions, never as a mere message.
  case notAsMessage

  // Contacts
  case cannotAddYourself
  case cannotReportYourself
  case alreadyFriends
  /// One has blocked the other oneself.
  case inBlockedList
  /// The other wants nothing to do with one.
  case rejectedByOther
  case requestTextTooLong
  case requestExpired
  case tooManyRequests
  case contactsFull
  case theirContactsFull
  case remarkTooLong
  case descriptionTooLong
  case tooManyPhoneNumbers
  case phoneNumberNotValid
  case blankTagName
  case tagNameHasSeparator
  case tagNameTooLong
  case tagNameTaken
  /// More than one sending may reach (F24).
  case tooManyReceivers

  // Mini Programs
  /// What was done is nothing that can be done there.
  case noSuchControl
  /// What was entered or chosen can't be.
  case notPossibleHere
  /// The sum isn't any more what was agreed to.
  case billChanged
}
