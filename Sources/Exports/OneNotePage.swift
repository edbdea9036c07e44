import Domain

/// An article as OneNote takes a page in: XHTML with the title and the day it was written in its head, the elements it
/// knows in its body, and the pictures in it.
struct OneNotePage {
  let source: String

  init(_ article: ExportedArticle) {
    var page = Markup()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", [("lang", article.words.language)]) { page in
      page.element("head") { page in
        page.element("title", text: article.title)
        page.void("meta", [("charset", "utf-8")])
        if let time = article.publishedAt {
          page.void("meta", [("name", "created"), ("content", time.internetDate)])
        }
      }
      page.newline()
      page.element("body", [("data-absolute-enabled", "true")]) { page in
        page.element("div") { page in
          // The page's title is not part of its body.
          ArticleMarkup(embeddingPicturesOf: article).write(to: &page, withTitle: false)
        }
      }
    }
    page.newline()
    source = page.source
  }
}
