package import Domain
package import Exports
package import WorldStore

/// An article on its way out of the client.
package struct ExportOrder: Sendable {
  package var page: ArticlePage
  package var format: ExportFormat
  package var folder: ExportFolder
  package var time: WorldTime
  package var names: ExportNames
  package var words: ExportWords

  package init(
    page: ArticlePage, format: ExportFormat, folder: ExportFolder, time: WorldTime,
    names: ExportNames, words: ExportWords
  ) {
    self.page = page
    self.format = format
    self.folder = folder
    self.time = time
    self.names = names
    self.words = words
  }

  /// Gathers the pictures, of which `bytes` reads the files, and writes the file.
  func carryOut(
    bytes: (String) throws(StorageError) -> [UInt8]?, tell: (ExportReport) -> Void = { _ in }
  ) -> ExportReport {
    let article = page.article
    let document = ArticleDocument(markdown: article.body)
    let pictures = document.pictures
    var files: [String: PictureFile] = [:]
    do throws(StorageError) {
      for (index, picture) in pictures.enumerated() {
        tell(.progress(title: article.title, done: index, of: pictures.count))
        if files[picture.name] == nil {
          files[picture.name] = try bytes(picture.name).flatMap { PictureFile($0) }
        }
      }
    } catch {
      return .failed(error.description)
    }
    let exported = ExportedArticle(
      title: article.title, author: article.author, accountName: page.accountName,
      publishedAt: page.publishedAt, address: article.address, originalURL: article.originalURL,
      document: document, files: files, names: names, words: words)
    do throws(ExportFailure) {
      return .saved(path: try folder.write(exported, as: format, at: time), format)
    } catch {
      return .failed("\(error.path): \(error.reason)")
    }
  }
}

/// How far an export has come.
package enum ExportReport: Hashable, Sendable {
  /// Pictures that have been gathered.
  case progress(title: String, done: Int, of: Int)
  case saved(path: String, ExportFormat)
  /// Why there is no file, naming the place.
  case failed(String)
}
