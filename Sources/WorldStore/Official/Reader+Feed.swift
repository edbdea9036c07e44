package import Domain
import GRDB

extension World.Reader {
  /// In which form the folder opens for the viewer: as they have chosen, else as the world says (E2, E3).
  package func folderForm() throws(StorageError) -> FolderForm {
    try read { db in
      let text = try String.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT coalesce((SELECT form FROM folder WHERE owner = ?), folderForm) FROM world
            """), arguments: [viewer.rawValue])
      guard let form = FolderForm(rawValue: text ?? "") else {
        throw UnreadableValue(table: "folder", column: "form", id: viewer.rawValue)
      }
      return form
    }
  }
}
