import Domain
import TerminalKit
package import WorldStore

/// A chat that was read before it was asked for.
struct ForeseenChat: Sendable {
  let screen: ConversationScreen
  let size: Size
  /// What it was read at: the state of the world, and the minute, on which the labels of times hang.
  let revision: Int
  let minute: Int64
}

/// Reading ahead what the next key is likely to open, so that it doesn't wait for it.
///
/// Only reading: a chat counts as opened, and as read, when it is opened.
extension Workspace {
  /// Whether there is a chat to be read ahead that hasn't been yet.
  package var canForesee: Bool { likelyChat.map { foreseen(for: $0) == nil } ?? false }

  /// Reads the chat that the next key is likely to open.
  package mutating func foresee(from reader: World.Reader) throws(StorageError) {
    guard let peer = likelyChat else { return }
    var screen = ConversationScreen(peer: peer)
    let size = contentSize(of: .stack(tab: tab.rawValue, index: 1), screen: screen)
    screen.layout(size, in: context)
    repeat { try screen.load(from: reader, in: context) } while screen.needsLoad
    foreseenChat = ForeseenChat(screen: screen, size: size, revision: revision, minute: minute)
  }

  /// What was read ahead of a chat, if it is still as it would be read now.
  func foreseen(for peer: Peer) -> ForeseenChat? {
    guard let chat = foreseenChat, chat.screen.peer == peer, chat.revision == revision,
      chat.minute == minute,
      chat.size == contentSize(of: .stack(tab: tab.rawValue, index: 1), screen: chat.screen)
    else { return nil }
    return chat
  }

  private var likelyChat: Peer? { popups.isEmpty ? focused.screen.likelyChat : nil }
  private var minute: Int64 { context.now.seconds / WorldTime.minute }
}
