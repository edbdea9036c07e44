package import Domain
package import WorldStore

/// A post that is being written (M35).
package struct PostDraft: Hashable, Sendable {
  package var text = ""
  package var location = ""
  package var readers = Readers.public
  package var mentions: [NamedPerson] = []

  package init() {}

  /// Who is to see it, with the names to show.
  package enum Readers: Hashable, Sendable {
    case `public`
    case `private`
    case only(FriendChoice)
    case except(FriendChoice)
  }

  /// Whether there is anything to be sorry about.
  package var isEmpty: Bool { text.allSatisfy(\.isWhitespace) && location.isEmpty }

  package var audience: Audience {
    switch readers {
    case .public: .public
    case .private: .private
    case .only(let choice): .only(people: choice.people.map(\.id), tags: choice.tags.map(\.id))
    case .except(let choice): .except(people: choice.people.map(\.id), tags: choice.tags.map(\.id))
    }
  }

  /// A private post mentions nobody (M38), whoever was chosen before.
  package func action(sharing article: Article.ID?) -> Action {
    let place = location.allSatisfy(\.isWhitespace) ? nil : location
    return .postMoment(
      MomentContent(text: text, media: article.map { .article($0) }, location: place),
      audience: audience, mentions: readers == .private ? [] : mentions.map(\.id))
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
