// Stand-ins while their real ones are on the way. Whoever lands a real one deletes its line here; the file goes with the last.
import Domain
import TerminalKit
import WorldStore

extension World.Reader {
  func settings() throws(StorageError) -> Settings { Settings() }
  func momentsNews() throws(StorageError) -> MomentsNews {
    MomentsNews(unseenNotifications: 0, lastActor: nil, newPostBy: nil)
  }
}

struct AlbumScreen: Screen {
  init(person: Person.ID) {}
  func title(in context: ScreenContext) -> String { "" }
  var keys: KeyTable<Int> { KeyTable([]) }
  mutating func update(_ intent: Int, in context: ScreenContext) -> [Effect] { [] }
  func view(on canvas: inout Canvas<Int>, in context: ScreenContext) {}
}

struct MomentsScreen: Screen {
  func title(in context: ScreenContext) -> String { "" }
  var keys: KeyTable<Int> { KeyTable([]) }
  mutating func update(_ intent: Int, in context: ScreenContext) -> [Effect] { [] }
  func view(on canvas: inout Canvas<Int>, in context: ScreenContext) {}
}

struct ArticleScreen: Screen {
  init(article: Article.ID) {}
  func title(in context: ScreenContext) -> String { "" }
  var keys: KeyTable<Int> { KeyTable([]) }
  mutating func update(_ intent: Int, in context: ScreenContext) -> [Effect] { [] }
  func view(on canvas: inout Canvas<Int>, in context: ScreenContext) {}
}

extension World.Reader {
  func contacts() throws(StorageError) -> [ContactRow] { [] }
  func person(_ id: Person.ID) throws(StorageError) -> PersonProfile? { nil }
  func groups() throws(StorageError) -> [GroupRow] { [] }
  func tags() throws(StorageError) -> [ContactTag] { [] }
  func favorites(_ page: Page<TimeCursor>) throws(StorageError) -> [FavoriteRow] { [] }
}
