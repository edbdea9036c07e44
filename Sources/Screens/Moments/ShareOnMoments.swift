import Domain
import WorldStore

/// What of a chat or of Favorites can go onto Moments (M24): articles, links, Mini Programs and music; and photos that
/// one keeps.
enum ShareOnMoments {
  /// A new post with what a message shows; `nil` for what can't be shared.
  static func screen(sharing content: ResolvedContent, keptPhotos: Bool = false)
    -> MomentComposeScreen?
  {
    if let article = content.article { return MomentComposeScreen(sharing: article) }
    return media(content.content, keptPhotos: keptPhotos)
      .map { MomentComposeScreen(sharing: $0) }
  }

  private static func media(_ content: MessageContent, keptPhotos: Bool) -> MomentContent.Media? {
    switch content {
    case .link(let card): .link(card)
    case .miniProgram(let name, let title, let link, let picture):
      .miniProgram(name: name, title: title, link: link, picture: picture)
    case .music(let title, let artist): .music(title: title, artist: artist)
    case .photo(let picture) where keptPhotos: .photos([Photo(picture)])
    default: nil
    }
  }
}

extension FavoriteRow {
  /// A new post with what is kept; `nil` for what can't be shared.
  var sharing: MomentComposeScreen? {
    switch subject {
    case .article(let card): MomentComposeScreen(sharing: card)
    case .message(let resolved): ShareOnMoments.screen(sharing: resolved, keptPhotos: true)
    }
  }
}
