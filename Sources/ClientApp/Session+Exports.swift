import Domain
package import Exports
import Foundation
import Screens
import Simulation
import WorldStore

/// Articles that leave the client as files.
extension Session {
  /// What a session needs to write files.
  package struct Exporting {
    var desk: any ExportDesk
    var folder: ExportFolder
    /// Shows a file that is a page of the web; false if it can't.
    var show: (String) -> Bool

    package init(
      desk: any ExportDesk, folder: ExportFolder, show: @escaping (String) -> Bool
    ) {
      self.desk = desk
      self.folder = folder
      self.show = show
    }
  }

  func export(_ article: Article.ID, as format: ExportFormat) throws(StorageError) {
    let context = workspace.context
    guard let exporting else { return refuse(.exportsNothing) }
    let now = clock.time(at: present)
    guard let page = try reader.article(article, at: now) else { return refuse(.articleGone) }
    exporting.desk.start(
      ExportOrder(
        page: page, format: format, folder: exporting.folder, time: now,
        names: try reader.names(in: page.article.body, context.language),
        words: ExportWords(in: context.language)))
    tellOfExports()
  }

  private func refuse(_ word: Word) {
    workspace.show(Notice(workspace.context(word), kind: .refused))
  }

  /// Says how far the exports have come.
  func tellOfExports() {
    for report in exporting?.desk.take() ?? [] {
      let context = workspace.context
      switch report {
      case .progress(let title, let done, let count):
        workspace.show(
          Notice(context(.exporting(title, done: done, of: count)), kind: .progress))
      case .saved(let path, .webPage):
        let isShown = exporting?.show(path) == true
        let word: Word = isShown ? .openedInBrowser(path.short) : .noBrowser(path.short)
        workspace.show(Notice(context(word), kind: .finished))
      case .saved(let path, _):
        workspace.show(Notice(context(.exported(path.short)), kind: .finished))
      case .failed(let reason):
        workspace.show(Notice(context(.exportFailed(reason)), kind: .failed))
      }
    }
  }
}

extension ExportWords {
  init(in language: Settings.Language) {
    func say(_ word: Word) -> String { word(language) }
    self.init(
      language: language == .chinese ? "zh-CN" : "en", audio: say(.audio), video: say(.video),
      picture: say(.photo), article: say(.article), miniProgram: say(.miniProgram),
      readOriginal: say(.readOriginal), source: say(.exportSource))
  }
}

extension String {
  /// A path as people write it.
  fileprivate var short: String {
    guard let home = ProcessInfo.processInfo.environment["HOME"], hasPrefix(home + "/") else {
      return self
    }
    return "~" + dropFirst(home.count)
  }
}
