extension ActionSheet {
  /// A page outside of the world, which nothing here opens: its address, what is known of it, and the way to copy it.
  static func webPage(
    _ address: String, about lines: [String] = [], copy: any Sendable, in context: ScreenContext
  ) -> ActionSheet {
    ActionSheet(
      title: context(.webPage),
      message: (lines + (lines.isEmpty ? [] : [""]) + [address, "", context(.webPageNote)])
        .joined(separator: "\n"),
      options: [Option(context(.copyLink), copy)])
  }
}
