/// A post on Moments (朋友圈).
package struct Moment: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Moment>
  package let id: ID
  package var author: Person.ID
  package var postedAt: WorldTime
  package var content: MomentContent
  package var audience: Audience

  package init(
    id: ID, author: Person.ID, postedAt: WorldTime, content: MomentContent, audience: Audience
  ) {
    self.id = id
    self.author = author
    self.postedAt = postedAt
    self.content = content
    self.audience = audience
  }
}

/// All of a post that decides who sees it.
package struct MomentHead: Hashable, Sendable {
  package var author: Person.ID
  package var postedAt: WorldTime
  package var audience: Audience
  package var isDeleted: Bool

  package init(
    author: Person.ID, postedAt: WorldTime, audience: Audience, isDeleted: Bool = false
  ) {
    self.author = author
    self.postedAt = postedAt
    self.audience = audience
    self.isDeleted = isDeleted
  }
}

/// What a post shows: text, at most one kind of media, and where it was (M20–M26).
package struct MomentContent: Hashable, Sendable, Codable {
  package var text: String
  package var media: Media?
  package var location: String?

  package enum Media: Hashable, Sendable, Codable {
    /// 1–9 photos (M21).
    case photos([Picture])
    /// At most 15 seconds (M23).
    case video(seconds: Int, cover: Picture)
    case article(Article.ID)
    case link(LinkCard)
    case miniProgram(name: String, title: String)
    case music(title: String, artist: String)
  }

  package static let photosMax = 9
  package static let videoSecondsMax = 15
  /// M42.
  package static let textMax = 2000

  package init(text: String, media: Media? = nil, location: String? = nil) {
    self.text = text
    self.media = media
    self.location = location
  }
}

/// Who can see a post (谁可以看), M50–M53.
///
/// Tags are live: who carries one now counts (M56).
package enum Audience: Hashable, Sendable, Codable {
  case `public`
  case `private`
  case only(people: [Person.ID], tags: [ContactTag.ID])
  case except(people: [Person.ID], tags: [ContactTag.ID])
}

/// A comment on a post, or a reply to one (M91).
package struct MomentComment: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<MomentComment>
  package let id: ID
  package var moment: Moment.ID
  package var author: Person.ID
  package var replyTo: Person.ID?
  package var text: String
  package var writtenAt: WorldTime

  /// Characters (M99).
  package static let textMax = 1000

  package init(
    id: ID, moment: Moment.ID, author: Person.ID, replyTo: Person.ID?, text: String,
    writtenAt: WorldTime
  ) {
    self.id = id
    self.moment = moment
    self.author = author
    self.replyTo = replyTo
    self.text = text
    self.writtenAt = writtenAt
  }
}
