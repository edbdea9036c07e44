package import Domain
import TerminalKit
import WorldStore

/// An article as a page: title and byline, the body laid out from its document, and what readers made of it.
///
/// ```
///       一锅汤的六个小时
///       Original  阿眠  慢厨房  Yesterday  澄港
///
///       凌晨四点，汤锅先醒。……
///
///  Reads 1204   ♡ Like 31   ✧ Wow 12   ↗ Share        45%
/// ```
/// Text runs at most 76 columns, in the middle of a wider terminal. Reading needs no following (R3, A40).
package struct ArticleScreen: Screen {
  package enum Intent: Hashable, Sendable {
    case scroll(Int)
    case page(Int)
    case halfPage(Int)
    case top
    case bottom
    case nextLink
    case previousLink
    case followChosen
    case follow(ArticlePlace)
    case toggleLike
    case toggleWow
    case toggleFavorite
    case followAccount
    case showAccount
    case share
    case menu
    case toggleDate
    case sendToChat
    case chooseRecipients([Recipient])
    case send(to: [Peer], message: String)
    case shareOnMoments
    case shareOutside(OutsideTarget)
    case copyLink
    case copy(String)
    case startSearch
    case search(TextField.Edit)
    case nextMatch
    case previousMatch
    case keepSearch
    case endSearch
    case refresh
    case chooseTextSize
    case setTextSize(Settings.TextSize)
    case letGo
    case chooseReward
    case payReward(Int64)
    case reward(Int64, PaySource)
    case askReport
    case report(ArticleReport)
    case toggleFloating
    case writeComment
    case sendComment(String)
    case toggleCommentLike(ArticleComment.ID)
    case copyComment(ArticleComment.ID)
    case askDeleteComment(ArticleComment.ID)
    case deleteComment(ArticleComment.ID)
    case writeThought
    case keepThought(String)
  }

  let article: Article.ID
  var page: ArticlePage?
  /// Why there is no page.
  var closed: ArticleAccess.Clause?
  var comments = ArticleComments()
  var discussion: [ArticlePiece] = []
  /// What was written and hasn't been taken yet.
  var commentDraft = ""
  /// The own comment that has just been taken, until it stands on the page.
  var written: ArticleComment.ID?
  var layout: ArticleLayout?
  /// What of the body hasn't been read yet.
  var passages: ArticlePassages?
  /// What can be followed, looked at and listened to in what has been read.
  var body = ArticleFlattening()
  /// What it leads to.
  var shelf = ArticleShelf()
  /// What Enter opens.
  var chosen: ArticlePlace?
  var listening: ArticleSound?
  var size = Size(columns: 0, rows: 0)
  var measure = Measure(x: 0, width: 1)
  var showsFullDate = false
  var wasOpened = false
  var wasFinished = false
  /// Where the text begins once it is laid out; `nil`: it stands where it is.
  var beginning: Beginning? = .kept
  /// Where the text stands and isn't kept yet.
  var standing: Standing?
  /// What is chosen in the polls and not yet voted for, by their numbers.
  var marks: [Int: Set<Int>] = [:]
  /// In which its pictures are described; `nil` before it was laid out.
  var language: Settings.Language?
  var wanted: Wanted?
  var search: ArticleSearch?
  /// Whether More like this is open below the text, and what is in it.
  var opensMore = false
  var more: [ArticleCard]?
  /// Whether the next link is looked for in what isn't read yet.
  var seeksLink = false

  enum Beginning: Hashable, Sendable {
    /// Where the reader stopped the last time.
    case kept
    case at(ReadingPosition?)
    case end
  }

  /// A place at which one may have stopped, and since when by the real time.
  struct Standing: Hashable, Sendable {
    var position: ReadingPosition?
    var since: Duration
  }

  /// Where the text stands.
  struct Measure: Hashable, Sendable {
    var x: Int
    var width: Int
  }

  /// A link names an article by its data file; which one it is the world knows.
  enum Wanted: Hashable, Sendable { case handle(String), found(Article.ID?) }

  package init(article: Article.ID) { self.article = article }

  package func title(in context: ScreenContext) -> String {
    page?.accountName ?? context(.article)
  }

  // MARK: Loaded

  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    var effects: [Effect] = []
    if case .found(let article) = wanted {
      wanted = nil
      effects.append(
        article.map { .push(ArticleScreen(article: $0)) }
          ?? .notice(Notice(context(.articleGone), kind: .refused)))
    }
    if seeksLink {
      seeksLink = false
      effects += choosePlace(step: 1, in: context)
    }
    return effects + reading()
  }

  // MARK: Update

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    guard let page else { return [] }
    switch intent {
    case .scroll(let rows): scroll(by: rows)
    case .page(let count): scroll(by: count * max(1, textRows - 2))
    case .halfPage(let count): scroll(by: count * max(1, textRows / 2))
    case .top: layout?.scrollToStart()
    case .bottom:
      beginning = .end
      stand()
    case .nextLink: return choosePlace(step: 1, in: context) + reading()
    case .previousLink: return choosePlace(step: -1, in: context) + reading()
    case .followChosen: return chosenInSight.map { follow($0, in: context) } ?? []
    case .follow(let place):
      chosen = place
      return follow(place, in: context)
    case .toggleLike: return [.perform(.setArticleLiked(article, !page.isLiked))]
    case .toggleWow: return [.perform(.setArticleWowed(article, !page.isWowed))]
    case .toggleFavorite:
      return [
        .perform(
          page.favorite.map { .removeFavorite($0) } ?? .addFavorite(.article(article)))
      ]
    case .followAccount: return [.perform(.follow(page.article.account))]
    case .showAccount: return [.push(AccountProfileScreen(account: page.article.account))]
    case .toggleDate:
      showsFullDate.toggle()
      arrange(in: context)
    case .share:
      return [.popup(shareSheet(of: page, in: context))]
    case .menu: return [.popup(menu(of: page, in: context))]
    case .sendToChat:
      return [
        .popup(PeerPicker(title: context(.sendToChat)) { Intent.chooseRecipients($0) })
      ]
    case .chooseRecipients(let recipients):
      return leaveMessage(to: recipients, with: page, in: context)
    case .send(let peers, let message):
      return SendToChat.effects(of: .article(article), to: peers, message: message)
    case .shareOnMoments: return [.push(MomentComposeScreen(sharing: card(of: page)))]
    case .shareOutside(let target): return share(page, outside: target, in: context)
    case .copyLink: return copied(page.article.address, in: context)
    case .copy(let text): return copied(text, in: context)
    case .startSearch: search = ArticleSearch()
    case .keepSearch: return keepSearch(in: context)
    case .endSearch: search = nil
    case .search(let edit):
      search?.field.apply(edit)
      search?.match = nil
      count()
      return find(step: 0, in: context) + reading()
    case .refresh:
      wasOpened = false
      layout?.scrollToStart()
    case .chooseTextSize: return [.popup(textSizes(in: context))]
    case .setTextSize(let size): return context.changing { $0.textSize = size }
    case .letGo: chosen = nil
    case .chooseReward, .payReward, .reward: return reward(intent, for: page, in: context)
    case .askReport: return [.popup(reasons(in: context))]
    case .report(let reason): return [.perform(.reportArticle(article, reason))]
    case .toggleFloating:
      return [.perform(.setFloating(.article(article), !page.isFloating))]
    case .writeComment: return writeComment(in: context)
    case .sendComment(let text): return sendComment(text)
    case .toggleCommentLike(let id): return likeComment(id)
    case .copyComment(let id): return copyComment(id, in: context)
    case .askDeleteComment(let id): return askDeleteComment(id, in: context)
    case .deleteComment(let id): return [.perform(.deleteArticleComment(id))]
    case .writeThought: return offerThought(in: context)
    case .keepThought(let text): return keepThought(text)
    case .nextMatch: return find(step: 1, in: context) + reading()
    case .previousMatch: return find(step: -1, in: context) + reading()
    }
    return reading()
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done(let events) = outcome else { return [] }
    switch action {
    case .addFavorite: return [.notice(Notice(context(.favorited)))]
    case .removeFavorite: return [.notice(Notice(context(.removedFromFavorites)))]
    case .setFloating(_, let isFloating):
      return [.notice(Notice(context(isFloating ? .nowFloating : .floatsNoMore)))]
    case .rewardArticle: return [.notice(Notice(context(.rewarded)))]
    case .reportArticle: return [.notice(Notice(context(.reported)))]
    case .vote: return [.notice(Notice(context(.voted)))]
    case .setArticleLiked(_, true): opensMore = true
    case .setArticleWowed(_, true):
      opensMore = true
      return offerThought(in: context)
    case .setWowThought: return [.notice(Notice(context(.thoughtKept)))]
    case .commentOnArticle:
      commentDraft = ""
      written =
        events.lazy.compactMap { event in
          if case .articleCommented(let id, on: _, by: _) = event { id } else { nil }
        }.first
      return [.notice(Notice(context(.commentSent)))]
    case .deleteArticleComment: return [.notice(Notice(context(.articleCommentDeleted)))]
    case .sendMessage(_, .article, _, _):
      opensMore = true
      return [.notice(Notice(context(.sent)))]
    default: break
    }
    return []
  }

  private mutating func scroll(by rows: Int) { layout?.scroll(by: rows) }
}
