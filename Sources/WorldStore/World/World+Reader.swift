package import Domain
import GRDB

extension World {
  /// All that one person may see.
  package func reader(as viewer: Person.ID) -> Reader { Reader(world: self, viewer: viewer) }

  /// The read-only side of the world, always as some viewer: there is no read of people's content
  /// without one.
  package struct Reader {
    let world: World
    package let viewer: Person.ID

    func read<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
      try world.read(body)
    }
  }
}
