/// A request through the world's one door, by an actor at a world time.
///
/// What each asks for, who may ask, and the refusals in their order stand with the rule that
/// decides it.
package enum Action: Hashable, Sendable, Codable {
  // Chats
  case sendMessage(
    to: Peer, content: MessageContent, quote: Message.ID? = nil, mentions: Message.Mentions = .none)
  case recall(Message.ID)
  case deleteMessage(Message.ID)
  /// Sends an own message that didn't arrive once more, as the newest of its chat (G40).
  case resend(Message.ID)
  case forward(Message.ID, to: [Peer])
  /// Sends several messages of a chat on, in their order there (G53); what can't go along is left out (G54).
  case forwardSeveral([Message.ID], to: [Peer], as: Forwarding.Form)
  case nudge(Person.ID, in: Peer)
  /// Opens a chat or the Subscriptions folder: clears its unread count or dot (C73, S16, S17).
  case openChat(ChatID)
  case markUnread(ChatID)
  case markRead(ChatID)
  case setSticky(ChatID, Bool)
  case setMuted(Peer, Bool)
  case hideChat(ChatID)
  case deleteChat(ChatID)
  /// Clear All Chat History (D86).
  case clearChats
  /// Listens to a voice message (G22).
  case playVoice(Message.ID)
  /// Keeps what stands in the input of an open chat, without a trace in the list.
  case keepInput(Peer, String)
  /// Leaves a chat with a text in its input (C12).
  case saveDraft(Peer, String)
  /// Makes a group chat (发起群聊) of oneself and at least two friends (G100).
  case createGroup(with: [Person.ID])
  /// Friends join at once, or are asked where the group is large (G101).
  case inviteToGroup(Group.ID, [Person.ID])
  case acceptGroupInvitation(Message.ID)
  /// Whether owner and admins let in whom the others invite (G110).
  case setGroupConfirmation(Group.ID, Bool)
  /// Lets in those whom a grey line of a group names (G110).
  case confirmGroupRequest(Message.ID)
  /// Takes members out of a group (G106, G117).
  case removeFromGroup(Group.ID, [Person.ID])
  /// Delete and Leave (删除并退出), G103–G105.
  case leaveGroup(Group.ID)
  /// Hands a group over to another member (G106).
  case transferGroup(Group.ID, to: Person.ID)
  case setGroupAdmin(Group.ID, Person.ID, Bool)
  case renameGroup(Group.ID, String)
  /// Group Notice (群公告); a blank one takes it away (G109).
  case setGroupNotice(Group.ID, String)
  /// What the others call one in a group; a blank text takes it away (G113).
  case setGroupAlias(Group.ID, String)
  /// What one calls a group oneself; a blank text takes it away (G114).
  case setGroupRemark(Group.ID, String)
  /// Moves a muted group into Minimized Groups, or out again (C105).
  case setGroupFolded(Group.ID, Bool)
  /// Whether names stand above the bubbles of a group (G2).
  case setGroupNames(Group.ID, shown: Bool)

  // Official accounts
  case follow(OfficialAccount.ID)
  case unfollow(OfficialAccount.ID)
  /// Asks for an account's menu, as a phone does on entering the chat (V27).
  case fetchMenu(OfficialAccount.ID)
  case tapMenu(OfficialAccount.ID, button: Int, entry: Int?)
  /// Sends the form of a menu's entry, with an answer for each of its fields (A14).
  case submitForm(OfficialAccount.ID, button: Int, entry: Int?, answers: [String])
  /// Scans an account's code that carries a parameter (V54).
  case scanCode(OfficialAccount.ID, scene: String)
  /// Lets an account send notices of these titles, once more each or always (V72).
  case subscribe(OfficialAccount.ID, to: [String], always: Bool)
  /// Rejects an account's notices of a title, or takes them again (V71).
  case rejectTemplate(OfficialAccount.ID, title: String, Bool)
  case setMenu(Menu)
  case setAutoReplies(AutoReplies)
  /// Lets a server of one's own answer instead of menu and replies, or these again (V29).
  case setServer(Bool)
  /// Sends a push to followers; who gets it is settled now (S57). With `asReprint` what others allow to be sent out again
  /// is no obstacle (A79).
  case broadcast(Push.Content, to: PushReach = .everybody, asReprint: Bool = false)
  /// Shows a push to one follower before it is sent (A26).
  case preview(Push.Content, to: Person.ID)
  /// Puts articles on the profile without a push (A80).
  case publishArticles([Article.ID])
  /// Takes back a push with all that is in it; its card stays with those who got it (S67).
  case deletePush(Push.ID)
  case deleteArticle(Article.ID)
  /// Groups of followers (O11, O12).
  case createFollowerTag(name: String, members: [Person.ID] = [])
  case tagFollowers([Person.ID], FollowerTag.ID, Bool)
  case deleteFollowerTag(FollowerTag.ID)
  /// Puts followers on one's blacklist, or takes them off (F69, O16); accounts only.
  case blacklistFollowers([Person.ID], Bool)
  case setFollowSettings(OfficialAccount.ID, FollowSettings)
  /// Report (投诉), S51.
  case reportAccount(OfficialAccount.ID, AccountComplaint)
  /// Sends an article of a push on, counted from 0; other pushes stay with the followers (S65, A9).
  case forwardPush(Push.ID, article: Int = 0, to: [Peer])
  /// Delete Message: takes a push off one's own phone (S40).
  case removePush(Push.ID)
  case setFolderForm(FolderForm)
  /// Listens to an audio push, or watches a video (S35).
  case playPush(Push.ID)
  case sendTemplate(to: Person.ID, TemplateNotice)
  /// A notice that its receiver subscribed to (V72).
  case sendSubscribed(to: Person.ID, TemplateNotice)
  /// Keeps a follower's message in the account's inbox for longer, or no more (V59).
  case starMessage(Message.ID, Bool)
  /// An account's own answer to one follower: by itself or by its desk (V10, V50).
  case answer(to: Person.ID, Reply, by: Answerer = .account)

  // Articles
  case openArticle(Article.ID)
  case finishArticle(Article.ID)
  case setArticleLiked(Article.ID, Bool)
  case setArticleWowed(Article.ID, Bool)
  /// The platform takes an article of the acting account down for breach of rules (A12).
  case takeDownArticle(Article.ID)
  /// Corrects what a sent article of the acting account says, once and a little (A76).
  case correctArticle(Article.ID, [Correction])
  /// Gives the author of an article money (赞赏), A10.
  case rewardArticle(Article.ID, cents: Int64, from: PaySource = .wallet)
  /// Tells the platform that an article breaks its rules (投诉), A36.
  case reportArticle(Article.ID, ArticleReport)
  /// Votes for choices counted from 0 (A13).
  case vote(Poll.ID, [Int])
  /// Keeps where one stopped reading; `nil` begins at the top again.
  case keepReadingPosition(Article.ID, ReadingPosition?)
  /// Puts a page aside as a floating window, or takes it away (A43).
  case setFloating(FloatingPage, Bool)
  /// Writes below an article (A50–A52, A62, A64).
  case commentOnArticle(Article.ID, text: String)
  case deleteArticleComment(ArticleComment.ID)
  case setArticleCommentLiked(ArticleComment.ID, Bool)
  /// Who may comment on an article, or on all of an account's that say nothing of their own (A50, A65).
  case setArticleCommenting(ArticleCommenting, on: Article.ID? = nil)
  /// Shows a comment to everybody (精选), A53, A54.
  case selectArticleComment(ArticleComment.ID, Bool)
  case pinArticleComment(ArticleComment.ID, Bool)
  case replyToArticleComment(ArticleComment.ID, text: String)
  /// The thought (想法) with one's own wow; a blank one takes it away (A31).
  case setWowThought(Article.ID, String)
  case setWowLiked(Wow.ID, Bool)
  case replyToWow(Wow.ID, text: String, replyTo: WowReply.ID? = nil)
  case deleteWowReply(WowReply.ID)
  /// Hide My Wow Activity, Hide Their Wow Activity (A34).
  case setWowPermission(Person.ID, WowPermission)
  /// Not Interested (不感兴趣) in a story (D43).
  case rejectStory(Article.ID, StoryObjection)
  case addFavorite(FavoriteSubject)
  case removeFavorite(Favorite.ID)
  /// All tags of something kept (D61).
  case tagFavorite(Favorite.ID, [String])

  // Moments
  case postMoment(MomentContent, audience: Audience = .public, mentions: [Person.ID] = [])
  case deleteMoment(Moment.ID)
  case setMomentLiked(Moment.ID, Bool)
  case comment(Moment.ID, text: String, replyTo: MomentComment.ID? = nil)
  case deleteComment(MomentComment.ID)
  /// Opens the timeline: the Discover tab's number and dot go out (M124, M125), and ads come and go (M140–M147).
  case openMoments
  /// Opens the list of notifications: the pill goes out (M124).
  case openMomentNotifications
  /// Clear all (清空所有消息), M126.
  case clearMomentNotifications
  /// Set as Private or as Public again (M41).
  case setMomentPrivate(Moment.ID, Bool)
  /// Disable notifications of what third persons do on a post (不再通知), M122.
  case muteMoment(Moment.ID, Bool)
  /// Sticks an own post to the top of the album (M131).
  case setMomentPinned(Moment.ID, Bool)
  /// Changes the cover of one's own Moments; `nil` goes back to the plain one (M2).
  case setMomentsCover(Picture?)
  /// Likes a friend's cover (M2).
  case setCoverLiked(Person.ID, Bool)
  /// Saves a photo of a post, counted from 0, to one's own pictures (M102).
  case savePhoto(Moment.ID, Int)
  /// Takes a picture from outside into the world and to one's own pictures.
  case importPicture(ImportedPicture)
  /// Keeps a post that has been begun, so that it outlives the program; `nil` forgets it (M35). Posts that share an
  /// article are kept by it, so that none takes the place of another.
  case keepMomentDraft(MomentDraft?, sharing: Article.ID? = nil)
  /// Keeps a post that couldn't be sent (M39).
  case keepUnposted(MomentDraft)
  /// Forgets a post that couldn't be sent, or that has been sent since.
  case dropUnposted(MomentDraft.ID)
  /// Has read that a post may be text alone (M31).
  case learnTextPosts
  /// Not Interested (我不感兴趣, M145).
  case rejectAd(MomentAd.ID, AdObjection)
  /// Learn More (查看详情, M141).
  case openAd(MomentAd.ID)

  // Mini Programs
  /// Opens one: it becomes the one used last (D50).
  case openMiniProgram(MiniProgram.ID)
  /// Does something on one of its pages.
  case useMiniProgram(MiniProgram.ID, MiniProgram.Input)
  /// Adds to My Mini Programs, or takes out of them (D52).
  case keepMiniProgram(MiniProgram.ID, Bool)
  /// Removes from Recently Used and My Mini Programs, and forgets all that it kept (D53).
  case forgetMiniProgram(MiniProgram.ID)

  // Contacts
  /// Asks somebody to be friends (F30–F32, F39, F40), or takes back somebody one has deleted (F68).
  case requestFriend(Person.ID, FriendRequest.Form)
  /// Says a short text about an open request, by either side (F35).
  case replyToRequest(FriendRequest.ID, text: String)
  case acceptRequest(
    FriendRequest.ID, remark: String? = nil, tags: [ContactTag.ID] = [],
    permission: ContactPermission = [])
  /// Takes a request off one's own New Friends.
  case removeRequest(FriendRequest.ID)
  /// Opens New Friends: the Contacts tab's number goes out (F33).
  case openNewFriends
  /// A blank remark takes it away.
  case setRemark(Person.ID, String?)
  /// All of one's own tags that a friend is to carry (F20).
  case setTags(Person.ID, [ContactTag.ID])
  case editContact(Person.ID, ContactCard)
  case setStarred(Person.ID, Bool)
  case setBlocked(Person.ID, Bool)
  case setPermission(Person.ID, ContactPermission)
  /// Report (投诉), F52.
  case reportPerson(Person.ID, PersonComplaint)
  /// Deletes a friend and the chat with them, on one's own side only (F60, F61).
  case deleteContact(Person.ID)
  case createTag(name: String, members: [Person.ID] = [])
  case renameTag(ContactTag.ID, String)
  case setTagMembers(ContactTag.ID, [Person.ID])
  /// Its friends stay; posts that were shared with it change for everybody at once (F22, M56).
  case deleteTag(ContactTag.ID)
  /// Sends one message to many friends, each in their own chat (F24); tags stand for those who carry them now.
  case sendToMany(MessageContent, people: [Person.ID], tags: [ContactTag.ID] = [])
  /// Takes a sending off one's own Broadcast Messages; the messages stay.
  case removeMassSending(MassSending.ID)
  /// Save to Contacts (F9).
  case setGroupSaved(Group.ID, Bool)

  // Money
  /// Pays a service account (P4): money from the wallet or the card, and a receipt by WeChat Pay.
  case pay(Bill, from: PaySource = .wallet)
  /// As a service account, asks one follower to pay it (V7); its own number as payee goes without saying.
  case sendBill(to: Person.ID, Bill)
  /// Pays the bill in a message, once.
  case payBill(Message.ID, from: PaySource = .wallet)
  /// Moves money from one's bank card to one's wallet.
  case topUp(cents: Int64)
  /// Moves money from one's wallet to one's bank card.
  case withdraw(cents: Int64)
  /// Puts money into a chat with a friend or into a group, for whoever opens it (G80–G88).
  case sendRedPacket(RedPacket.Form, to: Peer, from: PaySource = .wallet)
  case openRedPacket(Message.ID)
  /// A word from one who opened it, for all who read its details (G83).
  case thankForRedPacket(Message.ID, text: String)
  /// Hands a friend money, to accept or to return (G89).
  case sendTransfer(to: Person.ID, cents: Int64, note: String = "", from: PaySource = .wallet)
  case acceptTransfer(Message.ID)
  case returnTransfer(Message.ID)
  /// Takes back one's own money that nobody has wanted for a day (G84, G89); the world's agenda asks for it.
  case reclaim(Message.ID)

  // Me
  /// Shows a mood and a few words for a day, in the place of what was shown before (D70).
  case setStatus(MomentStatus, text: String = "")
  /// Ends one's own status early (D70).
  case endStatus
  /// Likes somebody's status (D71).
  case setStatusLiked(Person.ID, Bool)
  case changeSettings(Settings)
}
