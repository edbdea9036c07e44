import Domain
import Screens
import WorldStore

extension MomentRow {
  /// A post by Zhou Yuan; whatever a test sets is what it is about.
  static func sample(
    id: Int64 = 1, at time: Int64? = nil, text: String = "Fog.",
    media: MomentContent.Media? = nil, location: String? = nil, article: ArticleCard? = nil,
    isMine: Bool = false, audience: Audience? = nil, likes: [String] = [],
    comments: [CommentRow] = [], isLiked: Bool = false
  ) -> MomentRow {
    let postedAt = WorldTime(seconds: time ?? 1000 * id)
    return MomentRow(
      id: Moment.ID(id), cursor: TimeCursor(time: postedAt.seconds, id: id),
      author: .person(Person.ID(9)), authorName: "周远", avatar: Avatar(text: "周", colour: .blue),
      isMine: isMine, postedAt: postedAt,
      content: MomentContent(text: text, media: media, location: location), article: article,
      audience: audience,
      likes: likes.enumerated().map {
        NamedPerson(id: Person.ID(Int64($0.offset + 20)), name: $0.element)
      },
      comments: comments, isLiked: isLiked)
  }
}

extension CommentRow {
  static func sample(
    id: Int64 = 1, by name: String = "Anna", to other: String? = nil, text: String = "Yes.",
    isMine: Bool = false, canDelete: Bool = false
  ) -> CommentRow {
    CommentRow(
      id: MomentComment.ID(id), author: NamedPerson(id: Person.ID(30), name: name),
      replyTo: other.map { NamedPerson(id: Person.ID(31), name: $0) }, text: text,
      writtenAt: WorldTime(seconds: 0), isMine: isMine, canDelete: canDelete)
  }
}
