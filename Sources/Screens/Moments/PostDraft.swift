package import Domain
package import WorldStore

/// A post that is being written (M35), with the names of those it speaks of.
package struct PostDraft: Hashable, Sendable {
  package var text = ""
  /// At most one kind of it: photos, a video, or a card (M22, M24).
  package var media: MomentContent.Media?
  /// The article that is shared, as it is shown.
  package var article: ArticleCard?
  package var location: String?
  package var status: MomentStatus?
  package var isPasted = false
  package var readers = Readers.public
  package var mentions: [NamedPerson] = []

  package init() {}

  package init(sharing article: ArticleCard) {
    self.article = article
    media = .article(article.id)
  }

  /// Who is to see it, with the names to show.
  package enum Readers: Hashable, Sendable {
    case `public`
    case `private`
    case only(FriendChoice)
    case except(FriendChoice)
  }

  /// Whether there is anything to be sorry about; a shared article is still there where it came from.
  package var isEmpty: Bool {
    text.allSatisfy(\.isWhitespace) && location == nil && status == nil
      && (media == nil || article != nil)
  }

  /// M34.
  package var canBePosted: Bool { media != nil || !text.allSatisfy(\.isWhitespace) }

  package var audience: Audience {
    switch readers {
    case .public: .public
    case .private: .private
    case .only(let choice): .only(people: choice.people.map(\.id), tags: choice.tags.map(\.id))
    case .except(let choice): .except(people: choice.people.map(\.id), tags: choice.tags.map(\.id))
    }
  }

  /// As the world keeps it.
  package var kept: MomentDraft {
    MomentDraft(content: content, audience: audience, mentions: mentions.map(\.id))
  }

  private var content: MomentContent {
    MomentContent(
      text: text, media: media, location: location, status: status, isPasted: isPasted)
  }

  /// A private post mentions nobody (M38), whoever was chosen before.
  package var action: Action {
    .postMoment(
      content, audience: audience, mentions: readers == .private ? [] : mentions.map(\.id))
  }

  /// Whoever is gone meanwhile is left out.
  package init(_ row: MomentDraftRow) {
    let content = row.draft.content
    text = content.text
    media = content.media
    article = row.article
    location = content.location
    status = content.status
    isPasted = content.isPasted
    func named(_ ids: [Person.ID]) -> [NamedPerson] {
      ids.compactMap { id in row.people.first { $0.id == id } }
    }
    func choice(_ people: [Person.ID], _ tags: [ContactTag.ID]) -> FriendChoice {
      FriendChoice(
        people: named(people), tags: tags.compactMap { id in row.tags.first { $0.id == id } })
    }
    readers =
      switch row.draft.audience {
      case .public: .public
      case .private: .private
      case .only(let people, let tags): .only(choice(people, tags))
      case .except(let people, let tags): .except(choice(people, tags))
      }
    mentions = named(row.draft.mentions)
  }
}

/// Friends chosen one by one and by their tags (M52, M53).
package struct FriendChoice: Hashable, Sendable {
  package var people: [NamedPerson]
  package var tags: [ContactTag]

  package init(people: [NamedPerson] = [], tags: [ContactTag] = []) {
    self.people = people
    self.tags = tags
  }

  package var count: Int { people.count + tags.count }
  package var isEmpty: Bool { count == 0 }

  /// "Work 工作, Anna": tags first.
  func names(in context: ScreenContext) -> String {
    (tags.map(\.name) + people.map(\.name)).joined(separator: context(Word(", ", "、")))
  }
}
