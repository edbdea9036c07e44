import Domain

/// An article as a mail without a receiver, which mail programs open for writing (Email, A36).
struct MailDraft {
  let source: String

  init(_ article: ExportedArticle, writtenAt: WorldTime) {
    let lines = [
      "X-Unsent: 1",
      "Date: \(writtenAt.mailDate)",
      "Subject: \(Self.header(article.title))",
      "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Array(WebPage(article).source.utf8).base64Lines,
      "",
    ]
    source = lines.joined(separator: "\r\n")
  }

  /// Words of a header as RFC 2047 wants them, in pieces of at most 75 characters.
  private static func header(_ words: String) -> String {
    var pieces: [[UInt8]] = [[]]
    for character in words.map({ $0.isNewline ? " " : $0 }) {
      let bytes = Array(String(character).utf8)
      if pieces[pieces.count - 1].count + bytes.count > pieceMax { pieces.append([]) }
      pieces[pieces.count - 1] += bytes
    }
    return pieces.map { "=?utf-8?B?\($0.base64)?=" }.joined(separator: "\r\n ")
  }

  /// Bytes that leave room for what is around them and before the first: 42 become 56 characters.
  private static let pieceMax = 42
}
