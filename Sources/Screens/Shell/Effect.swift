package import Domain

/// What a screen asks for; it never does it itself.
///
/// The workspace serves those about screens, the app the rest.
package enum Effect: Sendable {
  /// Through the world's door, as the viewer. The asking screen is told the outcome (`Screen.performed`).
  case perform(Action)
  /// Opens a screen above this one; on a wide terminal, beside the list.
  case push(any Screen)
  /// Opens a screen in the place of this one.
  case replace(any Screen)
  /// Leaves this screen.
  case pop
  /// Opens a sheet, a prompt or a panel above everything.
  case popup(any Popup)
  /// Closes this popup and hands an intent to the screen that opened it.
  case answer(any Sendable)
  case show(Tab)
  /// Reads a picture's file and takes it into the world; the asking screen is told the outcome.
  case importPicture(path: String)
  /// Writes an article into a file for another program; how far it has come is told in notices.
  case export(Article.ID, as: ExportFormat)
  case notice(Notice)
  /// To the terminal's clipboard.
  case copy(String)
  case clock(ClockChange)
  case setMouse(Bool)
  case redraw
  case suspend
  case quit

  package enum ClockChange: Hashable, Sendable {
    case togglePause
    /// To the next due moment, while paused or not.
    case step
    case faster
    case slower
    case speed(Int)

    /// World seconds per second that are offered, and gone through by faster and slower.
    package static let speeds = [1, 10, 60, 300, 900, 3600]
    /// Those that can be set.
    package static let possibleSpeeds = 1...3600
  }
}

/// The four tabs (C1).
package enum Tab: Int, Hashable, Sendable, CaseIterable {
  case chats, contacts, discover, me

  package var word: Word {
    switch self {
    case .chats: .chats
    case .contacts: .contacts
    case .discover: .discover
    case .me: .me
    }
  }
}
