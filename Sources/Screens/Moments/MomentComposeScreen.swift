package import Domain
package import TerminalKit
package import WorldStore

/// A new post (M30–M40): text, photos or a video or a card, and what goes with them.
///
/// ```
///   清晨六点的码头，雾还没散。
///
///   ▒▒▒▒▒▒▒▒ ▒▒▒▒▒▒▒▒ ▒▒▒▒▒▒▒▒
///   ▒ pier ▒ ▒ heron▒ ▒ lamp ▒
///   ─────────────────────────────
/// ▌ Photos       3
///   Location     North Pier
///   Status       Cheerful
///   Mention      Anna, 何苗
///   Share With   Public
///
///   Post
/// ```
/// What is written is kept in the world as it is typed, so that nothing but Discard loses it (M35).
package struct MomentComposeScreen: Screen {
  package enum Intent: Hashable, Sendable {
    /// For the text.
    case key(Key)
    case paste(String)
    case caretToEnd(ofRow: Int)
    case scrollText(Int)
    case move(ListMove)
    case focus(Part)
    case open(Part)
    case openFocused
    // What sheets and pickers hand back.
    case chooseFromAlbum
    case takePhoto
    case askLink
    case album(AlbumChoice)
    case photos([Photo], thenAdd: Bool)
    case link(String)
    case linkTitle(String, url: String)
    case removeMedia
    case location(String?)
    case status(MomentStatus?)
    case chooseReaders(only: Bool)
    case setReaders(PostDraft.Readers)
    case askTagName
    case saveTag(String)
    case mention(FriendChoice)
    case post
    case discard
    case save
  }

  /// What can have the keys, from top to bottom.
  package enum Part: Int, Hashable, Sendable, CaseIterable {
    case text, media, location, status, mention, readers, post
  }

  /// What a new post begins with (M30).
  package enum Beginning: Hashable, Sendable { case text, album }

  /// Where what is written is kept while it isn't posted.
  enum Keeping: Hashable, Sendable {
    /// With other posts of its kind: those that share an article are kept by it.
    case draft(Article.ID?)
    /// It is one that couldn't be sent.
    case unposted(MomentDraft.ID)
    /// Nowhere: what it shares is still where it came from.
    case nowhere
  }

  private let keeping: Keeping
  private let beginning: Beginning
  var editor = TextEditor()
  /// The text is the editor's.
  var rest = PostDraft()
  var part = Part.text
  /// The first visible row of the text.
  var textTop = 0
  var size = Size(columns: 0, rows: 0)
  private var hasRecalled = false
  private var hasBegun = false
  private var knowsTextPosts = true
  private var asksForMentions = false
  /// Who is mentioned and wouldn't see the post, once it has been asked.
  private var mentionsLeftOut: [NamedPerson]?
  /// Whether the draft is as it was last kept.
  var isKept = true

  package init(beginning: Beginning = .text) {
    self.beginning = beginning
    keeping = .draft(nil)
  }

  package init(sharing article: ArticleCard) {
    self.init(PostDraft(sharing: article), .draft(article.id))
  }

  /// A card that was found somewhere else.
  package init(sharing card: MomentContent.Media) {
    var draft = PostDraft()
    draft.media = card
    self.init(draft, .nowhere)
  }

  package init(resending row: MomentDraftRow) {
    self.init(PostDraft(row), .unposted(row.id))
  }

  private init(_ draft: PostDraft, _ keeping: Keeping) {
    self.keeping = keeping
    beginning = .text
    hasBegun = true
    editor = TextEditor(draft.text)
    rest = draft
  }

  package func title(in context: ScreenContext) -> String { context(.newPost) }

  var draft: PostDraft {
    var draft = rest
    draft.text = editor.text
    if editor.isEmpty { draft.isPasted = false }
    return draft
  }

  package var keys: KeyTable<Intent> { part == .text ? Self.textTable : Self.table }

  package func reason(against intent: Intent, in context: ScreenContext) -> Word? {
    switch intent {
    case .post, .open(.post): draft.canBePosted ? nil : .writeFirst
    case .open(.mention): rest.readers == .private ? .privateMentionsNobody : nil
    case .open(.media): rest.article == nil ? nil : .articleStays
    case .openFocused: part == .text ? nil : reason(against: .open(part), in: context)
    default: nil
    }
  }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    revealCaret()
  }

  package var needsLoad: Bool { asksForMentions }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    if asksForMentions {
      asksForMentions = false
      mentionsLeftOut = try reader.unreached(rest.mentions, by: draft.audience)
    }
    guard !hasRecalled else { return }
    hasRecalled = true
    knowsTextPosts = try reader.knowsTextPosts()
    guard case .draft(let article) = keeping,
      let row = try reader.momentDraft(sharing: article)
    else { return }
    rest = PostDraft(row)
    editor = TextEditor(rest.text)
    revealCaret()
  }

  /// The album, or once in a lifetime that text alone will do (M31).
  package mutating func loaded(in context: ScreenContext) -> [Effect] {
    if let left = mentionsLeftOut {
      mentionsLeftOut = nil
      return left.isEmpty
        ? [.perform(draft.action)]
        : [.notice(Notice(context(.cannotMention(context.list(left.map(\.name)))), kind: .refused))]
    }
    guard !hasBegun else { return [] }
    hasBegun = true
    switch beginning {
    case .album: return [.popup(albumPicker)]
    case .text where !knowsTextPosts && rest.media == nil:
      return [.popup(TextOnlyNotice()), .perform(.learnTextPosts)]
    case .text: return []
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .key, .paste, .caretToEnd, .scrollText: return write(intent, in: context)
    case .move(let move): self.move(move)
    case .focus(let part): focus(part)
    case .open(let part):
      focus(part)
      return open(part, in: context)
    case .openFocused: return open(part, in: context)
    case .post: return post()
    case .discard: return forget()
    case .save: return [.pop]
    default:
      isKept = false
      return choose(intent, in: context)
    }
    return []
  }

  /// Who is mentioned is asked about first, so that whoever wouldn't see the post can be named (M37).
  mutating func post() -> [Effect] {
    guard case .postMoment(_, _, let mentions) = draft.action, !mentions.isEmpty else {
      return [.perform(draft.action)]
    }
    asksForMentions = true
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    switch (action, outcome) {
    case (.postMoment, .done):
      var effects: [Effect] = []
      if case .unposted(let id) = keeping { effects.append(.perform(.dropUnposted(id))) }
      return effects + forget() + [.notice(Notice(context(.posted)))]
    case (.postMoment, .refused(.postingTooFast)):
      // M39, M40: it is kept, and can be sent again.
      if case .unposted = keeping { return [] }
      return [.perform(.keepUnposted(draft.kept))] + forget()
        + [.notice(Notice(context(Refusal.postingTooFast.sentence), kind: .refused))]
    case (.createTag(let name, _), .done(let events)):
      useTag(named: name, from: events)
      return [.notice(Notice(context(.tagSaved(name))))]
    default: return []
    }
  }

  /// M35.
  package mutating func leave(in context: ScreenContext) -> [Effect] {
    if draft.isEmpty { return forget() }
    let discard = ActionSheet.Option(context(.discardDraft), Intent.discard)
    switch keeping {
    case .draft:
      return [
        .popup(
          ActionSheet(
            title: context(.newPost), message: context(.keepDraftQuestion),
            options: [ActionSheet.Option(context(.saveDraft), Intent.save), discard]))
      ]
    case .nowhere, .unposted:
      return [.confirm(.discardQuestion, .discardDraft, Intent.discard, in: context)]
    }
  }

  package mutating func resting(in context: ScreenContext) -> [Effect] {
    guard !isKept, case .draft(let article) = keeping else { return [] }
    isKept = true
    let draft = draft
    return [.perform(.keepMomentDraft(draft.isEmpty ? nil : draft.kept, sharing: article))]
  }

  private mutating func forget() -> [Effect] {
    isKept = true
    guard case .draft(let article) = keeping else { return [.pop] }
    return [.perform(.keepMomentDraft(nil, sharing: article)), .pop]
  }
}
