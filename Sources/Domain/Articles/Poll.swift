/// A poll (投票) in the body of an article (A13).
package struct Poll: Hashable, Sendable {
  package typealias ID = Domain.ID<Poll>
  package var question: String
  /// At least two.
  package var choices: [Choice]
  /// How many of them a reader may choose; 1 is a poll of a single choice.
  package var most: Int
  /// Seconds from the article's publication until it closes; `nil`: it stays open.
  package var openFor: Int64?

  package struct Choice: Hashable, Sendable {
    package var text: String
    /// How many of the anonymous crowd will have chosen it in the end.
    package var crowd: Int

    package init(_ text: String, crowd: Int = 0) {
      self.text = text
      self.crowd = crowd
    }
  }

  package static let choicesMin = 2
  package static let choicesMax = 30
  /// Characters.
  package static let questionMax = 60
  /// Characters.
  package static let choiceMax = 60

  package init(question: String, choices: [Choice], most: Int = 1, openFor: Int64? = nil) {
    self.question = question
    self.choices = choices
    self.most = most
    self.openFor = openFor
  }
}

extension Poll {
  /// When it closes, in an article of that publication.
  package static func closing(publishedAt: WorldTime, openFor: Int64?) -> WorldTime? {
    openFor.map { publishedAt + $0 }
  }

  /// Whether somebody may see what has come of it: who has voted, and everybody once it is closed (A13).
  package static func showsResults(hasVoted: Bool, closing: WorldTime?, now: WorldTime) -> Bool {
    hasVoted || closing.map { now >= $0 } ?? false
  }

  /// The rule for a vote; `choices` are counted from 0.
  ///
  /// Refused, in this order: `pollClosed`, `alreadyVoted`, `noSuchChoice` (none at all, one that isn't there, or one
  /// named twice), `tooManyChoices`.
  package static func check(
    _ choices: [Int], of count: Int, most: Int, closing: WorldTime?, hasVoted: Bool,
    now: WorldTime
  ) throws(Refusal) {
    if let closing, now >= closing { throw .pollClosed }
    if hasVoted { throw .alreadyVoted }
    guard !choices.isEmpty, Set(choices).count == choices.count,
      choices.allSatisfy({ (0..<count).contains($0) })
    else { throw .noSuchChoice }
    if choices.count > most { throw .tooManyChoices }
  }

  /// How often each choice has been chosen so long after publication; `cast` is what the people of the world have
  /// chosen.
  ///
  /// The crowd comes as it does to the article, and stops when the poll closes.
  package func votes(cast: [Int], age: Int64) -> [Int] {
    let age = openFor.map { min(age, $0) } ?? age
    return choices.enumerated().map { index, choice in
      (cast.indices.contains(index) ? cast[index] : 0)
        + ArticleCrowd.voters(of: choice.crowd, age: age)
    }
  }

  /// Hundredths of all votes, which sum up to 100; all are 0 where there are none.
  ///
  /// What rounding down leaves goes to the largest remainders, of equal ones to the first.
  package static func percents(_ votes: [Int]) -> [Int] {
    let all = votes.reduce(0, +)
    guard all > 0 else { return votes.map { _ in 0 } }
    var percents = votes.map { $0 * 100 / all }
    let left = 100 - percents.reduce(0, +)
    let byRemainder = votes.indices.sorted {
      (-(votes[$0] * 100 % all), $0) < (-(votes[$1] * 100 % all), $1)
    }
    for index in byRemainder.prefix(left) { percents[index] += 1 }
    return percents
  }
}
