import TerminalKit

/// The keys that mean one thing wherever they stand: arrows with their vi keys, and the common deeds.
enum Keys {
  static let up: [Key] = [.up, .character("k")]
  static let down: [Key] = [.down, .character("j")]
  static let left: [Key] = [.left, .character("h")]
  static let right: [Key] = [.right, .character("l")]
  static let top: [Key] = [.home, .character("g")]
  static let bottom: [Key] = [.end, .character("G")]
  static let pageUp: [Key] = [.pageUp, .control("b")]
  static let pageDown: [Key] = [.pageDown, .control("f")]

  /// Enter, and the step inwards.
  static let open: [Key] = [.enter] + right
  /// Of what lies above a screen where a step to the left means something else.
  static let close: [Key] = [.escape, .character("q")]
  static let remove: [Key] = [.character("d"), .delete]
}
