import Domain
import WorldStore

/// Voting (A13).
extension ArticleScreen {
  /// The polls of the page as they stand now.
  func polls(of page: ArticlePage, in context: ScreenContext) -> [ArticlePoll] {
    zip(body.polls, page.polls).enumerated().map { number, poll in
      ArticlePoll(
        number, poll.0, row: poll.1, marks: marks[number] ?? [], publishedAt: page.publishedAt,
        in: context)
    }
  }

  /// Chooses or takes back; a single choice moves.
  mutating func mark(_ choice: Int, in number: Int, in context: ScreenContext) -> [Effect] {
    guard body.polls.indices.contains(number) else { return [] }
    let most = body.polls[number].most
    var chosen = marks[number] ?? []
    if chosen.contains(choice) {
      chosen.remove(choice)
    } else if most == 1 {
      chosen = [choice]
    } else if chosen.count < most {
      chosen.insert(choice)
    } else {
      return [.notice(Notice(context(.choicesMost(most)), kind: .refused))]
    }
    marks[number] = chosen
    arrange(in: context)
    return []
  }

  func vote(in number: Int, of page: ArticlePage, in context: ScreenContext) -> [Effect] {
    guard page.polls.indices.contains(number) else { return [] }
    let chosen = (marks[number] ?? []).sorted()
    if chosen.isEmpty {
      return [.notice(Notice(context(Refusal.noSuchChoice.sentence), kind: .refused))]
    }
    return [.perform(.vote(page.polls[number].id, chosen))]
  }
}
