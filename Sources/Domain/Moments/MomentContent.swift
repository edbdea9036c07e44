/// What a post shows: text, at most one kind of media, where it was, and how its author feels (M20–M27).
package struct MomentContent: Hashable, Sendable, Codable {
  package var text: String
  package var media: Media?
  package var location: String?
  /// The mood a post carries; it stays with the post.
  package var status: MomentStatus?
  /// The app that a link was shared from (M12).
  package var source: String?
  /// Whether the text was pasted and not typed (M14).
  package var isPasted: Bool

  package enum Media: Hashable, Sendable, Codable {
    /// 1–9 photos (M21).
    case photos([Photo])
    /// At most as long as the author's settings say (M23).
    case video(seconds: Int, cover: Picture)
    case article(Article.ID)
    case link(LinkCard)
    /// D54, D55.
    case miniProgram(
      name: String, title: String, link: MiniProgramLink? = nil, picture: Picture? = nil)
    case music(title: String, artist: String)
  }

  package static let photosMax = 9
  package static let videoSecondsMax = 15
  /// M42.
  package static let textMax = 2000
  package static let locationMax = 60
  package static let sourceMax = 30

  package init(
    text: String, media: Media? = nil, location: String? = nil, status: MomentStatus? = nil,
    source: String? = nil, isPasted: Bool = false
  ) {
    self.text = text
    self.media = media
    self.location = location
    self.status = status
    self.source = source
    self.isPasted = isPasted
  }

  /// What an earlier version of the program wrote down lacks what came later.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    media = try container.decodeIfPresent(Media.self, forKey: .media)
    location = try container.decodeIfPresent(String.self, forKey: .location)
    status = try container.decodeIfPresent(MomentStatus.self, forKey: .status)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    isPasted = try container.decodeIfPresent(Bool.self, forKey: .isPasted) ?? false
  }
}

/// A photo of a post: a picture, and the filter it is seen through (M25).
package struct Photo: Hashable, Sendable, Codable {
  package var picture: Picture
  package var filter: PhotoFilter

  package init(_ picture: Picture, filter: PhotoFilter = .original) {
    self.picture = picture
    self.filter = filter
  }

  private enum CodingKeys: CodingKey { case filter }

  /// Stands beside the picture's own fields, so that a plain picture is a photo too.
  package init(from decoder: any Decoder) throws {
    picture = try Picture(from: decoder)
    filter =
      try decoder.container(keyedBy: CodingKeys.self)
      .decodeIfPresent(PhotoFilter.self, forKey: .filter) ?? .original
  }

  package func encode(to encoder: any Encoder) throws {
    try picture.encode(to: encoder)
    guard filter != .original else { return }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(filter, forKey: .filter)
  }
}
