import Domain
import TerminalKit
import WorldStore

/// Drawing the timeline.
extension MomentsScreen {
  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let whole = Rect(canvas.size)
    let (content, foot) = whole.splitBottom(actions.composer.isOpen ? CommentComposer.height : 0)
    let measure = PostMeasure(columns: canvas.size.columns)
    canvas.inside(content) { canvas in
      canvas.onWheel(content, up: .scroll(-3), down: .scroll(3))
      if let y = list.headY { head.view(y: y, measure, on: &canvas, in: context) }
      for placed in list.visible { draw(placed, measure, on: &canvas, in: context) }
      if list.hasLoaded, list.rows.isEmpty {
        canvas.write(
          context(.noMoments), x: measure.x, y: head.height,
          style: context.theme[.secondary])
      }
      if list.hasNewer { canvas.pill(.newPosts, .refresh, in: context) }
    }
    actions.composer.view(on: &canvas, at: foot, in: context)
  }

  private func draw(
    _ placed: TallList<MomentLayout>.Placed, _ measure: PostMeasure,
    on canvas: inout Canvas<Intent>, in context: ScreenContext
  ) {
    let id = placed.row.id
    let block = Rect(x: 0, y: placed.y, width: canvas.size.columns, height: placed.layout.height)
    canvas.onClick(block, .choose(id))
    canvas.onSecondaryClick(block, .act(.menu, on: id))
    let isSelected = list.selectedID == id && head.chosen == nil
    let comment = isSelected ? comment : nil
    canvas.moment(
      placed.row, placed.layout, x: measure.x, y: placed.y, chosen: comment, in: context
    ) { place in
      place.intent.map { .act($0, on: id) } ?? .fold(id)
    }
    if isSelected {
      let lines = comment.map { placed.layout.lines(of: $0) } ?? 0..<placed.layout.height
      let style = context.theme[context.hasFocus ? .marker : .border]
      for y in lines {
        canvas.write("▌", x: measure.x - 2, y: placed.y + y, style: style)
      }
    }
  }
}

extension MomentLayout.Place {
  /// What a click there means; nil for what each screen keeps for itself.
  var intent: MomentActions.Intent? {
    switch self {
    case .person(let id): .person(id)
    case .account(let id): .account(id)
    case .fold: nil
    case .adMark: .objections
    case .adLink: .openCard
    case .card: .openCard
    case .audience: .audience
    case .delete: .askDelete
    case .actions: .menu
    case .comment(let id): .tapComment(id)
    case .picture(let index): .picture(index)
    case .moreLikes: .details
    case .moreComments: .comments
    }
  }
}
