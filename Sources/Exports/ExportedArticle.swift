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
  package var names: ExportNames
  package var words: ExportWords

  package init(
    title: String, author: String, accountName: String, publishedAt: WorldTime?, address: String,
    originalURL: String?, document: ArticleDocument, files: [String: PictureFile],
    names: ExportNames = ExportNames(), words: ExportWords
  ) {
    self.title = title
    self.author = author
    self.accountName = accountName
    self.publishedAt = publishedAt
    self.address = address
    self.originalURL = originalURL
    self.document = document
    self.files = files
    self.names = names
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

/// What the world calls the things that an article names by their data files, in the reader's language.
package struct ExportNames: Hashable, Sendable {
  /// The articles that the reader may read.
  package var articles: [String: Article]
  package var miniPrograms: [String: String]
  /// What the pictures show.
  package var pictures: [String: String]

  package struct Article: Hashable, Sendable {
    package var title: String
    package var account: String

    package init(title: String, account: String) {
      self.title = title
      self.account = account
    }
  }

  package init(
    articles: [String: Article] = [:], miniPrograms: [String: String] = [:],
    pictures: [String: String] = [:]
  ) {
    self.articles = articles
    self.miniPrograms = miniPrograms
    self.pictures = pictures
  }
}

/// What an export says that the article doesn't, in the reader's language.
package struct ExportWords: Hashable, Sendable {
  /// The language tag of HTML.
  package var language: String
  package var audio: String
  package var video: String
  package var picture: String
  /// What stands for the title of an article that can't be read.
  package var article: String
  package var miniProgram: String
  package var readOriginal: String
  package var source: String

  package init(
    language: String, audio: String, video: String, picture: String, article: String,
    miniProgram: String, readOriginal: String, source: String
  ) {
    self.language = language
    self.audio = audio
    self.video = video
    self.picture = picture
    self.article = article
    self.miniProgram = miniProgram
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
