import Testing

/// No text can move a column or reach the terminal as control: what a terminal that nobody here wrote shows is what was
/// drawn.
@Suite struct HostileText {
  private static let texts = [
    "👍🏽 👨‍👩‍👧‍👦 🇨🇳🇺🇸🇬🇧🇩 ❤\u{FE0F} 1\u{FE0F}\u{20E3} 🧑🏿‍🚀 🏴\u{E0067}\u{E0062}\u{E007F}",
    "e\u{301}a\u{308}n\u{303} Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥ ภาษาไทย स्ते ᄒ\u{1161}\u{11AB}글 ﷽",
    "\u{202E}gnirts\u{202C} \u{2066}x\u{2069} العربية שלום a\u{200B}b\u{200D}c\u{FEFF}\u{AD}d",
    "\u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}[31m red \u{9B}1;1H \u{85}\u{90}q\u{9C} \u{0}\u{8}\u{7F}",
    "\u{1FAE8}\u{31350} \u{378}\u{10FFFF}\u{FFFE} \u{E000}\u{F8FF} \u{FF9E}\u{FF9F} ℹ︎ ™️ tab\there",
    String(repeating: "长名字", count: 60) + "。",
  ]

  @Test func `whatever is said, the terminal shows the frame that was drawn`() throws {
    let journey = try Journey.open(size: (100, 40))
    try journey.openChat("Nora")
    for text in Self.texts { try journey.paste(text).press("Enter") }
    try journey.openChat("Nora")
    let drawn = try Program.run(
      [
        "screen", "--world", journey.world, "--size", "100x40", "--keys", "/ text:Nora Enter",
      ], in: journey.scratch)
    let rows = { (screen: String) in
      screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(40).map(String.init)
    }
    let shown = rows(try journey.screen())
    #expect(shown.contains { $0.contains("长名字长名字") })
    for (row, line) in rows(drawn.output).enumerated() { #expect(shown[row] == line) }
    try journey.expectQuit()
  }
}
