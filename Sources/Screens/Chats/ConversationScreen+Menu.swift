import Domain
import TerminalKit

/// The custom menu below the chat with an account (V20–V28).
extension ConversationScreen {
  mutating func reactInMenu(to intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .toggleBar:
      guard menuBar != nil else { return [] }
      toInput()
      menuBar?.close()
      bar = bar == .menu ? .keyboard : .menu
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
      guard let menuBar else { return [] }
      return tap(button: menuBar.button, entry: entry)
    case .closeEntries: menuBar?.close()
    case .sendPlace(let name):
      guard let name else { return [] }
      return [send(.location(name: name, address: ""))]
    case .sendPictures(let choice): return choice.messages.map { send($0) }
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

  private func send(_ content: MessageContent) -> Effect {
    .perform(.sendMessage(to: peer, content: content))
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
    case .page(let url): return [.popup(TextPanel(title: context(.linkWord), text: url))]
    case .miniProgram(let name): return [.openMiniProgram(name)]
    case .sendLocation: return [.popup(PlacePicker(.message, shown: nil) { Intent.sendPlace($0) })]
    case .sendPhoto: return [.popup(AlbumPicker(.post([])) { Intent.sendPictures($0) })]
    case .reply, .form, .subscribe: return []
    }
  }
}

extension AlbumChoice {
  /// The pictures as messages, one for each.
  fileprivate var messages: [MessageContent] {
    switch self {
    case .photos(let photos): photos.map { .photo($0.picture) }
    case .video(let cover, let seconds): [.video(seconds: seconds, cover: cover)]
    }
  }
}
