import Domain

/// The one place from which articles open Mini Programs.
enum MiniProgramDoor {
  /// Opens one by the name of its data file, at a page of it or where it begins.
  static func open(_ handle: String, page: String?, in context: ScreenContext) -> [Effect] {
    [
      .popup(
        TextPanel(
          title: context(.miniProgramWord), text: context(.wouldOpenProgram(handle, page: page))))
    ]
  }
}
