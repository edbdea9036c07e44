import Domain
import TerminalKit

/// A picture or a video of an article, as it can be looked at.
struct ArticleExhibit: Hashable, Sendable {
  /// From 0, in the order of the article.
  var number: Int
  var view: PictureView
  /// What it shows, in the words of the world; a video's name where the world has none.
  var name: String
  /// The author's words below it.
  var caption: String
  /// Whether there is something to be drawn.
  var isDrawn: Bool

  var place: ArticlePlace { .exhibit(number) }

  /// For the viewer, where the author's words stand below a picture.
  var shown: PictureView {
    guard !caption.isEmpty else { return view }
    var view = view
    view.picture.caption = Picture.Caption(english: caption, chinese: caption)
    return view
  }
}

/// What the world knows of the pictures that an article names.
struct ArticleGallery: Sendable {
  private var pictures: [String: Picture]
  private let language: Settings.Language
  private let draws: Bool

  init(_ pictures: [Picture] = [], language: Settings.Language = .english, draws: Bool = false) {
    self.pictures = Dictionary(pictures.map { ($0.name, $0) }) { first, _ in first }
    self.language = language
    self.draws = draws
  }

  /// The picture, or the video where `seconds` is its length.
  func exhibit(
    _ number: Int, _ picture: Picture, seconds: Int?, caption: String
  ) -> ArticleExhibit {
    let known = pictures[picture.name] ?? picture
    return ArticleExhibit(
      number: number, view: PictureView(known, seconds: seconds),
      name: known.caption(in: language), caption: caption,
      isDrawn: draws && known.shape != nil)
  }
}
