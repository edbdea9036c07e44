package import Domain

extension ExportFormat {
  var fileExtension: String {
    switch self {
    case .evernote: "enex"
    case .oneNote: "onenote.html"
    case .webPage: "html"
    case .email: "eml"
    }
  }

  /// The whole file.
  package func contents(of article: ExportedArticle, exportedAt time: WorldTime) -> String {
    switch self {
    case .evernote: EvernoteNote(article, exportedAt: time).source
    case .oneNote: OneNotePage(article).source
    case .webPage: WebPage(article).source
    case .email: MailDraft(article, writtenAt: time).source
    }
  }
}
