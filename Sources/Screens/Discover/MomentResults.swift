import Domain
import TerminalKit
import WorldStore

/// What a search of Moments has found, and how far it has come.
///
/// The first posts are looked at before the next frame, the rest between frames. A post that was found is asked for again
/// when the world has changed, as soon as it is in sight.
struct MomentResults: FoundRowsSource {
  let sections: [SearchSection] = [.moments]
  private(set) var found = FoundRows<MomentSearch, MomentRow, Moment.ID>()
  /// Those among the rows that are as the world has them now.
  private var current: Set<Moment.ID> = []
  private var visible: [Moment.ID] = []

  /// Posts looked at while a key waits, and in a turn between frames.
  private static let firstEffort = 1_000
  private static let effort = 4_000
  private static let pageRows = 20

  mutating func look(for query: SearchQuery) {
    let search =
      query.words.isEmpty
      ? nil : MomentSearch(query.words, by: query.author?.id, within: query.span)
    guard found.look(for: search) else { return }
    current = []
    visible = []
  }

  mutating func show(_ targets: [SearchTarget]) {
    visible = targets.compactMap { target in
      if case .moment(let id) = target { id } else { nil }
    }
  }

  // MARK: Reading

  var needsLoad: Bool { found.needsLoad || found.query != nil && hasStaleRows }

  private var hasStaleRows: Bool { visible.contains { !current.contains($0) } }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    guard found.query != nil else { return }
    if !found.isBegun {
      try look(on: reader, effort: Self.firstEffort)
      return
    }
    if worldHasChanged { current = [] }
    for id in visible where !current.contains(id) {
      guard let index = found.rows.firstIndex(where: { $0.id == id }) else { continue }
      if let row = try reader.moment(id, .none) {
        found.rows[index] = row
        current.insert(id)
      } else {
        found.rows.remove(at: index)
        visible.removeAll { $0 == id }
      }
    }
  }

  mutating func readOn(
    from reader: World.Reader, wanting wanted: Int, in context: ScreenContext
  ) throws(StorageError) {
    try look(on: reader, effort: Self.effort)
  }

  private mutating func look(on reader: World.Reader, effort: Int) throws(StorageError) {
    guard let search = found.query else { return }
    let hits = try reader.searchMoments(
      search, from: found.rest, limit: Self.pageRows, effort: effort)
    found.append(hits.rows, rest: hits.rest)
    current.formUnion(hits.rows.map(\.id))
  }

  // MARK: Rows

  func target(of row: MomentRow) -> SearchTarget { .moment(row.id) }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    let row = found.rows[index]
    return SearchLine(
      .avatar(.tile(row.avatar)), name: row.authorName, time: context.listTime(row.postedAt),
      text: found.query.map { row.passage(with: $0.words) } ?? row.content.text)
  }

  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? {
    guard case .moment(let id) = target else { return nil }
    return MomentScreen(moment: id)
  }
}

extension MomentRow {
  /// Of its texts the first in which one of the words stands.
  fileprivate func passage(with words: SearchWords) -> String {
    let card: String? =
      switch content.media {
      case .link(let card): card.title
      case .miniProgram(_, let title, _, _): title
      case .music(let title, _): title
      case .photos, .video, .article, nil: article?.title
      }
    let texts = [content.text, card, content.location].compactMap(\.self)
    return texts.first { !words.ranges(in: $0).isEmpty } ?? content.text
  }
}
