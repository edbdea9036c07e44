import Domain
import Screens
import TerminalKit
import WorldStore

/// What notifies: a banner at the top, the bell, and the terminal's title (N1–N10).
extension Session {
  func alert(about event: Event) throws(StorageError) {
    guard let arrival = try arrival(in: event) else { return }
    let settings = workspace.context.settings
    let situation = Alert.Situation(
      isMine: arrival.isMine, isMuted: arrival.isMuted,
      isOpen: workspace.shownChats.contains(arrival.chat),
      doNotDisturb: settings.doNotDisturb)
    guard Alert.verdict(arrival.cause, situation).isAllowed else { return }
    let text =
      settings.showsPreview
      ? "\(arrival.name): \(arrival.text)" : workspace.context(.newMessageArrived)
    workspace.arrived(Screens.Arrival(in: arrival.chat, text))
    outbox += [.bell, .title("● \(text)")]
    isTitleAlert = true
  }

  private struct Arrival {
    var cause: Alert.Cause
    var chat: Peer
    var isMine: Bool
    var isMuted: Bool
    var name: String
    var text: String
  }

  /// What the event brought to this person's phone, if it brought anything.
  private func arrival(in event: Event) throws(StorageError) -> Arrival? {
    switch event {
    case .messageSent(let id, _, _):
      guard let peer = try reader.peer(of: id), let item = try reader.message(id),
        case .message(let message) = item.body, let header = try reader.chatHeader(peer)
      else { return nil }
      return Arrival(
        cause: cause(of: message, in: header), chat: peer, isMine: message.isMine,
        isMuted: header.isMuted, name: workspace.context.name(header.name),
        text: SnippetText.text(of: message.content, in: workspace.context))
    case .pushSent(let id, let account):
      guard let profile = try reader.account(account), profile.isFollowing,
        let item = try reader.items(in: .account(account), .first(1)).first,
        case .push(let push) = item.body, push.id == id
      else { return nil }
      return Arrival(
        cause: profile.account.kind == .service ? .service : .subscription,
        chat: .account(account), isMine: false, isMuted: profile.isMuted,
        name: profile.account.name,
        text: SnippetText.text(of: push, in: workspace.context))
    default: return nil
    }
  }

  private func cause(of message: MessageRow, in header: ChatHeader) -> Alert.Cause {
    if case .notice = message.content.content { return .notice }
    switch header.accountKind {
    case .service: return .service
    case .subscription: return .subscription
    case nil: return .message(mentionsMe: message.mentionsViewer)
    }
  }
}

extension TerminalEvent {
  /// Whether it tells that somebody sits before the terminal.
  var isFromPerson: Bool {
    switch self {
    case .key, .mouse, .paste: true
    case .resized, .focus, .woken, .deadline, .signal, .closed: false
    }
  }
}
