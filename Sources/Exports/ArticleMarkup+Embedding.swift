import Domain

extension ArticleMarkup {
  /// With every picture in the page itself.
  init(embeddingPicturesOf article: ExportedArticle) {
    self.init(article: article) { picture, file, words, markup in
      markup.void("img", file.embedded(as: picture, words))
    }
  }
}

extension PictureFile {
  /// The attributes of an image that holds its own bytes, with the words for whoever can't see it.
  fileprivate func embedded(as picture: Picture, _ words: String) -> [(String, String)] {
    var attributes = [
      ("src", "data:\(kind.mediaType);base64,\(base64)"), ("alt", words),
    ]
    if let shape = picture.shape {
      attributes += [("width", String(shape.width)), ("height", String(shape.height))]
    }
    return attributes
  }
}
