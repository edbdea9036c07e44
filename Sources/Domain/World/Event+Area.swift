/// A part of the world as a client shows it; what an event touches tells what must be read again.
package enum Area: Hashable, Sendable, CaseIterable {
  case chats, articles, moments, contacts, money, settings
  /// How far somebody has looked at the timeline: the number and the dot of the Discover tab depend on it, and nothing
  /// else (M124, M125).
  case momentsSeen
  /// How far somebody has read in a chat: numbers, dots and marks depend on it, and no message (C73).
  case chatsSeen
  case miniPrograms
}

extension Event {
  package var area: Area {
    switch self {
    case .pushDeleted, .followerTagChanged, .followSettingsChanged, .pushRemoved,
      .folderFormChanged, .accountReported, .pushPlayed, .serverSwitched,
      .followersBlacklisted, .chatsCleared, .messageStarred, .locationShared:
      .chats
    case .articlesPublished, .articleDeleted: .articles
    case .messageSent, .messageRefused, .messageRecalled, .messageDeleted, .nudged,
      .chatChanged, .draftSaved, .voicePlayed, .groupCreated, .groupJoined, .groupRequested,
      .groupMembersRemoved,
      .groupLeft, .groupChanged, .followed, .unfollowed, .menuTapped,
      .menuFetched,
      .menuChanged, .repliesChanged, .codeScanned, .formSubmitted, .noticesGranted,
      .templateRejected, .pushSent:
      .chats
    case .articleOpened, .articleFinished, .articleLiked, .articleWowed, .favoriteAdded,
      .favoriteRemoved, .articleCommented, .articleCommentDeleted, .articleCommentLiked,
      .articleCommentSelected, .articleCommentPinned, .articleCommentAnswered,
      .articleCommentingChanged, .wowThoughtChanged, .wowLiked, .wowReplied, .wowReplyDeleted,
      .storyRejected, .articleTakenDown, .articleCorrected, .articleRewarded, .articleReported,
      .pollVoted, .pageFloated, .favoriteTagged:
      .articles
    case .momentPosted, .momentDeleted, .momentLiked, .commentWritten, .commentDeleted,
      .momentNotificationsOpened, .momentNotificationsCleared, .momentAudienceChanged,
      .momentMuted, .momentPinned, .momentsCoverChanged, .coverLiked, .photoSaved,
      .unpostedChanged, .adPlaced, .adRejected, .adOpened:
      .moments
    case .momentsOpened: .momentsSeen
    case .chatOpened: .chatsSeen
    case .miniProgramOpened, .miniProgramUsed, .miniProgramKept, .miniProgramForgotten:
      .miniPrograms
    case .friendRequested, .requestReplied, .becameFriends, .requestRemoved, .newFriendsOpened,
      .contactChanged, .contactBlocked, .contactDeleted, .tagCreated, .tagChanged, .tagDeleted,
      .groupSaved, .statusChanged, .statusLiked, .personReported, .sentToMany, .massSendingRemoved:
      .contacts
    case .paid, .walletChanged, .redPacketSent, .redPacketOpened, .redPacketThanked, .transferSent,
      .transferSettled, .redPacketReturned:
      .money
    case .settingsChanged: .settings
    }
  }
}
