import Domain
import TerminalKit
import WorldStore

/// The custom menu below the chat with an account (V20–V28).
extension ConversationScreen {
  mutating func reactInMenu(to intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .toggleBar:
      guard menuBar != nil else { return [] }
      toInput()
      menuBar?.close()
      bar = bar == .menu ? .keyboard : .menu
    case .toMenu:
      toInput()
      bar = .menu
    case .moveButton(let step): menuBar?.moveButton(by: step)
    case .moveEntry(let step): menuBar?.moveEntry(by: step)
    case .pressButton:
      guard let menuBar else { return [] }
      if let entry = menuBar.entry { return tap(button: menuBar.button, entry: entry) }
      return press(menuBar.button)
    case .pressButtonAt(let index):
      toInput()
      return press(index)
    case .tapEntry(let entry):
      guard let menuBar, menuBar.hasEntry(entry) else { return [] }
      return tap(button: menuBar.button, entry: entry)
    case .closeEntries: menuBar?.close()
    case .subscribe(let titles, let isAlways):
      return account.map { [.perform(.subscribe($0, to: titles, always: isAlways))] } ?? []
    case .refuseNotices: return [.notice(Notice(context(.notSubscribing)))]
    case .receiveArticles:
      guard let account, var settings = header?.follow else { return [] }
      settings.receivesArticles = true
      return [.perform(.setFollowSettings(account, settings))]
    case .stopSharingLocation:
      guard let account, var settings = header?.follow else { return [] }
      settings.sharesLocation = false
      return [.perform(.setFollowSettings(account, settings))]
    case .follow: return account.map { [.perform(.follow($0))] } ?? []
    default: break
    }
    return []
  }

  private mutating func press(_ index: Int) -> [Effect] {
    guard menuBar?.press(index) == true else { return [] }
    return tap(button: index, entry: nil)
  }

  private mutating func tap(button: Int, entry: Int?) -> [Effect] {
    menuBar?.close()
    guard let account else { return [] }
    return [.perform(.tapMenu(account, button: button, entry: entry))]
  }

  /// What the client itself does when a menu entry was tapped; the answer of the account simply appears (V25, V26).
  func followUp(button: Int, entry: Int?, in context: ScreenContext) -> [Effect] {
    guard let menuBar else { return [] }
    let action: MenuAction
    do throws(Refusal) {
      action = try MenuRules.action(in: menuBar.menu, button: button, entry: entry)
    } catch {
      return [.notice(Notice(context(error.sentence), kind: .refused))]
    }
    switch action {
    case .article(let article): return [.push(ArticleScreen(article: article))]
    case .page(let url):
      return [.popup(ActionSheet.webPage(url, copy: Intent.copyText(url), in: context))]
    case .miniProgram(_, let link?): return MiniProgramDoor.open(link)
    case .miniProgram(let name, nil): return MiniProgramDoor.describe(name, in: context)
    case .sendLocation: return reactToAttachment(.sendLocation, in: context)
    case .sendPhoto: return reactToAttachment(.sendFromAlbum, in: context)
    case .form(let form):
      guard let account else { return [] }
      return [.push(ServiceFormScreen(form, of: account, button: button, entry: entry))]
    case .subscribe(let titles): return [.popup(question(about: titles, in: context))]
    case .reply: return []
    }
  }
}

extension ConversationScreen {
  /// Whether the account may send notices of these titles, and how often (V72).
  private func question(about titles: [String], in context: ScreenContext) -> ActionSheet {
    let name = header.map { context.name($0.name) } ?? ""
    let lines = [context(.asksToNotify(name))] + titles.map { "· \($0)" } + [""]
    return ActionSheet(
      title: context(.subscribeTitle), message: lines.joined(separator: "\n"),
      options: [
        ActionSheet.Option(context(.allowOnce), Intent.subscribe(titles, always: false)),
        ActionSheet.Option(context(.allowAlways), Intent.subscribe(titles, always: true)),
        ActionSheet.Option(context(.dontAllow), Intent.refuseNotices),
      ])
  }
}
