extension String {
  /// The text as SQLite can keep it: its texts end at the first NUL, so that one becomes U+FFFD, which no terminal shows
  /// differently.
  var storable: String {
    guard utf8.contains(0) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
  }
}
