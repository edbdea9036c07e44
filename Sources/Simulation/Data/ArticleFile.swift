package import Domain

/// `articles/ID.md`: an article's front matter and its body in Markdown.
package struct ArticleFile: Hashable, Sendable {
  package var handle: String
  package var title: String
  package var account: String
  package var author: String
  package var digest: String?
  package var cover: Picture
  package var isOriginal: Bool
  /// Place of publication (A2).
  package var location: String?
  package var originalURL: String?
  package var crowd: ArticleCrowd
  /// Who may comment; `nil` is as its account says (A50).
  package var commenting: ArticleCommenting?
  /// Whether its author wants rewards (A10).
  package var takesRewards: Bool
  /// Whether others may send it out again (A79).
  package var allowsReprint: Bool
  package var body: String

  static let keys = [
    "title", "account", "author", "digest", "cover", "original", "place", "originalURL", "readers",
    "likes", "wows", "pictures", "repostOf", "comments", "rewards",
    "reprints",
  ]
  /// A70–A73; `bodyMax` is warned about only.
  static let titleMax = 64
  /// The newer page of the interface says so; beyond it the title may be cut.
  static let titleUsual = 32
  static let authorMax = 16
  static let digestMax = 120
  static let bodyMax = 19_999
  /// A78.
  static let originalMin = 300
  static let repostMax = 140
  /// A81.
  static let picturesMax = 20

  init?(handle: String, _ file: DataFile) {
    guard let contents = file.contents() else { return nil }
    guard let parts = Self.split(contents) else {
      file.findings.report(
        "no front matter", at: Place(file: file.path, line: 1, column: 1),
        hint: "the file begins with a line ---, keys, and another line ---")
      return nil
    }
    var header = file
    header.linesBefore = 1
    guard let fields = header.node(in: parts.front)?.fields(Self.keys) else { return nil }
    let title = fields.required("title")?.text(max: Self.titleMax)
    let account = fields.required("account")?.reference(.account)
    let author = fields.required("author")?.text(max: Self.authorMax)
    let digest = fields["digest"]?.text(max: Self.digestMax)
    let cover = fields.required("cover")?.picture()
    let isOriginal = fields["original"]?.flag() ?? false
    let location = fields["place"]?.text(max: 30)
    takesRewards = fields["rewards"]?.flag() ?? false
    if takesRewards, !isOriginal {
      fields["rewards"]?.report("only an original article takes rewards (A10)")
    }
    allowsReprint = fields["reprints"]?.flag() ?? false
    if allowsReprint, !isOriginal {
      fields["reprints"]?.report("only an original article can be reprinted (A79)")
    }
    let originalURL = fields["originalURL"]?.outsideAddress()
    let readers = fields["readers"].map { $0.integer() } ?? 0
    let likes = fields["likes"].map { $0.integer() } ?? 0
    let wows = fields["wows"].map { $0.integer() } ?? 0
    let pictures = fields["pictures"]?.list(count: 1...Self.picturesMax, of: "pictures")?
      .map { $0.reference(.picture) }
    let source = fields["repostOf"].map { $0.reference(.article) }
    if let repost = fields["repostOf"] {
      if isOriginal { repost.report("a repost is no original") }
      let count = parts.body.joined(separator: "\n").trimmed.count
      if count > Self.repostMax {
        repost.report(
          "\(count) characters of introduction; at most \(Self.repostMax) are possible (A78)")
      }
    }
    let commenting = fields["comments"]?.choice(of: ArticleCommenting.self)
    ArticleBody(lines: parts.body, linesBefore: parts.linesBefore, file: file)
      .check(isOriginal: isOriginal && source == nil, mayBeBlank: pictures != nil || source != nil)
    if let title, title.count > Self.titleUsual {
      fields["title"]?.warn(
        "\(title.count) characters; many clients show \(Self.titleUsual) (A70)")
    }
    guard let title, let account, let author, let cover, let readers, let likes, let wows else {
      return nil
    }
    for (key, count) in [("likes", likes), ("wows", wows)] where count > readers {
      fields[key]?.report("\(count) \(key) of \(readers) readers")
    }
    self.handle = handle
    self.title = title
    self.account = account
    self.author = author
    self.digest = digest
    self.cover = cover
    self.isOriginal = isOriginal
    self.location = location
    self.originalURL = originalURL
    crowd = ArticleCrowd(readers: readers, likes: likes, wows: wows)
    // An image post begins with its pictures, a repost ends with what it is of.
    let images = (pictures ?? []).compactMap(\.self).map { "![](picture:\($0))" }
    let text = parts.body.joined(separator: "\n")
    let card = source.flatMap(\.self).map { ["![](article:\($0))"] } ?? []
    body =
      images.isEmpty && card.isEmpty ? text : (images + [text] + card).joined(separator: "\n\n")
    self.commenting = commenting
  }

  private static func split(_ text: String) -> (front: String, body: [String], linesBefore: Int)? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    guard lines.first == "---",
      let end = lines.dropFirst().firstIndex(of: "---")
    else { return nil }
    let front = lines[1..<end].joined(separator: "\n")
    return (front, Array(lines[(end + 1)...]), end + 1)
  }
}
