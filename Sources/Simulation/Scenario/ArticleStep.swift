package import Domain
import WorldStore

/// What a line does with an article besides reading it and saying what one thinks of it.
package enum ArticleStep: Hashable, Sendable, Codable {
  /// Poll and choices are counted from 0.
  case vote(String, poll: Int, choices: [Int])
  case takeDown(String)
  case correct(String, [Correction])
  case reward(String, cents: Int64, source: PaySource)
}

extension StepDirector {
  func action(_ step: ArticleStep) throws(ActionError) -> Action {
    switch step {
    case .vote(let name, let number, let choices):
      let article = try article(name)
      let poll = try found { () throws(StorageError) in try world.poll(number, of: article) }
      return .vote(poll, choices)
    case .takeDown(let name): return .takeDownArticle(try article(name))
    case .correct(let name, let corrections):
      return .correctArticle(try article(name), corrections)
    case .reward(let name, let cents, let source):
      return .rewardArticle(try article(name), cents: cents, from: source)
    }
  }
}
