package import Domain

/// An article with all that an export of it needs.
package struct ExportedArticle: Sendable {
  package var title: String
  package var author: String
  package var accountName: String
  /// `nil`: it isn't known.
  package var publishedAt: WorldTime?
  /// Where the article is to be found.
  package var address: String
  /// Read Original (A6).
  package var originalURL: String?
  package var document: ArticleDocument
  /// The files of its pictures by the pictures' names; what has none is told by its caption.
  package var files: [String: PictureFile]
  package var words: ExportWords

  package init(
    title: String, author: String, accountName: String, publishedAt: WorldTime?, address: String,
    originalURL: String?, document: ArticleDocument, files: [String: PictureFile],
    words: ExportWords
  ) {
    self.title = title
    self.author = author
    self.accountName = accountName
    self.publishedAt = publishedAt
    self.address = address
    self.originalURL = originalURL
    self.document = document
    self.files = files
    self.words = words
  }

  /// Author, account and day, as far as they are known.
  var byline: String {
    let day = publishedAt.map { time in
      let (year, month, day) = time.date
      return "\(year)-\(month.twoDigits)-\(day.twoDigits)"
    }
    return ([author, accountName].uniqued + [day].compactMap(\.self)).filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}

/// What an export says that the article doesn't, in the reader's language.
package struct ExportWords: Hashable, Sendable {
  /// The language tag of HTML.
  package var language: String
  package var audio: String
  package var video: String
  package var picture: String
  package var readOriginal: String
  package var source: String

  package init(
    language: String, audio: String, video: String, picture: String, readOriginal: String,
    source: String
  ) {
    self.language = language
    self.audio = audio
    self.video = video
    self.picture = picture
    self.readOriginal = readOriginal
    self.source = source
  }
}

extension Int {
  /// 7 is "07".
  var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}

extension [String] {
  /// Each once, in the order they came.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
