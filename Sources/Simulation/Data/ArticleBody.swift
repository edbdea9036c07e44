import Domain

/// An article's Markdown, looked through for what only this project's articles can get wrong: headings of the first
/// level, polls, buttons, and links to pictures, articles, sounds, Mini Programs and sites.
struct ArticleBody {
  let lines: [String]
  /// Lines of the file before the body.
  let linesBefore: Int
  let file: DataFile

  /// What the platform counts (A73, A78).
  private var characters: Int { lines.reduce(0) { $0 + $1.count + 1 } }

  /// An image post and a repost may do without words of their own.
  func check(isOriginal: Bool, mayBeBlank: Bool) {
    if characters > ArticleFile.bodyMax {
      file.findings.warn(
        "\(characters) characters; the platform takes fewer than 20,000 (A73)",
        at: place(line: 0, column: 1))
    }
    if isOriginal, characters < ArticleFile.originalMin {
      report(
        "\(characters) characters; an original has at least \(ArticleFile.originalMin) (A78)",
        line: 0, column: 1, hint: "write more, or leave out original: true")
    }
    if !mayBeBlank, lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      report("the article has no body", line: 0, column: 1)
    }
    var fence: (mark: String, line: Int, info: String)?
    for (index, line) in lines.enumerated() {
      let bare = line.drop { $0 == " " }
      if let open = fence {
        guard bare.hasPrefix(open.mark) else { continue }
        if PollFence.begins(open.info) { checkPoll(from: open.line, to: index, open.info) }
        fence = nil
        continue
      }
      if let mark = ["```", "~~~"].first(where: bare.hasPrefix) {
        fence = (mark, index, String(bare.drop { $0 == mark.first }))
        continue
      }
      if line.hasPrefix("# ") {
        report(
          "a heading of the first level", line: index, column: 1,
          hint: "the title stands above; begin with ##")
      }
      for link in Self.links(in: line) { check(link, line: index) }
    }
    if let fence, PollFence.begins(fence.info) {
      report("the poll has no end", line: fence.line, column: 1, hint: "it ends with ```")
    }
  }

  private func checkPoll(from start: Int, to end: Int, _ info: String) {
    do throws(PollFence.Fault) {
      _ = try PollFence.read(info: info, body: lines[(start + 1)..<end].joined(separator: "\n"))
    } catch {
      let (message, hint) = Self.words(for: error.kind)
      report(message, line: start + error.line, column: 1, hint: hint)
    }
  }

  private static func words(for fault: PollFence.Fault.Kind) -> (String, hint: String?) {
    let form = "the question, then a line like - choice for each choice"
    return switch fault {
    case .option(let option): ("\"\(option)\" says nothing about a poll", "like max=2 open=3d")
    case .noQuestion: ("the poll has no question", form)
    case .questionTooLong:
      ("the question has more than \(Poll.questionMax) characters", nil)
    case .notAChoice: ("this is no choice", form)
    case .blankChoice: ("the choice is blank", nil)
    case .choiceTooLong: ("the choice has more than \(Poll.choiceMax) characters", nil)
    case .tooFewChoices: ("a poll has at least two choices", form)
    case .tooManyChoices: ("a poll has at most \(Poll.choicesMax) choices", nil)
    case .mostAboveChoices: ("more may be chosen than there are choices", nil)
    }
  }

  private func check(_ link: Link, line: Int) {
    if let title = link.title, ArticleDocument.Button.Kind(rawValue: title) == nil {
      let kinds = ArticleDocument.Button.Kind.allCases.map { "\"\($0.rawValue)\"" }
      report(
        "\"\(title)\" is no kind of button", line: line, column: link.column,
        hint: "kinds are " + kinds.joined(separator: ", "))
    }
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
    case "program":
      let halves = parts[1].split(separator: "?", omittingEmptySubsequences: false)
      let page = halves.count == 2 ? halves[1].split(separator: "=") : ["page", ""]
      if halves.first?.isEmpty != false || halves.count > 2 || page.first != "page"
        || page.count != 2
      {
        report(
          "\"\(link.target)\" can't be read", line: line, column: link.column,
          hint: "written like program:tea-shop or program:tea-shop?page=menu")
      } else {
        let link = MiniProgramLink(
          String(halves[0]), page: halves.count == 2 ? String(page[1]) : nil)
        file.findings.references.append(
          Reference(kind: .miniProgram, name: link.program, place: place))
        file.findings.miniPrograms.append(MiniProgramMention(link: link, place: place))
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
    "links begin with picture: article: audio: video: program: https:"

  private struct Link {
    var target: String
    /// What stands in quotes behind the address.
    var title: String?
    /// That of the address.
    var column: Int
  }

  /// The inline links of a line, outside of `code`.
  private static func links(in line: String) -> [Link] {
    let scalars = Array(line.unicodeScalars)
    var links: [Link] = []
    var isCode = false
    var index = 0
    while index < scalars.count {
      if scalars[index] == "`" { isCode.toggle() }
      if !isCode, scalars[index] == "(", index > 0, scalars[index - 1] == "]",
        let end = scalars[index...].firstIndex(of: ")")
      {
        let inner = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
        let halves = inner.split(separator: " ", maxSplits: 1)
        let title = halves.count == 2 ? halves[1].trimmed : nil
        links.append(
          Link(
            target: halves.first.map(String.init) ?? "",
            title: title.map { String($0.drop { $0 == "\"" }.prefix { $0 != "\"" }) },
            column: index + 2))
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
