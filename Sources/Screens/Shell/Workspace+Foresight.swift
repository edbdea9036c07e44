import Domain
import TerminalKit
package import WorldStore

/// What a screen was read at: the state of the world, its room, and the minute, on which the labels of times hang.
struct Foresight: Equatable, Sendable {
  let revision: Int
  let minute: Int64
  let size: Size
}

/// A chat that was read before it was asked for.
struct ForeseenChat: Sendable {
  let screen: ConversationScreen
  let at: Foresight
}

/// Moments, read before it was asked for.
struct ForeseenMoments: Sendable {
  let screen: MomentsScreen
  let at: Foresight
}

/// Reading ahead what the next key is likely to open, so that it doesn't wait for it.
///
/// Only reading: a chat counts as opened, and as read, when it is opened, and so does Moments.
extension Workspace {
  /// Whether there is a screen to be read ahead that hasn't been yet.
  package var canForesee: Bool {
    if let peer = likelyChat { return !isForeseen(peer) }
    return isMomentsLikely && !isMomentsForeseen
  }

  /// Reads the screen that the next key is likely to open.
  package mutating func foresee(from reader: World.Reader) throws(StorageError) {
    if let peer = likelyChat {
      var screen = ConversationScreen(peer: peer)
      try read(&screen, from: reader)
      foreseenChat = ForeseenChat(screen: screen, at: foresight)
    } else if isMomentsLikely {
      try foreseeMoments(from: reader)
    }
  }

  /// Reads Moments wherever one is, and draws it where nobody sees it: the first opening of a sitting then needs no code
  /// that hasn't run before.
  package mutating func rehearseMoments(from reader: World.Reader) throws(StorageError) {
    try foreseeMoments(from: reader)
    guard let foreseenMoments else { return }
    var surface = Surface(size: foreseenMoments.at.size)
    _ = foreseenMoments.screen.draw(
      on: &surface, in: Rect(foreseenMoments.at.size), context: context, notingTargets: false)
  }

  private mutating func foreseeMoments(from reader: World.Reader) throws(StorageError) {
    var screen = MomentsScreen()
    try read(&screen, from: reader)
    foreseenMoments = ForeseenMoments(screen: screen, at: foresight)
  }

  private func read(
    _ screen: inout some Screen, from reader: World.Reader
  ) throws(StorageError) {
    screen.layout(detailSize, in: context)
    repeat { try screen.load(from: reader, in: context) } while screen.needsLoad
  }

  /// What was read ahead of a chat, if it is still as it would be read now.
  func foreseen(for peer: Peer) -> ForeseenChat? { isForeseen(peer) ? foreseenChat : nil }

  private func isForeseen(_ peer: Peer) -> Bool {
    foreseenChat?.screen.peer == peer && foreseenChat?.at == foresight
  }

  var isMomentsForeseen: Bool { foreseenMoments?.at == foresight }

  private var foresight: Foresight {
    Foresight(revision: revision, minute: minute, size: detailSize)
  }

  private var likelyChat: Peer? { popups.isEmpty ? focused.screen.likelyChat : nil }
  private var isMomentsLikely: Bool {
    tab == .discover && popups.isEmpty
      && (focused.screen as? DiscoverScreen)?.isMomentsChosen ?? false
  }
  private var minute: Int64 { context.now.seconds / WorldTime.minute }
}
