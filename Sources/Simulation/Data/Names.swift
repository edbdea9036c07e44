import Domain

/// All names of a plan, by what they stand for.
struct Names {
  /// The Subscriptions folder in lines and expectations.
  static let folder = "subscriptions"
  /// The row of the groups that are folded away.
  static let fold = "minimizedGroups"

  private let people: [String]
  private let companyPeople: [String]
  private let groups: [String]
  private let accounts: [String]
  private let articles: [String]
  private let owners: [String: String]
  private let pictures: [String]
  private let tags: [String]
  let ads: [String]
  private let miniPrograms: [String]

  /// A file that couldn't be read has a name all the same: one fault isn't told twice.
  init(_ plan: WorldPlan, files: [String]) {
    people = WorldSource.handles("people", "yaml", in: files)
    companyPeople = plan.people.filter { $0.company != nil }.map(\.handle)
    groups =
      WorldSource.handles("groups", "yaml", in: files) + plan.lines.compactMap(\.madeGroup)
    accounts = WorldSource.handles("accounts", "yaml", in: files)
    articles = WorldSource.handles("articles", "md", in: files)
    owners = Dictionary(plan.articles.map { ($0.handle, $0.account) }) { first, _ in first }
    // A file without a description is told once, as that.
    pictures =
      plan.pictures.map(\.picture)
      + files.filter { $0.hasPrefix("pictures/") && !$0.hasSuffix(".yaml") }.map(Self.pictureName)
    tags = plan.world.tags.map(\.handle) + plan.lines.compactMap(\.step.verb.tagName)
    ads = WorldSource.handles("ads", "yaml", in: files)
    miniPrograms = WorldSource.handles("miniprograms", "yaml", in: files)
  }

  func isPerson(_ name: String) -> Bool { people.contains(name) }
  func isAccount(_ name: String) -> Bool { accounts.contains(name) }
  func isAd(_ name: String) -> Bool { ads.contains(name) }

  func account(of article: String) -> String? { owners[article] }

  /// Reports a reference to something that isn't there.
  ///
  /// Labels depend on time and are not looked up here.
  func check(_ reference: Reference, _ findings: Findings) {
    let candidates = candidates(for: reference.kind)
    guard !candidates.contains(reference.name) else { return }
    let everything = people + groups + accounts + articles + tags + ads + miniPrograms
    let hint =
      everything.contains(reference.name)
      ? "it is something else" : Spelling.hint(for: reference.name, among: candidates)
    findings.report(
      "there is no \(reference.kind.noun) \"\(reference.name)\"", at: reference.place, hint: hint)
  }

  private func candidates(for kind: Reference.Kind) -> [String] {
    switch kind {
    case .person: people
    case .group: groups
    case .account: accounts
    case .article: articles
    case .picture: pictures
    case .peer: people + groups + accounts + [ServiceNotifications.handle]
    case .chat: people + groups + accounts + [Self.folder, Self.fold, ServiceNotifications.handle]
    case .actor: people + accounts
    case .tag: tags
    case .ad: ads
    case .companyContact: companyPeople
    case .miniProgram: miniPrograms
    case .audience: people + tags
    case .message, .moment, .comment, .articleComment, .push, .label: []
    }
  }

  /// "pictures/broth-pot.png" as "broth-pot".
  static func pictureName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? Substring(path)
    return String(name.prefix { $0 != "." })
  }
}

extension TimelineLine {
  /// The label of a line that makes a group, by which later lines call it.
  fileprivate var madeGroup: String? {
    guard case .group(.create) = step.verb else { return nil }
    return step.label
  }
}

extension Verb {
  /// The name that a line gives to a tag, by which later lines may call it.
  fileprivate var tagName: String? {
    switch self {
    case .contact(.createTag(let name, _)), .contact(.renameTag(_, to: let name)): name
    default: nil
    }
  }
}
