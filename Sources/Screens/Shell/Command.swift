package import TerminalKit

/// Something that can be done, for help and palette: a binding without its screen's type, or a page to go to.
package struct Command: Sendable {
  package var keys: [Key]
  package var name: Word
  /// What else it is found by in the palette.
  package var otherWords: [Word] = []
  package var isMove = false
  package var unavailable: Word?
  /// Where a page stands, in front of its name in the palette.
  package var trail: String?
  package var intent: any Sendable
}
