package import Domain

/// What can be asked about on Moments: who sees it, and why.
package enum WhySubject: Hashable, Sendable {
  case post(Moment.ID)
  case like(of: Moment.ID, by: Person.ID)
  case comment(MomentComment.ID)
}

/// Why somebody sees something or doesn't, by the very verdict that the queries ask for.
package struct WhyFinding: Hashable, Sendable {
  package var reason: Reason
  package var isSeen: Bool
  /// What keeps a friend's post that can be seen out of the timeline: it stands in the author's album only (M71).
  package var outOfTimeline: MomentVisibility.Clause?
  /// The tags that decided, where tags did.
  package var tags: [String]
  package var parting: Parting?

  /// The clause that decided: about the post, or where the post is seen, about what stands under it.
  package enum Reason: Hashable, Sendable {
    case post(MomentVisibility.Clause)
    case interaction(InteractionVisibility.Clause)

    package var rule: String {
      switch self {
      case .post(let clause): clause.rule
      case .interaction(let clause): clause.rule
      }
    }
  }

  /// Who of the two has deleted the other (F60, M115).
  package enum Parting: Hashable, Sendable { case byAuthor, byViewer }

  package init(
    reason: Reason, isSeen: Bool, outOfTimeline: MomentVisibility.Clause? = nil,
    tags: [String] = [], parting: Parting? = nil
  ) {
    self.reason = reason
    self.isSeen = isSeen
    self.outOfTimeline = outOfTimeline
    self.tags = tags
    self.parting = parting
  }
}

/// Who sees a post, a like or a comment, and why.
package struct WhyAnswer: Hashable, Sendable {
  package var subject: WhySubject
  package var post: WhyPost
  /// Of a like or a comment.
  package var writer: NamedPerson?
  /// Of a reply.
  package var addressed: NamedPerson?
  /// Of a comment.
  package var text: String?
  /// Those who were asked about, A–Z.
  package var people: [WhyPerson]
  /// The post, its likes and its comments, as far as the viewer sees them.
  package var siblings: [WhySubject]

  package init(
    subject: WhySubject, post: WhyPost, writer: NamedPerson? = nil, addressed: NamedPerson? = nil,
    text: String? = nil, people: [WhyPerson], siblings: [WhySubject]
  ) {
    self.subject = subject
    self.post = post
    self.writer = writer
    self.addressed = addressed
    self.text = text
    self.people = people
    self.siblings = siblings
  }
}

/// A post as Why speaks of it.
package struct WhyPost: Hashable, Sendable, Identifiable {
  package let id: Moment.ID
  package var author: NamedPerson
  package var postedAt: WorldTime
  package var content: MomentContent
  package var audience: Audience
  /// The people and tags of the audience.
  package var people: [String]
  package var tags: [String]
  package var isDeleted: Bool

  package init(
    id: Moment.ID, author: NamedPerson, postedAt: WorldTime, content: MomentContent,
    audience: Audience, people: [String] = [], tags: [String] = [], isDeleted: Bool = false
  ) {
    self.id = id
    self.author = author
    self.postedAt = postedAt
    self.content = content
    self.audience = audience
    self.people = people
    self.tags = tags
    self.isDeleted = isDeleted
  }
}

/// One person of a `WhyAnswer`.
package struct WhyPerson: Hashable, Sendable, Identifiable {
  package var id: Person.ID { person.id }
  package var person: NamedPerson
  package var handle: String
  package var finding: WhyFinding

  package init(person: NamedPerson, handle: String, finding: WhyFinding) {
    self.person = person
    self.handle = handle
    self.finding = finding
  }
}

/// What two people see of each other's Moments, and why.
package struct WhyBetween: Hashable, Sendable {
  /// The viewer's, as the other sees them.
  package var mine: WhyAlbum
  /// The other's, as the viewer sees them.
  package var theirs: WhyAlbum

  package init(mine: WhyAlbum, theirs: WhyAlbum) {
    self.mine = mine
    self.theirs = theirs
  }
}

/// What one person sees of another's posts.
package struct WhyAlbum: Hashable, Sendable {
  package var author: NamedPerson
  package var reader: NamedPerson
  package var extent: AlbumExtent
  /// What decides about all posts alike, in the album and of friends in the timeline; `nil` where each post decides for
  /// itself.
  package var inAlbum: MomentVisibility.Clause?
  package var inTimeline: MomentVisibility.Clause?
  package var parting: WhyFinding.Parting?
  /// The newest, newest first: of the viewer's own all, of another's those that the viewer sees.
  package var posts: [Entry]

  package struct Entry: Hashable, Sendable, Identifiable {
    package var id: Moment.ID { post.id }
    package var post: WhyPost
    package var finding: WhyFinding

    package init(post: WhyPost, finding: WhyFinding) {
      self.post = post
      self.finding = finding
    }
  }

  package init(
    author: NamedPerson, reader: NamedPerson, extent: AlbumExtent,
    inAlbum: MomentVisibility.Clause? = nil, inTimeline: MomentVisibility.Clause? = nil,
    parting: WhyFinding.Parting? = nil, posts: [Entry] = []
  ) {
    self.author = author
    self.reader = reader
    self.extent = extent
    self.inAlbum = inAlbum
    self.inTimeline = inTimeline
    self.parting = parting
    self.posts = posts
  }
}
