/// A world as its data directory describes it, read and checked, nothing made yet.
package struct WorldPlan: Hashable, Sendable {
  package var directory: String
  package var world: WorldFile
  /// Sorted by their names, like the following.
  package var people: [PersonFile]
  package var groups: [GroupFile]
  package var accounts: [AccountFile]
  package var articles: [ArticleFile]
  package var pictures: [PicturesFile.Caption]
  package var pictureFiles: [PictureFile]
  package var ads: [AdFile]
  package var miniPrograms: [MiniProgramFile]
  /// In order of time; lines of one moment in the order of their files and places.
  package var lines: [TimelineLine]
  /// What is possible and hardly meant, in the order of its places.
  package var warnings: [DataError] = []

  /// Lines before the start of the world.
  package var history: ArraySlice<TimelineLine> { lines[..<firstFuture] }
  /// Lines from the start on.
  package var future: ArraySlice<TimelineLine> { lines[firstFuture...] }

  private var firstFuture: Int {
    lines.firstIndex { $0.step.at >= world.start } ?? lines.endIndex
  }
}
