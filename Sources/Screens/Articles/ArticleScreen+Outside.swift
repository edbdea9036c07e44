import Domain
import WorldStore

/// What lies outside of the client and takes articles, in the order of the share sheet (A36, A37).
package enum OutsideTarget: Hashable, Sendable, CaseIterable {
  case qq, qzone, evernote, oneNote, browser, email

  var word: Word {
    switch self {
    case .qq: .shareOnQQ
    case .qzone: .shareOnQzone
    case .evernote: .shareWithEvernote
    case .oneNote: .shareWithOneNote
    case .browser: .openInBrowser
    case .email: .email
    }
  }
}

extension ArticleScreen {
  /// Other chats get a text with the link, to be pasted there; other programs a file.
  func share(
    _ page: ArticlePage, outside target: OutsideTarget, in context: ScreenContext
  ) -> [Effect] {
    let article = page.article
    switch target {
    case .qq:
      return [
        .copy("\(article.title)\n\(article.address)"), .notice(Notice(context(.copiedForQQ))),
      ]
    case .qzone:
      let card = card(of: page)
      let lines = [article.title, card.digest, "@\(page.accountName)", article.address]
      return [
        .copy(lines.filter { !$0.isEmpty }.joined(separator: "\n")),
        .notice(Notice(context(.copiedForQzone))),
      ]
    case .evernote: return [.export(article.id, as: .evernote)]
    case .oneNote: return [.export(article.id, as: .oneNote)]
    case .browser: return [.export(article.id, as: .webPage)]
    case .email: return [.export(article.id, as: .email)]
    }
  }
}
