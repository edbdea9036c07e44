import TerminalKit

/// New Friends (新的朋友): requests to be friends, of which there are none yet.
package struct NewFriendsScreen: Screen {
  package enum Intent: Hashable, Sendable {}

  package init() {}

  package func title(in context: ScreenContext) -> String { context(.newFriends) }

  package var keys: KeyTable<Intent> { KeyTable([]) }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {}

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    canvas.centred(
      context(.noFriendRequests), y: canvas.size.rows / 3, style: context.theme[.secondary])
  }
}
