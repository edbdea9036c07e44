import Domain

/// The one place from which articles, menus, notices and cards open Mini Programs.
enum MiniProgramDoor {
  /// Opens one by the name of its data file, at a page of it or where it begins.
  static func open(_ handle: String, page: String?, in context: ScreenContext) -> [Effect] {
    open(MiniProgramLink(handle, page: page))
  }

  static func open(_ link: MiniProgramLink) -> [Effect] { [.push(MiniProgramScreen(link))] }

  /// A name that leads nowhere, and what else there is to say about it.
  static func describe(_ lines: String..., in context: ScreenContext) -> [Effect] {
    [
      .popup(
        TextPanel(
          title: context(.miniProgramWord),
          text: (lines.filter { !$0.isEmpty } + ["", context(.miniProgramElsewhere)])
            .joined(separator: "\n")))
    ]
  }
}
