/// A word of a key script, as `wesim screen --keys` has them, in tmux's name for it.
struct KeyWord {
  let name: String
  let count: Int

  /// `Enter`, `Esc`, `PageDown`, `C-p`, `M-x`, `j`, or one of them many times: `Down*5`.
  init(_ word: Substring) {
    let parts = word.split(separator: "*", maxSplits: 1)
    let times = parts.count == 2 ? Int(parts[1]) : nil
    let key = String(times == nil ? word : parts[0])
    name = Self.names[key] ?? key
    count = times ?? 1
  }

  private static let names = [
    "Esc": "Escape", "BS": "BSpace", "S-Tab": "BTab", "Delete": "DC", "Insert": "IC",
    // Alone it would end tmux's command.
    ";": "\\;",
  ]
}
