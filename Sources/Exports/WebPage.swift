import Domain

/// An article as one file for a browser: its pictures are in it, nothing is fetched from anywhere, and nothing runs.
struct WebPage {
  let source: String

  init(_ article: ExportedArticle) {
    var page = Markup()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", [("lang", article.words.language)]) { page in
      page.element("head") { page in
        page.void("meta", [("charset", "utf-8")])
        page.void(
          "meta",
          [
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; img-src data:; style-src 'unsafe-inline'"),
          ])
        page.void("meta", [("name", "viewport"), ("content", "width=device-width")])
        page.element("title", text: article.title)
        page.element("style") { $0.raw(Self.style) }
      }
      page.newline()
      page.element("body") { page in
        page.element("main") { page in
          ArticleMarkup(embeddingPicturesOf: article).write(to: &page, withTitle: true)
        }
      }
    }
    page.newline()
    source = page.source
  }

  private static let style = """
    body{margin:0;background:#fff;color:#222;font:17px/1.75 system-ui,"Noto Sans CJK SC",sans-serif}\
    main{max-width:38em;margin:0 auto;padding:1.5em}h1{line-height:1.3}\
    img{max-width:100%;height:auto}a{color:#576b95}\
    blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #ccc;color:#666}\
    table{border-collapse:collapse}td,th{padding:.3em .7em}\
    pre{overflow:auto;background:#f6f6f6;padding:1em}em{color:#666}
    """
}
