package import Domain

/// Which automatic answer a message gets, and why the other rules stay silent, in words.
package struct ReplyTestWords: Hashable, Sendable {
  private let language: Settings.Language

  package init(language: Settings.Language) { self.language = language }

  /// What is asked, and what the world knows about it.
  package struct Question: Sendable {
    package var account: String
    package var judgement: AutoReplyRules.Judgement
    package var rules: [KeywordRule]
    /// When the follower last had the default answer.
    package var lastFallback: WorldTime?
    /// Titles of the articles that can be read; any other isn't published.
    package var titles: [Article.ID: String]
    /// The people an answer hands over to, as the follower knows them.
    package var people: [Person.ID: String]
    /// What the world knows of the answers' pictures, by their names.
    package var pictures: [String: Picture]
    /// Whether a server of the account's own answers in the place of its rules (V29).
    package var hasServer: Bool

    package init(
      account: String, judgement: AutoReplyRules.Judgement, rules: [KeywordRule],
      lastFallback: WorldTime?, titles: [Article.ID: String], people: [Person.ID: String] = [:],
      pictures: [String: Picture] = [:], hasServer: Bool = false
    ) {
      self.account = account
      self.judgement = judgement
      self.rules = rules
      self.lastFallback = lastFallback
      self.titles = titles
      self.people = people
      self.pictures = pictures
      self.hasServer = hasServer
    }
  }

  package func report(of question: Question) -> String {
    var lines = [headline(of: question)]
    lines += question.judgement.replies.map { "  " + self.line(of: $0, question) }
    let silent = zip(question.rules, question.judgement.rules).filter { !$0.1.isAllowed }
    if !silent.isEmpty {
      lines += ["", self(Word("The other rules:", "其他规则："))]
      for (rule, verdict) in silent {
        lines.append("  \(rule.name)")
        lines.append("    " + self(Self.reason(verdict.clause, of: rule)))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func callAsFunction(_ word: Word) -> String { word(language) }

  private func headline(of question: Question) -> String {
    let account = question.account
    let judgement = question.judgement
    if question.hasServer {
      return self(
        Word(
          "No answer: a server of \(account)'s own answers in the place of its rules (V29).",
          "不回复：\(account)已启用服务器配置，自动回复已停用（V29）。"))
    }
    switch judgement.clause {
    case .keyword(let rule, let keyword):
      let match = question.rules.first { $0.name == rule }?.match
      return self(Self.answer(by: rule, keyword, match, of: account))
        + (judgement.mode == .random && judgement.replies.count > 1
          ? self(.oneAtRandom(of: judgement.replies.count)) : "")
    case .fallback:
      return self(
        Word(
          "No rule matches: \(account) gives its default answer (V33).",
          "没有规则命中：\(account)发送默认回复（V33）。"))
    case .fallbackTooSoon:
      let last = question.lastFallback.map { clock($0) } ?? ""
      let next = question.lastFallback.map { clock($0 + AutoReplyRules.fallbackInterval) } ?? ""
      return self(
        Word(
          """
          No answer: no rule matches, and the default answer came at \(last); the next can come \
          at \(next) (V31).
          """, "不回复：没有规则命中，默认回复已于\(last)发送，\(next)起才会再发（V31）。"))
    case .nothingToSay:
      return self(
        Word(
          "No answer: no rule matches, and \(account) has no default answer (V33).",
          "不回复：没有规则命中，\(account)也没有设置默认回复（V33）。"))
    }
  }

  private func clock(_ time: WorldTime) -> String {
    ScreenContext.twoDigits(time.hour) + ":" + ScreenContext.twoDigits(time.minute)
  }

  private static func answer(
    by rule: String, _ keyword: String, _ match: KeywordRule.Match?, of account: String
  ) -> Word {
    match == .exact
      ? Word(
        "\(account) answers by the rule “\(rule)”: the message is “\(keyword)” (V35).",
        "\(account)按规则“\(rule)”回复：消息全匹配“\(keyword)”（V35）。")
      : Word(
        "\(account) answers by the rule “\(rule)”: the message contains “\(keyword)” (V35).",
        "\(account)按规则“\(rule)”回复：消息包含“\(keyword)”（V35）。")
  }

  static func reason(_ clause: KeywordClause, of rule: KeywordRule) -> Word {
    let keywords = rule.keywords.count
    switch clause {
    case .answers(let keyword):
      return Word("answers to “\(keyword)” (V32)", "因“\(keyword)”回复（V32）")
    case .notText:
      return Word("only text can hit a keyword (V40)", "只有文字消息能命中关键词（V40）")
    case .noKeyword where rule.match == .exact:
      return Word(
        keywords == 1
          ? "the message isn't its keyword (V35)"
          : "the message is none of its \(keywords) keywords (V35)",
        keywords == 1 ? "消息与关键词不完全相同（V35）" : "消息与\(keywords)个关键词均不完全相同（V35）")
    case .noKeyword:
      return Word(
        keywords == 1
          ? "its keyword isn't in the message (V35)"
          : "none of its \(keywords) keywords is in the message (V35)",
        keywords == 1 ? "关键词未出现在消息中（V35）" : "\(keywords)个关键词均未出现在消息中（V35）")
    case .onlyPart(let keyword):
      return Word(
        "“\(keyword)” is only a part of the message, and the rule wants the whole (V35)",
        "“\(keyword)”只是消息的一部分，而该规则要求全匹配（V35）")
    case .lessExact(let keyword, let rule):
      return Word(
        "“\(keyword)” is in the message, but “\(rule)” matches it as a whole (V37)",
        "消息包含“\(keyword)”，但“\(rule)”全匹配，优先（V37）")
    case .shorter(let keyword, let rule):
      return Word(
        "“\(keyword)” matches, but the keyword of “\(rule)” is longer (V37)",
        "“\(keyword)”命中，但“\(rule)”的关键词更长（V37）")
    case .older(let keyword, let rule):
      return Word(
        "“\(keyword)” matches as well, but “\(rule)” is newer (V37)",
        "“\(keyword)”同样命中，但“\(rule)”更新（V37）")
    }
  }

  private func caption(of picture: Picture, _ question: Question) -> String {
    (question.pictures[picture.name] ?? picture).caption(in: language)
  }

  private func line(of reply: Reply, _ question: Question) -> String {
    switch reply {
    case .text(let text): return text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    case .image(let picture): return "\(self(.photo)) \(caption(of: picture, question))"
    case .voice(let seconds, let transcript):
      return "\(self(.audio)) \(Bubble.length(seconds)) \(transcript)"
    case .video(let seconds, let cover):
      return "\(self(.video)) \(Bubble.length(seconds)) \(caption(of: cover, question))"
    case .contact(let person):
      return "\(self(.contactCardWord)): \(question.people[person] ?? String())"

    case .article(let id):
      let title =
        question.titles[id]
        ?? self(
          Word(
            "an article that isn't published yet: the card leads to an empty page",
            "尚未发表的文章：卡片打开是空白页"))
      return "\(self(.link)) \(title)"
    }
  }
}

extension Word {
  fileprivate static func oneAtRandom(of count: Int) -> Word {
    Word(" One of \(count), at random (V36):", "从以下\(count)条中随机选一条（V36）：")
  }
}
