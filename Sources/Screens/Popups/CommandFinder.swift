/// Finds commands by what is typed of their names: each word from the beginning of one of theirs, in any order, in both
/// languages, and Chinese also by its sounds.
///
/// A number that is typed can also be a speed: `speed 120`.
struct CommandFinder: Sendable {
  private let commands: [Command]
  /// How many of them are the focused screen's own.
  private let ownCount: Int
  private var index = NameSearch()
  private var texts: [Text] = []

  /// A text of the index.
  private struct Text: Sendable {
    var command: Int
    /// Whether it is its name.
    var isName: Bool
  }

  /// `own` are those of the focused screen, which go first whatever is typed.
  init(own: [Command], others: [Command]) {
    commands = own + others
    ownCount = own.count
    for (place, command) in commands.enumerated() {
      add(command.name, of: place, isName: true)
      for word in command.otherWords { add(word, of: place, isName: false) }
    }
  }

  private mutating func add(_ word: Word, of command: Int, isName: Bool) {
    index.append(word.english)
    index.append(word.chinese)
    texts += [Text(command: command, isName: isName), Text(command: command, isName: isName)]
  }

  /// All in their order while nothing is typed; else those that are called so before those that are only found so.
  func found(by query: String) -> [Command] {
    let words = query.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return commands }
    var found = Set(commands.indices)
    var named = found
    for word in words {
      let hits = index.indices(matching: word).map { texts[$0] }
      found.formIntersection(hits.map(\.command))
      named.formIntersection(hits.filter(\.isName).map(\.command))
    }
    let start = words.joined(separator: " ").lowercased()
    func rank(_ place: Int) -> Int {
      let name = commands[place].name
      let kind =
        !named.contains(place)
        ? 2
        : name.english.lowercased().hasPrefix(start) || name.chinese.hasPrefix(start) ? 0 : 1
      return ((place < ownCount ? 0 : 3) + kind) * commands.count + place
    }
    return found.sorted { rank($0) < rank($1) }.map { commands[$0] } + speeds(words)
  }

  /// A speed that isn't offered, but typed.
  private func speeds(_ words: [String]) -> [Command] {
    let numbers = words.compactMap(Int.init)
    guard numbers.count == 1, let speed = numbers.first,
      Effect.ClockChange.possibleSpeeds.contains(speed), !Effect.ClockChange.speeds.contains(speed)
    else { return [] }
    let name = Word.speedOfTime(speed)
    let search = NameSearch([name.english, name.chinese])
    guard words.allSatisfy({ !search.indices(matching: $0).isEmpty }) else { return [] }
    return [Command(keys: [], name: name, intent: ShellIntent.setSpeed(speed))]
  }
}
