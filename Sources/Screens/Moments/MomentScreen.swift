package import Domain
package import TerminalKit
package import WorldStore

/// One post on a page of its own: all of its text, the exact time of an old one (M11), and its comments one by one.
///
/// ```
///   何   何苗
///        封面第三版。
///        6 Mar 2026 21:40                   ··
///        ♡ 周远, Anna
///        Anna: 好看死了
/// ▌      周远 replied to Anna: 是的
/// ```
package struct MomentScreen: CommentingScreen {
  package enum Intent: Hashable, CommentingIntent {
    case move(ListMove)
    case scroll(Int)
    case openChosen
    case replyToChosen
    case deleteChosen
    case menuOfChosen
    case whyChosen
    case showMoreLikes
    case choose(MomentComment.ID?)
    case act(MomentActions.Intent, on: Moment.ID?)
    case write(MomentActions.Writing)
  }

  let moment: Moment.ID
  private(set) var row: MomentRow?
  private var layout: MomentLayout?
  package private(set) var actions = MomentActions(isOnPage: true)
  /// The chosen comment; nil is the post itself.
  private(set) var chosen: MomentComment.ID?
  private var startsAtComments: Bool
  /// How much of a crowd is shown; it grows as one reads on.
  private var extent = MomentRow.Extent(likes: 100, comments: 100)
  package private(set) var needsLoad = false
  private var hasLoaded = false
  /// One's own new comment is brought into sight once it has been read.
  private var showsEnd = false
  private var size = Size(columns: 0, rows: 0)
  /// The first visible line.
  private var top = 0

  package init(moment: Moment.ID, atComments: Bool = false) {
    self.moment = moment
    startsAtComments = atComments
  }

  package func title(in context: ScreenContext) -> String { context(.momentDetails) }

  // MARK: State

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    self.size = size
    fit(in: context)
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let before = row
    row = try reader.moment(moment, extent)
    needsLoad = false
    hasLoaded = true
    if row != before { layout = nil }
    if let chosen, row?.comments.contains(where: { $0.id == chosen }) != true {
      // The neighbour takes the place of a comment that is gone.
      let index = before?.comments.firstIndex { $0.id == chosen } ?? 0
      let comments = row?.comments ?? []
      self.chosen = comments.isEmpty ? nil : comments[min(index, comments.count - 1)].id
    }
    fit(in: context)
    if showsEnd {
      showsEnd = false
      scroll(by: layout?.lines.count ?? 0)
    }
    if startsAtComments, let row {
      startsAtComments = false
      chosen = row.comments.first?.id
      revealChosen()
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    defer {
      fit(in: context)
      readOn()
    }
    switch intent {
    case .showMoreLikes:
      extent.likes += Self.step
      needsLoad = true
    case .move(let move): self.move(move)
    case .scroll(let lines): scroll(by: lines)
    case .choose(let id): chosen = id
    case .openChosen:
      guard let comment = chosenComment else {
        if row?.adLink != nil { return act(.openCard, in: context) }
        switch row?.content.media {
        case .article, .photos, .video, .miniProgram: return act(.openCard, in: context)
        default: return act(.menu, in: context)
        }
      }
      return act(.tapComment(comment.id), in: context)
    case .replyToChosen:
      guard let comment = chosenComment else {
        chosen = row?.comments.first?.id
        revealChosen()
        return []
      }
      return act(.reply(comment.id), in: context)
    case .deleteChosen:
      guard let comment = chosenComment else { return act(.askDelete, in: context) }
      return act(.askDeleteComment(comment.id), in: context)
    case .menuOfChosen:
      return act(chosenComment.map { .commentMenu($0.id) } ?? .menu, in: context)
    case .whyChosen: return [.popup(WhyPanel(chosen.map { .comment($0) } ?? .post(moment)))]
    case .act(let intent, _):
      if case .tapComment(let id) = intent { chosen = id }
      return act(intent, in: context)
    case .write(let writing): return actions.update(writing, in: context)
    }
    return []
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    let effects = actions.performed(action, outcome, in: context)
    fit(in: context)
    if case .done = outcome {
      if action == .deleteMoment(moment) { return [.pop] }
      if case .rejectAd = action { return [.pop] }
    }
    if case .comment = action, case .done = outcome {
      // The own comment is the last there is.
      if row?.hasMoreComments == true { extent.comments = Int.max - 1 }
      showsEnd = true
    }
    return effects
  }

  private mutating func act(
    _ intent: MomentActions.Intent, in context: ScreenContext
  ) -> [Effect] {
    guard let row, intent != .details, intent != .comments else { return [] }
    let effects = actions.update(intent, on: row, in: context) { Intent.act($0, on: row.id) }
    // The line to write in must not cover what is answered.
    if actions.composer.isOpen, chosen != nil { revealChosen() }
    return effects
  }

  /// Likes or comments that are read at once.
  private static let step = 300

  /// Whoever comes near the last comment there is gets the next ones.
  private mutating func readOn() {
    guard let row, row.hasMoreComments, let layout else { return }
    let isNearEnd = top + 2 * height > layout.lines.count
    if isNearEnd || row.comments.suffix(5).contains(where: { $0.id == chosen }) {
      extent.comments += Self.step
      needsLoad = true
    }
  }

  var chosenComment: CommentRow? {
    row?.comments.first { $0.id == chosen }
  }

  // MARK: Moving

  private var height: Int {
    max(1, size.rows - (actions.composer.isOpen ? CommentComposer.height : 0))
  }

  /// The lines of the post itself, or of a comment.
  private func range(of comment: MomentComment.ID?) -> Range<Int> {
    guard let layout else { return 0..<0 }
    if let comment { return layout.lines(of: comment) }
    return 0..<(layout.lines.firstIndex { $0.comment != nil } ?? layout.lines.count)
  }

  private mutating func move(_ move: ListMove) {
    guard let row else { return }
    let stops: [MomentComment.ID?] = [nil] + row.comments.map(\.id)
    let index = stops.firstIndex(of: chosen) ?? 0
    let range = range(of: chosen)
    switch move {
    case .down:
      if range.upperBound > top + height {
        scroll(by: min(3, range.upperBound - top - height))
      } else if index + 1 < stops.count {
        chosen = stops[index + 1]
        revealChosen()
      }
    case .up:
      if range.lowerBound < top {
        scroll(by: -min(3, top - range.lowerBound))
      } else if index > 0 {
        chosen = stops[index - 1]
        revealChosen()
      }
    case .pageDown: page(by: max(1, height - 2), stops)
    case .pageUp: page(by: -max(1, height - 2), stops)
    case .halfDown: page(by: max(1, height / 2), stops)
    case .halfUp: page(by: -max(1, height / 2), stops)
    case .top:
      chosen = nil
      top = 0
    case .bottom:
      chosen = stops[stops.count - 1]
      revealChosen()
    }
  }

  private mutating func page(by lines: Int, _ stops: [MomentComment.ID?]) {
    let before = top
    scroll(by: lines)
    if top == before {
      chosen = lines > 0 ? stops[stops.count - 1] : nil
      revealChosen()
    } else {
      chosen =
        stops.first { range(of: $0).lowerBound >= top } ?? stops[stops.count - 1]
    }
  }

  private mutating func scroll(by lines: Int) {
    top = min(max(0, top + lines), max(0, (layout?.lines.count ?? 0) - height))
  }

  private mutating func revealChosen() {
    let range = range(of: chosen)
    if range.count > height || range.lowerBound < top {
      // Of a post too long for the screen its end comes next when one moves up to it.
      scroll(by: (range.count > height ? range.upperBound - height : range.lowerBound) - top)
    } else if range.upperBound > top + height {
      scroll(by: range.upperBound - height - top)
    }
  }

  private mutating func fit(in context: ScreenContext) {
    let width = PostMeasure(columns: size.columns).width
    let form = MomentLayout.Form(
      width: width, language: context.language, isDetail: true,
      drawsPictures: context.drawsPictures)
    if layout?.form != form { layout = nil }
    if layout == nil, let row { layout = MomentLayout(row, in: form, isUnfolded: true) }
    scroll(by: 0)
  }

  // MARK: View

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let measure = PostMeasure(columns: canvas.size.columns)
    guard let row, let layout else {
      if hasLoaded {
        canvas.write(
          context(.momentGone), x: measure.x, y: 1, style: context.theme[.secondary])
      }
      return
    }
    let (content, foot) = Rect(canvas.size).splitBottom(
      actions.composer.isOpen ? CommentComposer.height : 0)
    canvas.inside(content) { canvas in
      canvas.onWheel(content, up: .scroll(-3), down: .scroll(3))
      canvas.onClick(content, .choose(nil))
      canvas.moment(row, layout, x: measure.x, y: -top, chosen: chosen, in: context) { place in
        switch place {
        case .moreLikes: .showMoreLikes
        case .moreComments: .move(.bottom)
        default: .act(place.intent ?? .menu, on: nil)
        }
      }
      let style = context.theme[context.hasFocus ? .marker : .border]
      for line in range(of: chosen) {
        canvas.write("▌", x: measure.x - 2, y: line - top, style: style)
      }
    }
    actions.composer.view(on: &canvas, at: foot, in: context)
  }
}
