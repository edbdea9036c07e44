import Domain

/// How keeping something in Favorites is written.
enum FavoriteFields {
  /// `{ article: ID }`, `{ message: LABEL }`, `{ post: LABEL }` for its text, or `{ post: LABEL, photo: 1 }`.
  static func step(_ node: DataNode) -> FavoriteStep? {
    let kinds = ["article", "message", "post"]
    guard let fields = node.fields(kinds + ["photo"]),
      let (kind, value) = fields.exactlyOne(of: kinds, as: "kind")
    else { return nil }
    let photo = fields["photo"].map { $0.integer(in: 1...MomentContent.photosMax) }
    if let node = fields["photo"], kind != "post" { node.report("only a post has photos") }
    switch kind {
    case "article": return value.reference(.article).map { .article($0) }
    case "message": return value.reference(.message).map { .message($0) }
    default:
      guard let post = value.reference(.moment) else { return nil }
      guard let photo else { return .text(ofPost: post) }
      return photo.map { .photo($0 - 1, ofPost: post) }
    }
  }
}
