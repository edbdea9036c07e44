import Domain

/// An article's title, body and source as markup.
///
/// The elements are those that a web page, a OneNote page and an Evernote note have in common; what a picture is made of,
/// each says for itself.
struct ArticleMarkup {
  let article: ExportedArticle
  /// Writes a picture for which there is a file, with the words for whoever can't see it.
  let picture: (Picture, PictureFile, String, inout Markup) -> Void

  func write(to markup: inout Markup, withTitle: Bool) {
    if withTitle { markup.element("h1", text: article.title) }
    if !article.byline.isEmpty {
      markup.element("p") { $0.element("em", text: article.byline) }
    }
    markup.newline()
    for block in article.document.blocks { write(block, to: &markup) }
    markup.void("hr")
    markup.newline()
    if let original = article.originalURL {
      markup.element("p") { $0.link(article.words.readOriginal, to: original) }
    }
    markup.element("p") {
      $0.text(article.words.source + " ")
      $0.link(article.address, to: article.address)
    }
    markup.newline()
  }

  private func write(_ block: ArticleDocument.Block, to markup: inout Markup) {
    switch block {
    case .heading(let level, let inlines):
      // The article's own title is the first level.
      markup.element("h\(min(6, max(1, level) + 1))") { write(inlines, to: &$0) }
    case .paragraph(let inlines): markup.element("p") { write(inlines, to: &$0) }
    case .list(let list): write(list, to: &markup)
    case .quote(let blocks):
      markup.element("blockquote") { for block in blocks { write(block, to: &$0) } }
    case .table(let table): write(table, to: &markup)
    case .code(let code, _): markup.element("pre") { $0.element("code", text: code) }
    case .rule: markup.void("hr")
    case .picture(let picture, let caption): write(picture, caption, to: &markup)
    case .audio(let recording): write(recording, article.words.audio, to: &markup)
    case .video(let recording):
      if let file = article.files[recording.handle] {
        let cover = Picture(recording.handle)
        markup.element("p") { picture(cover, file, described(cover, recording.title), &$0) }
      }
      write(recording, article.words.video, to: &markup)
    case .poll(let poll): write(poll, to: &markup)
    case .button(let button):
      markup.element("p") { markup in
        markup.element("strong") { write(button.words, leadingTo: button.target, to: &$0) }
      }
    case .card(let card):
      write(card, to: &markup)
    }
    markup.newline()
  }

  /// As on the page: what it is called, and what it is.
  private func write(_ card: ArticleDocument.Card, to markup: inout Markup) {
    var title = card.title
    var before = ""
    var behind: String?
    switch card.target {
    case .article(let handle):
      let known = article.names.articles[handle]
      if title.isEmpty { title = known?.title ?? article.words.article }
      behind = known?.account
    case .miniProgram(let handle, _):
      let name = article.names.miniPrograms[handle]
      before = article.words.miniProgram + " "
      if title.isEmpty { title = name ?? "" } else { behind = name }
    case .url(let address):
      if title.isEmpty { title = address }
    }
    markup.element("p") { markup in
      markup.text(before)
      write([.text(title)], leadingTo: card.target, to: &markup)
      if let behind { markup.text(" · " + behind) }
    }
  }

  private func write(_ list: ArticleDocument.List, to markup: inout Markup) {
    let start = list.start.flatMap { $0 == 1 ? nil : [("start", String($0))] } ?? []
    markup.element(list.start == nil ? "ul" : "ol", start) { markup in
      for item in list.items {
        markup.element("li") { markup in
          for block in item {
            if list.isTight, case .paragraph(let inlines) = block {
              write(inlines, to: &markup)
            } else {
              write(block, to: &markup)
            }
          }
        }
      }
    }
  }

  private func write(_ table: ArticleDocument.Table, to markup: inout Markup) {
    func row(_ cells: [[ArticleDocument.Inline]], _ name: String, _ markup: inout Markup) {
      markup.element("tr") { markup in
        for (column, cell) in cells.enumerated() {
          let alignment =
            table.alignments.indices.contains(column) ? table.alignments[column] : .none
          markup.element(name, alignment.attributes) { write(cell, to: &$0) }
        }
      }
    }
    markup.element("table", [("border", "1")]) { markup in
      markup.element("tbody") { markup in
        row(table.header, "th", &markup)
        for cells in table.rows { row(cells, "td", &markup) }
      }
    }
  }

  private func write(_ picture: Picture, _ caption: String, to markup: inout Markup) {
    markup.element("p") { write(inline: picture, caption, to: &$0) }
    if article.files[picture.name] != nil, !caption.isEmpty {
      markup.element("p") { $0.element("em", text: caption) }
    }
  }

  /// The picture itself, or where there is no file of it what it shows.
  private func write(inline picture: Picture, _ caption: String, to markup: inout Markup) {
    let words = described(picture, caption)
    if let file = article.files[picture.name] {
      self.picture(picture, file, words, &markup)
    } else {
      markup.element("em", text: "\(article.words.picture) \(words)")
    }
  }

  /// The author's words for a picture, else the world's.
  private func described(_ picture: Picture, _ caption: String) -> String {
    caption.isEmpty ? article.names.pictures[picture.name] ?? picture.name : caption
  }

  /// Nobody votes outside of the client.
  private func write(_ poll: Poll, to markup: inout Markup) {
    markup.element("p") { $0.element("strong", text: poll.question) }
    markup.element("ul") { markup in
      for choice in poll.choices { markup.element("li", text: choice.text) }
    }
  }

  /// What leads nowhere outside of the client is words alone.
  private func write(
    _ inlines: [ArticleDocument.Inline], leadingTo target: ArticleDocument.Target,
    to markup: inout Markup
  ) {
    guard let address = target.address else { return write(inlines, to: &markup) }
    markup.element("a", [("href", address)]) { write(inlines, to: &$0) }
  }

  private func write(
    _ recording: ArticleDocument.Recording, _ kind: String, to markup: inout Markup
  ) {
    let length = "\(recording.seconds / 60):\((recording.seconds % 60).twoDigits)"
    markup.element("p") { $0.element("em", text: "\(kind) \(recording.title) \(length)") }
  }

  private func write(_ inlines: [ArticleDocument.Inline], to markup: inout Markup) {
    for inline in inlines {
      switch inline {
      case .text(let words): markup.text(words)
      case .emphasis(let inlines): markup.element("em") { write(inlines, to: &$0) }
      case .strong(let inlines): markup.element("strong") { write(inlines, to: &$0) }
      case .code(let words): markup.element("code", text: words)
      case .link(let inlines, let target): write(inlines, leadingTo: target, to: &markup)
      case .lineBreak: markup.void("br")
      case .picture(let picture, let caption): write(inline: picture, caption, to: &markup)
      }
    }
  }
}

extension ArticleDocument.Target {
  /// `nil`: it is nowhere but in the client.
  fileprivate var address: String? {
    switch self {
    case .article(let handle): Article.address(handle: handle)
    case .miniProgram: nil
    case .url(let address): address
    }
  }
}

extension ArticleDocument.Table.Alignment {
  fileprivate var attributes: [(String, String)] {
    switch self {
    case .none: []
    case .left: [("align", "left")]
    case .centre: [("align", "center")]
    case .right: [("align", "right")]
    }
  }
}

extension Markup {
  fileprivate mutating func link(_ words: String, to address: String) {
    element("a", [("href", address)], text: words)
  }
}
