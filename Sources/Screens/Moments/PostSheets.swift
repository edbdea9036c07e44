import Domain

/// The ways to a new post (M30), the cover's menu (M2), and what can be done with a post that couldn't be sent (M39).
enum PostSheets {
  /// A tap on the camera.
  static func camera(
    _ beginning: (MomentComposeScreen.Beginning) -> any Sendable, in context: ScreenContext
  ) -> ActionSheet {
    typealias Option = ActionSheet.Option
    return ActionSheet(
      title: context(.newPost),
      options: [
        Option(context(.chooseFromAlbum), beginning(.album)),
        Option(context(.textOnly), beginning(.text)),
        Option(
          context(.takePhoto), beginning(.album), unavailable: context(.noCameraHere)),
      ])
  }

  static func cover(
    hasPicture: Bool, change: any Sendable, remove: any Sendable,
    also: (Word, any Sendable),
    in context: ScreenContext
  ) -> ActionSheet {
    typealias Option = ActionSheet.Option
    var options = [Option(context(.changeCover), change)]
    if hasPicture { options.append(Option(context(.removeCover), remove)) }
    options.append(Option(context(also.0), also.1))
    return ActionSheet(title: context(.cover), options: options)
  }
}
