package import Domain
package import TerminalKit
package import WorldStore

/// Who can see one's own post (M57, M58): the tags and friends that it names.
package struct AudiencePanel: Popup {
  package enum Intent: Hashable, Sendable {
    case scroll(Int)
    case close
  }

  private let audience: Audience
  private var names: [String] = []
  private var top = 0
  private var height = 1

  package init(audience: Audience) { self.audience = audience }

  package func title(in context: ScreenContext) -> String { context(.shareWith) }

  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>([
    Binding(Keys.up, .scroll(-1), .up),
    Binding(Keys.down, .scroll(1), .down),
    .closing(.close, with: [.enter]),
  ])

  package func preferredSize(within available: Size, in context: ScreenContext) -> Size {
    Size(columns: 32, rows: min(available.rows, 1 + max(4, audience.named)))
  }

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    height = max(1, size.rows - 1)
    top = min(top, max(0, names.count - height))
  }

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    let (people, tags) =
      switch audience {
      case .public, .private: ([Person.ID](), [ContactTag.ID]())
      case .only(let people, let tags), .except(let people, let tags): (people, tags)
      }
    guard !people.isEmpty || !tags.isEmpty else { return }
    let friends = try reader.contacts()
    names =
      try reader.tags().filter { tags.contains($0.id) }.map { "# \($0.name)" }
      + friends.filter { people.contains($0.id) }.map(\.name)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .scroll(let count):
      top = min(max(0, top + count), max(0, names.count - height))
      return []
    case .close: return [.pop]
    }
  }

  package func view(on canvas: inout Canvas<Intent>, in context: ScreenContext) {
    let width = canvas.size.columns
    canvas.onWheel(Rect(canvas.size), up: .scroll(-1), down: .scroll(1))
    canvas.write(context(heading), x: 0, y: 0, style: context.theme[.strong], maxWidth: width)
    for (index, name) in names.dropFirst(top).prefix(height).enumerated() {
      canvas.write(name, x: 2, y: index + 1, style: context.theme[.text], maxWidth: width - 2)
    }
  }

  private var heading: Word {
    switch audience {
    case .public: .seenByAll
    case .private: .seenByMe
    case .only: .audienceOnly
    case .except: .audienceExcept
    }
  }
}

extension Audience {
  /// How many people and tags it names.
  fileprivate var named: Int {
    switch self {
    case .public, .private: 0
    case .only(let people, let tags), .except(let people, let tags): people.count + tags.count
    }
  }
}
