import Domain
import WorldStore

/// What a line keeps in Favorites (D60): articles by their files, messages and posts by their labels.
package enum FavoriteStep: Hashable, Sendable, Codable {
  case article(String)
  case message(String)
  case text(ofPost: String)
  /// Of a post, counted from 0.
  case photo(Int, ofPost: String)
}

extension StepDirector {
  func action(_ step: FavoriteStep) throws(ActionError) -> Action {
    switch step {
    case .article(let name): .addFavorite(.article(try article(name)))
    case .message(let label): .addFavorite(.message(try message(label)))
    case .text(let label): .addFavorite(.momentText(try moment(label)))
    case .photo(let photo, let label): .addFavorite(.momentPhoto(try moment(label), photo))
    }
  }
}
