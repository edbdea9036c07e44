import Domain
import TerminalKit
import WorldStore

/// What else than words one sends from a chat: pictures, a place, somebody's card, money (G25, G28, G30, G32, G33).
extension ConversationScreen {
  /// The sheet behind the plus; no account is sent money, and nobody hands it to themselves.
  func attachments(in context: ScreenContext) -> ActionSheet {
    var options: [(Word, Intent, Word?)] = [
      (.album, .sendFromAlbum, nil), (.locationWord, .sendLocation, nil),
      (.contactCardWord, .sendCard, nil),
    ]
    if account == nil, !isFileTransfer {
      options += [
        (.sendRedPacket, .redPacket, nil),
        (.sendTransfer, .transfer, isGroup ? .transferOnlyToFriends : nil),
      ]
    }
    return ActionSheet(
      title: context(.attachTitle),
      options: options.map { word, intent, reason in
        ActionSheet.Option(context(word), intent, unavailable: reason.map { context($0) })
      })
  }

  func reactToAttachment(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch (intent, peer) {
    case (.attach, _): return [.popup(attachments(in: context))]
    case (.sendFromAlbum, _):
      return [.popup(AlbumPicker(.sending) { Intent.sendPictures($0) })]
    case (.sendLocation, _):
      return [.popup(PlacePicker(.message, shown: nil) { Intent.sendPlace($0) })]
    case (.sendCard, _):
      return [
        .popup(
          FriendPicker(.card, title: .contactCardWord, choice: FriendChoice()) {
            Intent.sendCardOf($0.people.map(\.id))
          })
      ]
    case (.sendPictures(let choice), _): return choice.messages.map { send($0) }
    // A picker that leads nowhere answers with nothing.
    case (.sendPlace(let name), _):
      return name.map { [send(.location(name: $0, address: ""))] } ?? []
    case (.sendCardOf(let people), _): return people.map { send(.contactCard($0)) }
    case (.redPacket, .person), (.redPacket, .group):
      return [.push(RedPacketFormScreen(to: peer))]
    case (.transfer, .person(let person)): return [.push(TransferFormScreen(to: person))]
    case (.payBill(let message, let source), _):
      return [.perform(.payBill(message, from: source))]
    default: return []
    }
  }

  private func send(_ content: MessageContent) -> Effect {
    .perform(.sendMessage(to: peer, content: content))
  }
}

extension AlbumChoice {
  /// The pictures as messages, one for each (G25).
  fileprivate var messages: [MessageContent] {
    switch self {
    case .photos(let photos): photos.map { .photo($0.picture) }
    case .video(let cover, let seconds): [.video(seconds: seconds, cover: cover)]
    }
  }
}
