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
  package var canForesee: Bool { likelyChat.map { !isForeseen($0) } ?? false }

  /// Reads the chat that the next key is likely to open.
  package mutating func foresee(from reader: World.Reader) throws(StorageError) {
    guard let peer = likelyChat else { return }
    var screen = ConversationScreen(peer: peer)
    let size = detailSize
    screen.layout(size, in: context)
    repeat { try screen.load(from: reader, in: context) } while screen.needsLoad
    foreseenChat = ForeseenChat(screen: screen, size: size, revision: revision, minute: minute)
  }

  /// What was read ahead of a chat, if it is still as it would be read now.
  func foreseen(for peer: Peer) -> ForeseenChat? { isForeseen(peer) ? foreseenChat : nil }

  private func isForeseen(_ peer: Peer) -> Bool {
    foreseenChat?.screen.peer == peer && foreseenChat?.revision == revision
      && foreseenChat?.minute == minute && foreseenChat?.size == detailSize
  }

  private var likelyChat: Peer? { popups.isEmpty ? focused.screen.likelyChat : nil }
  private var minute: Int64 { context.now.seconds / WorldTime.minute }
}
