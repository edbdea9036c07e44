package import Domain
import GRDB

extension World {
  /// The one door.
  ///
  /// Rules decide, one transaction writes the rows and appends the events, a "no" comes back as a
  /// refusal and changes nothing. Inside `atomically` it is part of that transaction.
  ///
  /// The log is in order of time: an action with a time before the last event's happens at the time
  /// of that event. A `label` is a name under which `label(_:)` finds what the action made. The
  /// events say what happened, in order.
  @discardableResult
  package func perform(
    _ action: Action, as actor: Actor, at time: WorldTime, naming label: String? = nil
  ) throws(ActionError) -> [Event] {
    let time = max(time, lastEventAt)
    do {
      let events = try queue.unsafeReentrantWrite { db in
        try keepingShelf(db) {
          try Self.transaction(db) {
            var deed = Deed(db: db, actor: actor, time: time)
            try dispatch(action, &deed)
            try append(deed)
            if let label { try name(label, deed) }
            return deed.events
          }
        }
      }
      revision += 1
      lastEventAt = time
      return events
    } catch let refusal as Refusal {
      throw .refused(refusal)
    } catch {
      throw .storage(StorageError(error, path: path))
    }
  }

  private func dispatch(_ action: Action, _ deed: inout Deed) throws {
    switch action {
    case .sendMessage, .recall, .deleteMessage, .resend, .forward, .forwardSeveral, .nudge,
      .openChat, .markUnread, .markRead, .setSticky, .setMuted, .hideChat, .deleteChat,
      .clearChats, .playVoice, .keepInput,
      .saveDraft:
      try performInChats(action, &deed)
    case .createGroup, .inviteToGroup, .acceptGroupInvitation, .setGroupConfirmation,
      .confirmGroupRequest, .removeFromGroup, .leaveGroup,
      .transferGroup, .setGroupAdmin, .renameGroup, .setGroupNotice, .setGroupAlias,
      .setGroupRemark, .setGroupNames, .setGroupFolded:
      try performInGroups(action, &deed)
    case .follow, .unfollow, .setFollowSettings, .reportAccount:
      try performOfficial(action, &deed)
    case .fetchMenu, .tapMenu, .submitForm, .scanCode, .setMenu, .setAutoReplies, .setServer,
      .answer,
      .sendTemplate, .sendSubscribed, .subscribe, .rejectTemplate, .starMessage:
      try performAtDesk(action, &deed)
    case .broadcast, .preview, .publishArticles, .deletePush, .deleteArticle,
      .createFollowerTag, .tagFollowers, .deleteFollowerTag, .forwardPush, .removePush,
      .setFolderForm, .playPush, .blacklistFollowers:
      try performWithPushes(action, &deed)
    case .takeDownArticle(let id): try takeDown(id, &deed)
    case .correctArticle(let id, let corrections): try correct(id, corrections, &deed)
    case .openArticle, .finishArticle, .setArticleLiked, .vote, .keepReadingPosition, .setFloating,
      .rewardArticle, .reportArticle:
      try performOnArticle(action, &deed)
    case .commentOnArticle, .deleteArticleComment, .setArticleCommentLiked,
      .setArticleCommenting, .selectArticleComment, .pinArticleComment, .replyToArticleComment:
      try performOnArticleComments(action, &deed)
    case .setArticleWowed, .setWowThought, .setWowLiked, .replyToWow, .deleteWowReply,
      .setWowPermission, .rejectStory:
      try performOnWows(action, &deed)
    case .postMoment, .deleteMoment, .setMomentLiked, .comment, .deleteComment, .openMoments,
      .openMomentNotifications, .clearMomentNotifications, .setMomentPrivate, .muteMoment,
      .setMomentPinned, .setMomentsCover, .setCoverLiked, .savePhoto, .keepMomentDraft,
      .keepUnposted, .dropUnposted, .learnTextPosts, .importPicture, .rejectAd,
      .openAd:
      try performInMoments(action, &deed)
    case .openMiniProgram, .useMiniProgram, .keepMiniProgram, .forgetMiniProgram:
      try performInMiniProgram(action, &deed)
    case .requestFriend, .replyToRequest, .acceptRequest, .removeRequest, .openNewFriends:
      try performWithNewFriends(action, &deed)
    case .setRemark, .setTags, .editContact, .setStarred, .setBlocked, .setPermission,
      .deleteContact, .setGroupSaved, .reportPerson:
      try performOnContact(action, &deed)
    case .sendToMany, .removeMassSending: try performWithMassSendings(action, &deed)
    case .createTag, .renameTag, .setTagMembers, .deleteTag:
      try performOnTag(action, &deed)
    case .pay, .sendBill, .payBill, .topUp, .withdraw, .sendRedPacket, .openRedPacket,
      .thankForRedPacket,
      .sendTransfer, .acceptTransfer, .returnTransfer, .reclaim:
      try performWithMoney(action, &deed)
    case .setStatus, .endStatus, .setStatusLiked: try performOnStatus(action, &deed)
    case .addFavorite, .removeFavorite, .tagFavorite, .changeSettings:
      try performInMe(action, &deed)
    }
  }

  private func append(_ deed: Deed) throws {
    let statement = try deed.db.cachedStatement(
      sql: "INSERT INTO event (at, actorKind, actor, body) VALUES (?, ?, ?, ?)")
    for event in deed.events {
      try statement.execute(
        arguments: [deed.time.seconds, deed.actor.kind, deed.actor.number, json.text(event)])
    }
  }

  private func name(_ label: String, _ deed: Deed) throws {
    guard let made = deed.made else { return }
    try deed.db.cachedStatement(
      sql: "INSERT OR REPLACE INTO label (name, kind, target) VALUES (?, ?, ?)"
    ).execute(arguments: [label, made.kind, made.number])
  }

  /// The log from a place on: what happened after event number `after`, oldest first.
  package func events(after: Int64, limit: Int) throws(StorageError) -> [LoggedEvent] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, at, actorKind, actor, body FROM event
          WHERE id > ?
          ORDER BY id
          LIMIT ?
          """)
      return try Row.fetchAll(statement, arguments: [after, limit]).map { row in
        let id: Int64 = row[0]
        guard let actor = Actor(kind: row[2], number: row[3]) else {
          throw UnreadableValue(table: "event", column: "actorKind", id: id)
        }
        return LoggedEvent(
          number: id, at: WorldTime(seconds: row[1]), actor: actor,
          event: try json.value(
            Event.self, from: row[4], table: "event", column: "body", id: id))
      }
    }
  }
}

/// One line of the log.
package struct LoggedEvent: Hashable, Sendable {
  package let number: Int64
  package let at: WorldTime
  package let actor: Actor
  package let event: Event
}
