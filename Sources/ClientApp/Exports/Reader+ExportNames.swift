import Domain
import Exports
import Screens
import WorldStore

extension World.Reader {
  /// What this viewer knows of what an article's body leads to and shows.
  func names(
    in body: String, _ language: Settings.Language
  ) throws(StorageError) -> ExportNames {
    let document = ArticleDocument(markdown: body)
    var names = ExportNames()
    for handle in document.linkedArticles.prefix(Self.linksMax) {
      guard let id = try article(handle: handle), let card = try articleCard(id) else { continue }
      names.articles[handle] = ExportNames.Article(title: card.title, account: card.accountName)
    }
    if document.leadsToMiniPrograms {
      for program in try miniPrograms() {
        names.miniPrograms[program.handle] = program.name[language]
      }
    }
    for picture in try described(document.pictures) {
      names.pictures[picture.name] = picture.caption(in: language)
    }
    return names
  }

  /// Links whose titles are looked up for one article; the others are called articles.
  private static var linksMax: Int { 200 }
}
