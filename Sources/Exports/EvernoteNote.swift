import Domain

/// An article as a file of one note, in the format that Evernote exports and imports (`evernote-export4.dtd`, with the
/// note itself in `enml2.dtd`).
struct EvernoteNote {
  let source: String

  init(_ article: ExportedArticle, exportedAt: WorldTime) {
    var file = Markup()
    file.raw(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n
      """)
    let export = [
      ("export-date", exportedAt.compactDate), ("application", "wesim"), ("version", "1"),
    ]
    file.element("en-export", export) { file in
      file.element("note") { file in
        file.element("title", text: Self.title(article.title))
        file.element("content") { $0.raw("<![CDATA[\(Self.note(article))]]>") }
        file.element("created", text: (article.publishedAt ?? exportedAt).compactDate)
        file.element("updated", text: exportedAt.compactDate)
        file.element("note-attributes") { file in
          if !article.author.isEmpty { file.element("author", text: article.author) }
          file.element("source", text: "web.clip")
          file.element("source-url", text: article.address)
        }
        for picture in Self.pictures(of: article) { Self.write(picture, to: &file) }
      }
    }
    file.newline()
    source = file.source
  }

  /// One line of 1–255 characters, without blanks around it.
  private static func title(_ title: String) -> String {
    let line = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? "-" : String(line.prefix(titleMax))
  }

  private static let titleMax = 255

  private static func note(_ article: ExportedArticle) -> String {
    var note = Markup()
    note.raw(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">\n
      """)
    note.element("en-note") { note in
      ArticleMarkup(article: article) { picture, file, words, markup in
        var attributes = [("type", file.kind.mediaType), ("hash", file.md5), ("alt", words)]
        if let shape = picture.shape {
          attributes += [("width", String(shape.width)), ("height", String(shape.height))]
        }
        markup.void("en-media", attributes)
      }.write(to: &note, withTitle: false)
    }
    return note.source
  }

  /// Those that stand in the note, each once.
  private static func pictures(of article: ExportedArticle) -> [(Picture, PictureFile)] {
    var seen: Set<String> = []
    return article.document.pictures.compactMap { picture in
      guard let file = article.files[picture.name], seen.insert(picture.name).inserted else {
        return nil
      }
      return (picture, file)
    }
  }

  private static func write(_ picture: (Picture, PictureFile), to file: inout Markup) {
    let (picture, bytes) = picture
    file.newline()
    file.element("resource") { file in
      file.element("data", [("encoding", "base64")], text: bytes.base64)
      file.element("mime", text: bytes.kind.mediaType)
      if let shape = picture.shape {
        file.element("width", text: String(shape.width))
        file.element("height", text: String(shape.height))
      }
      file.element("resource-attributes") {
        $0.element("file-name", text: "\(picture.name).\(bytes.kind.fileExtension)")
      }
    }
  }
}
