/// An article's Markdown, looked through for what only this project's articles can get wrong: headings of the first
/// level, and links to pictures, articles, sounds and sites.
struct ArticleBody {
  let lines: [String]
  /// Lines of the file before the body.
  let linesBefore: Int
  let file: DataFile

  func check() {
    let characters = lines.reduce(0) { $0 + $1.count + 1 }
    if characters > ArticleFile.bodyMax {
      report("\(characters) characters; fewer than 20,000 are possible (A73)", line: 0, column: 1)
    }
    if lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      report("the article has no body", line: 0, column: 1)
    }
    var fence: String?
    for (index, line) in lines.enumerated() {
      let bare = line.drop { $0 == " " }
      if let open = fence {
        if bare.hasPrefix(open) { fence = nil }
        continue
      }
      if let mark = ["```", "~~~"].first(where: bare.hasPrefix) {
        fence = mark
        continue
      }
      if line.hasPrefix("# ") {
        report(
          "a heading of the first level", line: index, column: 1,
          hint: "the title stands above; begin with ##")
      }
      for link in Self.links(in: line) { check(link, line: index) }
    }
  }

  private func check(_ link: (target: String, column: Int), line: Int) {
    let parts = link.target.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      return report(
        "a link to \"\(link.target)\"", line: line, column: link.column, hint: Self.schemes)
    }
    let place = place(line: line, column: link.column)
    switch parts[0] {
    case "picture":
      file.findings.references.append(Reference(kind: .picture, name: parts[1], place: place))
    case "article":
      file.findings.references.append(Reference(kind: .article, name: parts[1], place: place))
    case "audio", "video":
      let halves = parts[1].split(separator: "?", maxSplits: 1)
      let seconds = halves.count == 2 ? halves[1].split(separator: "=") : []
      if halves.first?.isEmpty != false || seconds.first != "seconds" || seconds.count != 2
        || !(Int(seconds[1]).map { (1...7200).contains($0) } ?? false)
      {
        report(
          "\"\(link.target)\" can't be read", line: line, column: link.column,
          hint: "written like \(parts[0]):foghorn?seconds=94")
      }
    case "http", "https":
      if !OutsideAddress.isPossible(link.target) {
        report(
          "\"\(link.target)\" may be somebody's", line: line, column: link.column,
          hint: "hosts end in .example")
      }
    default:
      report(
        "a link to \"\(link.target)\"", line: line, column: link.column, hint: Self.schemes)
    }
  }

  private static let schemes =
    "links begin with picture: article: audio: video: https:"

  /// Targets of the inline links of a line, outside of `code`, each with the column it begins at.
  private static func links(in line: String) -> [(target: String, column: Int)] {
    let scalars = Array(line.unicodeScalars)
    var links: [(target: String, column: Int)] = []
    var isCode = false
    var index = 0
    while index < scalars.count {
      if scalars[index] == "`" { isCode.toggle() }
      if !isCode, scalars[index] == "(", index > 0, scalars[index - 1] == "]",
        let end = scalars[index...].firstIndex(of: ")")
      {
        var target = String.UnicodeScalarView()
        target.append(contentsOf: scalars[(index + 1)..<end].prefix { $0 != " " })
        links.append((String(target), index + 2))
        index = end
      }
      index += 1
    }
    return links
  }

  private func place(line: Int, column: Int) -> Place {
    Place(file: file.path, line: linesBefore + line + 1, column: column)
  }

  private func report(_ message: String, line: Int, column: Int, hint: String? = nil) {
    file.findings.report(message, at: place(line: line, column: column), hint: hint)
  }
}
