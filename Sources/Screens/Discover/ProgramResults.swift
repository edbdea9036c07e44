import Domain
import TerminalKit
import WorldStore

/// Which Mini Programs a search has found: by name, by what they are for, or by whose they are (D30).
struct ProgramResults: SearchSource {
  let sections: [SearchSection] = [.programs]
  private var programs: [MiniProgramRow]?
  private var names = NameSearch()
  private var text = ""
  private var found: [Int] = []

  /// What each of them can be found by.
  private static let namesOfOne = 4

  mutating func look(for query: SearchQuery) {
    text = query.text
    find()
  }

  private mutating func find() {
    found = []
    guard !text.isEmpty else { return }
    for place in names.indices(matching: text) where found.last != place / Self.namesOfOne {
      found.append(place / Self.namesOfOne)
    }
  }

  // MARK: Reading

  var needsLoad: Bool { programs == nil }
  func readsOn(wanting rows: Int) -> Bool { false }

  mutating func load(
    from reader: World.Reader, worldHasChanged: Bool, in context: ScreenContext
  ) throws(StorageError) {
    let programs = try reader.miniPrograms()
    self.programs = programs
    names = NameSearch()
    for program in programs {
      for name in [program.name.english, program.name.chinese, program.accountName] {
        names.append(name)
      }
      names.append("\(program.intro.english) \(program.intro.chinese)", byLettersOnly: true)
    }
    find()
  }

  mutating func readOn(
    from reader: World.Reader, wanting rows: Int, in context: ScreenContext
  ) throws(StorageError) {}

  // MARK: Rows

  private func row(_ index: Int) -> MiniProgramRow? { programs?[found[index]] }

  func count(in section: SearchSection) -> Int { found.count }
  func isComplete(_ section: SearchSection) -> Bool { programs != nil }

  func target(_ index: Int, in section: SearchSection) -> SearchTarget {
    .miniProgram(row(index)?.handle ?? "")
  }

  func line(_ index: Int, in section: SearchSection, in context: ScreenContext) -> SearchLine {
    guard let row = row(index) else { return SearchLine(.sign("∞", .violet), name: "", text: "") }
    let facts = [row.intro[context.language], row.accountName].filter { !$0.isEmpty }
    return SearchLine(
      .avatar(.tile(row.avatar)), name: row.name[context.language],
      text: facts.joined(separator: " · "))
  }

  func screen(for target: SearchTarget, in context: ScreenContext) -> (any Screen)? {
    guard case .miniProgram(let handle) = target else { return nil }
    return MiniProgramScreen(MiniProgramLink(handle))
  }
}
