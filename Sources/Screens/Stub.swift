// Stand-ins while their real ones are on the way. Whoever lands a real one deletes its line here; the file goes with the last.
import Domain
import TerminalKit
import WorldStore

struct AlbumScreen: Screen {
  init(person: Person.ID) {}
  func title(in context: ScreenContext) -> String { "" }
  var keys: KeyTable<Int> { KeyTable([]) }
  mutating func update(_ intent: Int, in context: ScreenContext) -> [Effect] { [] }
  func view(on canvas: inout Canvas<Int>, in context: ScreenContext) {}
}
