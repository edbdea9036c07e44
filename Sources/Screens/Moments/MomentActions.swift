package import Domain
import TerminalKit
package import WorldStore

/// What can be done with a post, on the timeline and on its own page alike.
package struct MomentActions: Sendable {
  package enum Intent: Hashable, Sendable {
    case toggleLike
    case comment
    case reply(MomentComment.ID)
    /// Replies to another's comment, or asks what to do with one's own (M92).
    case tapComment(MomentComment.ID)
    case commentMenu(MomentComment.ID)
    case askDeleteComment(MomentComment.ID)
    case deleteComment(MomentComment.ID)
    case copy(String)
    case askDelete
    case delete
    case audience
    case menu
    case openCard
    /// One of the photos, or the video, as large as the terminal allows.
    case picture(Int)
    case person(Person.ID)
    case account(OfficialAccount.ID)
    /// Asks why an ad isn't wanted (M145).
    case objections
    case reject(AdObjection)
    case author
    case details
    case why(WhySubject)
    case comments
    case keep(MomentKeep)
  }

  package var composer = CommentComposer()
  /// Whether the post stands on a page of its own, so that there are no details to go to.
  private let isOnPage: Bool

  package init(isOnPage: Bool = false) { self.isOnPage = isOnPage }

  package func reason(against intent: Intent, on row: MomentRow?) -> Word? {
    guard let row else { return Refusal.notFound.sentence }
    switch intent {
    case .askDelete, .delete: return row.isMine ? nil : Refusal.notYours.sentence
    case .audience: return row.audience == nil ? Refusal.notYours.sentence : nil
    case .why: return row.id.ad == nil ? nil : .whyAd
    case .comment, .reply:
      return row.audience == .private ? Refusal.privatePost.sentence : nil
    case .keep(let keep): return keep.reason(on: row)
    default: return nil
    }
  }

  /// `asked` makes a screen's own intent of one that a sheet hands back.
  package mutating func update(
    _ intent: Intent, on row: MomentRow, in context: ScreenContext,
    asked: @escaping @Sendable (Intent) -> any Sendable
  ) -> [Effect] {
    switch intent {
    case .toggleLike: return [.perform(.setMomentLiked(row.id, !row.isLiked))]
    case .comment: composer.open(CommentComposer.Target(row.id))
    case .reply(let id):
      if let comment = row.comments.first(where: { $0.id == id }) {
        composer.open(
          CommentComposer.Target(row.id, replyTo: id, name: comment.author.name))
      }
    case .tapComment(let id):
      guard let comment = row.comments.first(where: { $0.id == id }) else { return [] }
      if comment.isMine { return [.popup(menu(of: comment, in: context, asked: asked))] }
      return update(.reply(id), on: row, in: context, asked: asked)
    case .commentMenu(let id):
      guard let comment = row.comments.first(where: { $0.id == id }) else { return [] }
      return [.popup(menu(of: comment, in: context, asked: asked))]
    case .askDeleteComment(let id):
      return [.confirm(.deleteCommentQuestion, .delete, asked(.deleteComment(id)), in: context)]
    case .deleteComment(let id): return [.perform(.deleteComment(id))]
    case .copy(let text): return [.copy(text), .notice(Notice(context(.copied)))]
    case .askDelete:
      return [.confirm(.deletePostQuestion, .delete, asked(.delete), in: context)]
    case .delete: return [.perform(.deleteMoment(row.id))]
    case .audience:
      return row.audience.map { [.popup(AudiencePanel(audience: $0))] } ?? []
    case .menu: return [.popup(menu(of: row, in: context, asked: asked))]
    case .openCard:
      if let ad = row.id.ad, let link = row.adLink { return open(link, of: ad, in: context) }
      switch row.content.media {
      case .article(let id): return [.push(ArticleScreen(article: id))]
      case .miniProgram(_, _, let link?, _): return MiniProgramDoor.open(link)
      case .photos, .video: return update(.picture(0), on: row, in: context, asked: asked)
      default: return update(.details, on: row, in: context, asked: asked)
      }
    case .picture(let index):
      let views = PictureView.all(in: row.content.media)
      guard !views.isEmpty else { return [] }
      return [
        .popup(
          PictureViewer(views, at: index, heading: row.authorName, present: context.present))
      ]
    case .person(let id): return [.push(PersonScreen(person: id))]
    case .account(let id): return [.push(AccountProfileScreen(account: id))]
    case .author:
      switch row.author {
      case .person(let id): return [.push(PersonScreen(person: id))]
      case .account(let id): return [.push(AccountProfileScreen(account: id))]
      }
    case .objections: return [.popup(objections(in: context, asked: asked))]
    case .reject(let objection):
      return row.id.ad.map { [.perform(.rejectAd($0, objection))] } ?? []
    case .details: return [.push(MomentScreen(moment: row.id))]
    case .why(let subject): return [.popup(WhyPanel(subject))]
    case .comments: return [.push(MomentScreen(moment: row.id, atComments: true))]
    case .keep(let keep): return keep.effects(on: row, in: context) { asked(.keep($0)) }
    }
    return []
  }

  /// The composer's keys.
  package enum Writing: Hashable, Sendable {
    case edit(TextField.Edit)
    case send
    case close
  }

  package mutating func update(_ writing: Writing, in context: ScreenContext) -> [Effect] {
    switch writing {
    case .edit(let edit): composer.apply(edit)
    case .send:
      guard let action = composer.action else {
        return [.notice(Notice(context(Refusal.blankComment.sentence), kind: .refused))]
      }
      return [.perform(action)]
    case .close: composer.close()
    }
    return []
  }

  /// What there is to say of it.
  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    composer.accepted(action)
    return MomentKeep.notice(action, in: context).map { [.notice($0)] } ?? []
  }

  /// The two-dot button's menu (M9), with what else can be done.
  private func menu(
    of row: MomentRow, in context: ScreenContext, asked: (Intent) -> any Sendable
  ) -> ActionSheet {
    func option(_ word: Word, _ intent: Intent) -> ActionSheet.Option {
      ActionSheet.Option(
        context(word), asked(intent),
        unavailable: reason(against: intent, on: row).map { context($0) },
        command: intent == .toggleLike ? .like : word)
    }
    var options = [
      option(row.isLiked ? .unlike : .like, .toggleLike), option(.comment, .comment),
    ]
    if row.adLink != nil { options.append(option(.learnMore, .openCard)) }
    if !isOnPage { options.append(option(.momentDetails, .details)) }
    if !row.content.text.isEmpty { options.append(option(.copy, .copy(row.content.text))) }
    if row.adLink != nil { options.append(option(.notInterested, .objections)) }
    options.append(option(.why, .why(.post(row.id))))
    if row.adLink == nil {
      options += MomentKeep.options(on: row).map { option($0.word, .keep($0.keep)) }
    }
    if row.isMine {
      options.append(option(.shareWith, .audience))
      options.append(option(.delete, .askDelete))
    }
    return ActionSheet(title: row.authorName, options: options)
  }

  /// M92, M94.
  private func menu(
    of comment: CommentRow, in context: ScreenContext, asked: (Intent) -> any Sendable
  ) -> ActionSheet {
    typealias Option = ActionSheet.Option
    var options: [Option] = []
    if !comment.isMine {
      options.append(Option(context(.reply), asked(.reply(comment.id)), command: .reply))
    }
    options.append(Option(context(.copy), asked(.copy(comment.text))))
    if comment.canDelete {
      options.append(Option(context(.delete), asked(.askDeleteComment(comment.id))))
    }
    options.append(
      Option(
        context(.why), asked(.why(.comment(comment.id))),
        unavailable: comment.id.numberOnAd.map { _ in context(.whyAd) }))
    return ActionSheet(title: comment.author.name, options: options)
  }
}
