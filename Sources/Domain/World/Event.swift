/// What the world recorded, in the past tense.
///
/// An action appends one or more; personas, notices and replays read them.
package enum Event: Hashable, Sendable, Codable {
  case messageSent(Message.ID, from: Actor, to: Peer)
  case messageRefused(Message.ID, from: Person.ID, to: Person.ID, Message.Delivery)
  case messageRecalled(Message.ID, by: Actor)
  case messageDeleted(Message.ID, by: Person.ID)
  case nudged(Person.ID, by: Person.ID, in: Peer)
  case chatOpened(ChatID, by: Person.ID)
  case chatChanged(ChatID, by: Person.ID)
  case chatsCleared(by: Person.ID)
  /// The draft that the chat list shows has changed.
  case draftSaved(Peer, by: Person.ID)
  case voicePlayed(Message.ID, by: Person.ID)
  case groupCreated(Group.ID, by: Person.ID)
  /// By the invitation of somebody in it.
  case groupJoined(Group.ID, [Person.ID], by: Person.ID)
  /// The owner of a group was asked by a grey line to let friends of somebody in (G110).
  case groupRequested(Message.ID, to: Person.ID, by: Person.ID)
  case groupMembersRemoved(Group.ID, [Person.ID], by: Person.ID)
  case groupLeft(Group.ID, by: Person.ID)
  /// Its name, its notice or its managers, or how one keeps it.
  case groupChanged(Group.ID, by: Person.ID)

  case followed(OfficialAccount.ID, by: Person.ID)
  case unfollowed(OfficialAccount.ID, by: Person.ID)
  case menuTapped(OfficialAccount.ID, by: Person.ID, button: Int, entry: Int?)
  /// A phone has another menu than before (V28).
  case menuFetched(OfficialAccount.ID, by: Person.ID)
  case menuChanged(OfficialAccount.ID)
  case repliesChanged(OfficialAccount.ID)
  case serverSwitched(OfficialAccount.ID, Bool)
  case messageStarred(Message.ID, by: OfficialAccount.ID, Bool)
  /// A follower who shares where they are has come into the chat (S52).
  case locationShared(OfficialAccount.ID, by: Person.ID)
  case codeScanned(OfficialAccount.ID, by: Person.ID, scene: String)
  case formSubmitted(FormAnswer.ID, to: OfficialAccount.ID, by: Person.ID, thanks: Reply)
  case noticesGranted(OfficialAccount.ID, by: Person.ID, [String])
  case templateRejected(OfficialAccount.ID, by: Person.ID, String, Bool)
  case pushSent(Push.ID, by: OfficialAccount.ID)
  case pushDeleted(Push.ID, by: OfficialAccount.ID)
  case articlesPublished([Article.ID], by: OfficialAccount.ID)
  case articleDeleted(Article.ID, by: OfficialAccount.ID)
  /// A group of followers was made, has others in it, or is gone.
  case followerTagChanged(FollowerTag.ID, by: OfficialAccount.ID)
  /// Those of whom that is new.
  case followersBlacklisted([Person.ID], by: OfficialAccount.ID, Bool)
  case followSettingsChanged(OfficialAccount.ID, by: Person.ID)
  case accountReported(OfficialAccount.ID, by: Person.ID, AccountComplaint)
  case pushRemoved(Push.ID, by: Person.ID)
  case folderFormChanged(by: Person.ID)
  case pushPlayed(Push.ID, by: Person.ID)

  case articleOpened(Article.ID, by: Person.ID)
  case articleFinished(Article.ID, by: Person.ID)
  case articleLiked(Article.ID, by: Person.ID, Bool)
  case articleWowed(Article.ID, by: Person.ID, Bool)
  case articleTakenDown(Article.ID, of: OfficialAccount.ID)
  case articleCorrected(Article.ID, by: OfficialAccount.ID)
  case articleRewarded(Article.ID, by: Person.ID, Payment.ID)
  case articleReported(Article.ID, by: Person.ID, ArticleReport)
  case pollVoted(Poll.ID, in: Article.ID, by: Person.ID)
  case pageFloated(FloatingPage, by: Person.ID, Bool)
  case articleCommented(ArticleComment.ID, on: Article.ID, by: Person.ID)
  case articleCommentDeleted(ArticleComment.ID, on: Article.ID, by: Actor)
  case articleCommentLiked(ArticleComment.ID, by: Person.ID, Bool)
  case articleCommentSelected(ArticleComment.ID, by: OfficialAccount.ID, Bool)
  case articleCommentPinned(ArticleComment.ID, by: OfficialAccount.ID, Bool)
  case articleCommentAnswered(ArticleComment.ID, by: OfficialAccount.ID)
  /// Of one article, or of all that say nothing of their own.
  case articleCommentingChanged(Article.ID?, by: OfficialAccount.ID, ArticleCommenting)
  case wowThoughtChanged(Wow.ID, by: Person.ID)
  case wowLiked(Wow.ID, by: Person.ID, Bool)
  case wowReplied(WowReply.ID, to: Wow.ID, by: Person.ID)
  case wowReplyDeleted(WowReply.ID, to: Wow.ID, by: Person.ID)
  case storyRejected(Article.ID, by: Person.ID, StoryObjection)
  case favoriteAdded(Favorite.ID, by: Person.ID)
  case favoriteRemoved(Favorite.ID, by: Person.ID)
  case favoriteTagged(Favorite.ID, by: Person.ID)

  case momentPosted(Moment.ID, by: Person.ID)
  case momentDeleted(Moment.ID, by: Person.ID)
  case momentLiked(Moment.ID, by: Person.ID, Bool)
  case commentWritten(MomentComment.ID, on: Moment.ID, by: Person.ID)
  case commentDeleted(MomentComment.ID, on: Moment.ID, by: Person.ID)
  case momentsOpened(by: Person.ID)
  case momentNotificationsOpened(by: Person.ID)
  case momentNotificationsCleared(by: Person.ID)
  /// From public to private, or back.
  case momentAudienceChanged(Moment.ID, by: Person.ID)
  case momentMuted(Moment.ID, by: Person.ID, Bool)
  case momentPinned(Moment.ID, by: Person.ID, Bool)
  case momentsCoverChanged(by: Person.ID)
  case coverLiked(Person.ID, by: Person.ID, Bool)
  case photoSaved(by: Person.ID)
  case unpostedChanged(by: Person.ID)
  case adPlaced(MomentAd.ID, for: Person.ID)
  case adRejected(MomentAd.ID, by: Person.ID, AdObjection)
  case adOpened(MomentAd.ID, by: Person.ID)

  case miniProgramOpened(MiniProgram.ID, by: Person.ID)
  case miniProgramUsed(MiniProgram.ID, by: Person.ID, [MiniProgram.Outcome])
  case miniProgramKept(MiniProgram.ID, by: Person.ID, Bool)
  case miniProgramForgotten(MiniProgram.ID, by: Person.ID)

  case friendRequested(FriendRequest.ID, by: Person.ID, to: Person.ID)
  case requestReplied(FriendRequest.ID, by: Person.ID, to: Person.ID)
  /// Two people are friends from now on, by the deed of the first; `nil`: without a request.
  case becameFriends(by: Person.ID, with: Person.ID, request: FriendRequest.ID?)
  case requestRemoved(FriendRequest.ID, by: Person.ID)
  case newFriendsOpened(by: Person.ID)
  /// Remark, card, tags, star or permission.
  case contactChanged(Person.ID, by: Person.ID)
  case contactBlocked(Person.ID, by: Person.ID, Bool)
  case contactDeleted(Person.ID, by: Person.ID)
  case personReported(Person.ID, by: Person.ID, PersonComplaint)
  case tagCreated(ContactTag.ID, by: Person.ID)
  /// Its name or its members.
  case tagChanged(ContactTag.ID, by: Person.ID)
  case tagDeleted(ContactTag.ID, by: Person.ID)
  /// After the messages to each.
  case sentToMany(MassSending.ID, by: Person.ID)
  case massSendingRemoved(MassSending.ID, by: Person.ID)
  case groupSaved(Group.ID, by: Person.ID, Bool)

  /// A service account has been paid; the payment tells what for.
  case paid(Payment.ID, by: Person.ID, to: OfficialAccount.ID)
  /// Money in a message, and when it goes back if nobody takes it.
  case redPacketSent(Message.ID, by: Person.ID, to: Peer, expires: WorldTime)
  case redPacketOpened(Message.ID, by: Person.ID)
  case redPacketThanked(Message.ID, by: Person.ID)
  case transferSent(Message.ID, by: Person.ID, to: Person.ID, expires: WorldTime)
  /// By its receiver, or for one who left it lying.
  case transferSettled(Message.ID, Transfer.Outcome, by: Person.ID)
  /// What nobody opened has gone back to the sender.
  case redPacketReturned(Message.ID, to: Person.ID)
  /// Money went from one's card to one's wallet, or back.
  case walletChanged(by: Person.ID)
  /// Set anew, or ended.
  case statusChanged(by: Person.ID)
  case statusLiked(Person.ID, by: Person.ID, Bool)
  case settingsChanged(by: Person.ID)
}
