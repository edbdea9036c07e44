import Domain
import WorldStore

extension MomentRow {
  /// The post's first picture (F50); `nil` where it has none that can be drawn.
  var thumbnail: PictureView? {
    PictureView.all(in: content.media).first.flatMap { $0.picture.shape == nil ? nil : $0 }
  }

  /// What stands for the post in one line where there is no room for its picture (F50): what the picture shows, else
  /// the beginning of the text, else the title of the card.
  func preview(in context: ScreenContext) -> String {
    let text = content.text.split(whereSeparator: \.isNewline).first.map(String.init)
    switch content.media {
    case .photos(let photos):
      return photos.first.map { "▦ " + context.caption($0.picture) } ?? text ?? ""
    case .video(_, let cover): return "▶ " + context.caption(cover)
    case .article: return text ?? article?.title ?? ""
    case .link(let card): return text ?? card.title
    case .miniProgram(_, let title, _, _), .music(let title, _): return text ?? title
    case nil: return text ?? ""
    }
  }
}
