import Domain
import TerminalKit
import WorldStore

/// A poll as it stands on the page (A13).
///
/// ```
/// ┃ Poll · choose one                 ┃ Poll · 405 votes
/// ┃ Which way do you go to work?      ┃ Which way do you go to work?
/// ┃ ○ The tram                        ┃   The tram
/// ┃ ● The ferry                       ┃   ━━━━━━━━━━━━━━──── 77%  312
/// ┃                                   ┃ ✓ The ferry
/// ┃ [ Vote ]  Closes Mar 18, 20:00     ┃   ━━━━────────────── 23%   93
/// ```
struct ArticlePoll: Hashable, Sendable {
  /// From 0, in the order of the article.
  let number: Int
  let poll: Poll
  private var heading = ""
  private var voteLabel = ""
  private var closing: String?
  /// What is chosen and not yet voted for, counted from 0.
  private var marks: Set<Int> = []
  private var results: [Result]?

  private struct Result: Hashable, Sendable {
    var isMine: Bool
    var votes: Int
    var percent: Int
  }

  /// Before anything is known of it.
  init(_ number: Int, _ poll: Poll) {
    self.number = number
    self.poll = poll
  }

  /// `marks` are the reader's choices before the vote.
  init(
    _ number: Int, _ poll: Poll, row: PollRow, marks: Set<Int>, publishedAt: WorldTime?,
    in context: ScreenContext
  ) {
    self.init(number, poll)
    let isClosed = row.closesAt.map { context.now >= $0 } ?? false
    closing = row.closesAt.map { time in
      let label = context.dayAndTime(time)
      return context(isClosed ? .pollClosedAt(label) : .pollCloses(label))
    }
    guard let cast = row.cast else {
      self.marks = marks
      heading = context(.pollKind(most: poll.most))
      voteLabel = context(.vote)
      return
    }
    let age = publishedAt.map { context.now - $0 } ?? 0
    let votes = poll.votes(cast: cast, age: age)
    let percents = Poll.percents(votes)
    results = votes.indices.map {
      Result(isMine: row.mine.contains($0), votes: votes[$0], percent: percents[$0])
    }
    heading = context(.pollVotes(votes.reduce(0, +)))
  }

  var places: [ArticlePlace] {
    guard results == nil, !voteLabel.isEmpty else { return [] }
    return poll.choices.indices.map { .choice(poll: number, $0) } + [.vote(poll: number)]
  }

  var weight: Int { 40 * (poll.choices.count + 2) }

  func lines(width: Int) -> [ArticleLine] {
    let room = max(1, width - 2)
    var lines = rows(heading, Look(.secondary), width: room)
    lines += rows(poll.question, Look(.strong), width: room)
    for (index, choice) in poll.choices.enumerated() {
      lines +=
        results.map { result($0[index], choice, width: room) }
        ?? self.choice(index, choice, width: room)
    }
    lines += foot(width: room)
    return lines.map { line in
      var line = line.moved(by: 2)
      line.spans.insert(Span(x: 0, text: "┃", look: Look(.border)), at: 0)
      return line
    }
  }

  private func rows(_ text: String, _ look: Look, width: Int) -> [ArticleLine] {
    StyledText(text, look).rows(width: width).map { ArticleLine($0) }
  }

  private func choice(_ index: Int, _ choice: Poll.Choice, width: Int) -> [ArticleLine] {
    let isMarked = marks.contains(index)
    let sign = poll.most == 1 ? (isMarked ? "●" : "○") : (isMarked ? "■" : "□")
    return signed(sign, choice.text, isMarked, width: width).map { line in
      var line = line
      line.area = ArticleLine.Area(place: .choice(poll: number, index), x: 0, width: width)
      return line
    }
  }

  private func signed(
    _ sign: String, _ text: String, _ isStrong: Bool, width: Int
  ) -> [ArticleLine] {
    var lines = rows(text, Look(isStrong ? .strong : .text), width: max(1, width - 2))
      .map { $0.moved(by: 2) }
    lines[0].spans.insert(
      Span(x: 0, text: sign, look: Look(isStrong ? .marker : .secondary)), at: 0)
    return lines
  }

  private func result(_ result: Result, _ choice: Poll.Choice, width: Int) -> [ArticleLine] {
    var lines = signed(result.isMine ? "✓" : " ", choice.text, result.isMine, width: width)
    let percent = "\(result.percent)%"
    let counts =
      String(repeating: " ", count: max(0, 4 - percent.count)) + percent + "  \(result.votes)"
    let bar = width - 3 - counts.count
    guard bar >= 4 else {
      lines.append(ArticleLine([Span(x: 2, text: counts.trimmed, look: Look(.secondary))]))
      return lines
    }
    let done = min(bar, (result.percent * bar + 50) / 100)
    lines.append(
      ArticleLine([
        Span(x: 2, text: String(repeating: "━", count: done), look: Look(.marker)),
        Span(x: 2 + done, text: String(repeating: "─", count: bar - done), look: Look(.border)),
        Span(x: 3 + bar, text: counts, look: Look(.secondary)),
      ]))
    return lines
  }

  /// The button, and when it closes beside it or below.
  private func foot(width: Int) -> [ArticleLine] {
    var lines: [ArticleLine] = []
    if results == nil, !voteLabel.isEmpty {
      let button = Span(
        x: 0, text: "[ \(voteLabel) ]", look: Look(.link, .bold), place: .vote(poll: number))
      lines.append(ArticleLine([button]))
    }
    guard let closing else { return lines }
    if let end = lines.first?.spans.first.map({ $0.width + 2 }),
      end + TextWidth.width(of: closing) <= width
    {
      lines[0].spans.append(Span(x: end, text: closing, look: Look(.secondary)))
      return lines
    }
    return lines + rows(closing, Look(.secondary), width: width)
  }
}
