import Domain
@testable import Exports
import Foundation

enum Samples {
  static let words = ExportWords(
    language: "en", audio: "[Audio]", video: "[Video]", picture: "[Photo]",
    article: "Article", miniProgram: "[Mini Program]", readOriginal: "Read Original",
    source: "Source:")

  /// A picture of one pixel.
  static let gif = Data(
    [
      0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x21,
      0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0x44, 0, 0x3B,
    ])

  static func article(
    _ body: String, title: String = "Fog", author: String = "Lin",
    files: [String: PictureFile] = [:]
  ) -> ExportedArticle {
    ExportedArticle(
      title: title, author: author, accountName: "Harbour Daily",
      publishedAt: WorldTime(year: 2026, month: 4, day: 1, hour: 7, minute: 5, second: 9),
      address: "https://mp.wesim.example/s/fog", originalURL: nil,
      document: ArticleDocument(markdown: body), files: files, words: words)
  }

  static let now = WorldTime(year: 2026, month: 4, day: 2, hour: 20)
}
