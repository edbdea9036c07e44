import Domain

extension TextPanel {
  /// About (关于): what this is, in which version, and of which world (D80).
  static func about(in context: ScreenContext) -> TextPanel {
    TextPanel(
      title: context(.about),
      text: """
        \(Program.name) \(Program.version)

        \(context(.whatThisIs))

        \(context(.worldIs(context.worldName)))
        """)
  }
}
