package import Domain
import TerminalKit
import WorldStore

/// A line of Top Stories: an article, what a friend thinks of it, what others say of that, or the room between.
package struct StoryLine: Sendable {
  /// What can be chosen.
  ///
  /// An article stands in the list once for each story.
  package enum Place: Hashable, Sendable {
    case article(Article.ID, Wow.ID?)
    case wow(Wow.ID)
    case reply(WowReply.ID, to: Wow.ID)
  }

  var place: Place?
  var rows: [[Span]]

  static func lines(
    of story: WowStory, width: Int, in context: ScreenContext
  ) -> [StoryLine] {
    var lines = [
      head(of: story.card, .article(story.card.id, story.id), width: width, in: context)
    ]
    for wow in story.wows { lines += Self.lines(of: wow, width: width, in: context) }
    if story.others > 0 {
      lines.append(
        StoryLine(rows: [[Span(x: 2, text: context(.others(story.others)), look: Look(.secondary))]]
        )
      )
    }
    return lines + [StoryLine(rows: [[]])]
  }

  static func lines(
    of story: StoryRow, width: Int, in context: ScreenContext
  ) -> [StoryLine] {
    var line = head(of: story.card, .article(story.card.id, nil), width: width, in: context)
    let figures =
      context(.reads(.card(story.reads)))
      + (story.wows > 0 ? " · " + context(.wowsOf(story.wows)) : "")
    line.rows.append([Span(x: 0, text: figures, look: Look(.secondary))])
    return [line, StoryLine(rows: [[]])]
  }

  /// Title in at most two rows, then the account and the day.
  private static func head(
    of card: ArticleCard, _ place: Place, width: Int, in context: ScreenContext
  ) -> StoryLine {
    let title = StyledText(card.title, Look(.strong, .bold)).rows(width: width).prefix(2)
    let day = card.publishedAt.map { " · " + context.listTime($0) } ?? ""
    return StoryLine(
      place: place,
      rows: Array(title) + [
        [
          Span(
            x: 0, text: TextWidth.clipped(card.accountName + day, to: width),
            look: Look(.secondary))
        ]
      ])
  }

  private static func lines(
    of row: WowRow, width: Int, in context: ScreenContext
  ) -> [StoryLine] {
    var text = StyledText(row.name, Look(.link))
    text.append("  ", Look(.text))
    if row.wow.thought.isEmpty {
      text.append(context(.wow), Look(.secondary))
    } else {
      text.append(row.wow.thought, Look(.text))
    }
    var lines = [StoryLine(place: .wow(row.id), rows: shifted(text, by: 2, width: width))]
    if !row.likes.isEmpty {
      let likes = StyledText("♥ " + context.list(row.likes), Look(.liked))
      lines.append(StoryLine(rows: shifted(likes, by: 4, width: width)))
    }
    for reply in row.replies {
      var text = StyledText(
        context(.thoughtReply(reply.name, to: reply.addressedName)), Look(.link))
      text.append("  ", Look(.text))
      text.append(reply.reply.text, Look(.text))
      lines.append(
        StoryLine(
          place: .reply(reply.id, to: row.id), rows: shifted(text, by: 4, width: width)))
    }
    return lines
  }

  private static func shifted(_ text: StyledText, by indent: Int, width: Int) -> [[Span]] {
    text.rows(width: max(1, width - indent)).map { $0.map { $0.moved(by: indent) } }
  }
}
