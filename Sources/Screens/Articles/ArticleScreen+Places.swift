import Domain
import TerminalKit
import WorldStore

/// Choosing what stands on the page, and following it.
extension ArticleScreen {
  /// What is chosen, as long as it is in sight.
  var chosenInSight: ArticlePlace? {
    chosen.flatMap { layout?.visiblePlaces.contains($0) == true ? $0 : nil }
  }

  mutating func choosePlace(step: Int, in context: ScreenContext) -> [Effect] {
    guard let next = layout?.neighbour(of: chosenInSight, step: step) else {
      seeksLink = step > 0 && readsOn
      if seeksLink { return [] }
      return [.notice(Notice(context(.noMoreLinks)))]
    }
    chosen = next
    layout?.reveal(next)
    return []
  }

  mutating func follow(_ place: ArticlePlace, in context: ScreenContext) -> [Effect] {
    guard let page else { return [] }
    switch place {
    case .account: return update(.showAccount, in: context)
    case .follow: return update(.followAccount, in: context)
    case .date: return update(.toggleDate, in: context)
    case .original:
      return page.article.originalURL.map { showAddress($0, in: context) } ?? []
    case .link(let number):
      guard body.links.indices.contains(number) else { return [] }
      switch body.links[number] {
      case .article(let handle):
        wanted = .handle(handle)
        return []
      case .miniProgram(let handle, let page):
        return MiniProgramDoor.open(handle, page: page, in: context)
      case .url(let address): return showAddress(address, in: context)
      }
    case .reward: return update(.chooseReward, in: context)
    case .wows: return [.push(TopStoriesScreen())]
    case .more(let number): return openMore(number)
    case .comment(let id), .ownComment(let id): return commentMenu(id, in: context)
    case .likeComment(let id): return likeComment(id)
    case .writeComment: return writeComment(in: context)
    case .choice(let poll, let choice): return mark(choice, in: poll, in: context)
    case .vote(let poll): return vote(in: poll, of: page, in: context)
    case .exhibit(let number):
      return [
        .popup(
          PictureViewer(
            body.exhibits.map(\.shown), at: number, heading: page.article.title,
            present: context.present))
      ]
    case .sound(let number):
      listening = ArticleSound(number, after: listening, in: body.sounds, at: context.present)
      return []
    }
  }

  private func showAddress(_ address: String, in context: ScreenContext) -> [Effect] {
    [.popup(ActionSheet.webPage(address, copy: Intent.copy(address), in: context))]
  }
}
