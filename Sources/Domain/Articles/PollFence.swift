/// How a poll is written: a fenced block of the language `poll`.
///
///     ```poll max=2 open=3d
///     Which way do you go to work?
///     - The tram | 310
///     - The ferry | 95
///     - On foot
///     ```
/// `max` is how many may be chosen, 1 by default; `open` is how long after the article's publication one may vote, in
/// `m`, `h` or `d`. The number behind the last bar of a choice is how many of the crowd take it in the end.
package enum PollFence {
  /// Whether a fenced block is a poll, by what follows the fence.
  package static func begins(_ info: String) -> Bool { word(0, of: info) == "poll" }

  /// What is wrong with one, and in which line: 0 is that of the fence.
  package struct Fault: Error, Hashable, Sendable {
    package var line: Int
    package var kind: Kind

    package enum Kind: Hashable, Sendable {
      /// Neither `max=2` nor `open=3d`, or a number that can't be.
      case option(String)
      case noQuestion
      case questionTooLong
      /// A line below the question that isn't `- choice`.
      case notAChoice
      case blankChoice
      case choiceTooLong
      case tooFewChoices
      case tooManyChoices
      /// More may be chosen than there are.
      case mostAboveChoices
    }

    init(_ kind: Kind, line: Int = 0) {
      self.kind = kind
      self.line = line
    }
  }

  /// - Throws: the first fault.
  package static func read(info: String, body: String) throws(Fault) -> Poll {
    var poll = Poll(question: "", choices: [])
    for option in info.split(separator: " ").dropFirst() {
      guard set(String(option), of: &poll) else { throw Fault(.option(String(option))) }
    }
    for (index, line) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let text = line.trimmed
      if text.isEmpty { continue }
      if poll.question.isEmpty {
        poll.question = text
        if text.count > Poll.questionMax { throw Fault(.questionTooLong, line: index + 1) }
      } else {
        poll.choices.append(try choice(text, line: index + 1))
      }
    }
    if poll.question.isEmpty || poll.question.hasPrefix("- ") { throw Fault(.noQuestion) }
    if poll.choices.count < Poll.choicesMin { throw Fault(.tooFewChoices) }
    if poll.choices.count > Poll.choicesMax { throw Fault(.tooManyChoices) }
    if poll.most > poll.choices.count { throw Fault(.mostAboveChoices) }
    return poll
  }

  private static func word(_ index: Int, of info: String) -> Substring? {
    info.split(separator: " ").dropFirst(index).first
  }

  private static func set(_ option: String, of poll: inout Poll) -> Bool {
    let parts = option.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    switch parts[0] {
    case "max":
      guard let most = Int(parts[1]), (1...Poll.choicesMax).contains(most) else { return false }
      poll.most = most
    case "open":
      let units: [Character: Int64] = [
        "m": WorldTime.minute, "h": WorldTime.hour, "d": WorldTime.day,
      ]
      guard let unit = parts[1].last.flatMap({ units[$0] }), let count = Int64(parts[1].dropLast()),
        (1...10_000).contains(count)
      else { return false }
      poll.openFor = count * unit
    default: return false
    }
    return true
  }

  private static func choice(_ line: String, line number: Int) throws(Fault) -> Poll.Choice {
    guard line.hasPrefix("- ") || line == "-" else { throw Fault(.notAChoice, line: number) }
    var text = line.dropFirst(2)
    var crowd = 0
    if let bar = text.lastIndex(of: "|"),
      let count = Int(text[text.index(after: bar)...].trimmed), (0...10_000_000).contains(count)
    {
      crowd = count
      text = text[..<bar]
    }
    let words = text.trimmed
    if words.isEmpty { throw Fault(.blankChoice, line: number) }
    if words.count > Poll.choiceMax { throw Fault(.choiceTooLong, line: number) }
    return Poll.Choice(words, crowd: crowd)
  }
}
