package import Domain
package import WorldStore

/// Why in words, for the panel and the command alike.
package struct WhyWords: Hashable, Sendable {
  private let language: Settings.Language
  /// Who is spoken to; `nil` calls everybody by name.
  private let me: Person.ID?

  package init(language: Settings.Language, me: Person.ID? = nil) {
    self.language = language
    self.me = me
  }

  func callAsFunction(_ word: Word) -> String { word(language) }

  func name(_ person: NamedPerson) -> Word {
    person.id == me ? .whyYou : Word(person.name, person.name)
  }

  /// The name at the start of a line.
  func start(_ person: NamedPerson) -> String {
    person.id == me ? self(.you) : person.name
  }

  /// What is asked about, in one line.
  package func subject(_ answer: WhyAnswer) -> String {
    guard let writer = answer.writer.map({ name($0)(language) }) else {
      return self(.whyPost(name(answer.post.author)(language), summary(of: answer.post)))
    }
    guard let text = answer.text else { return self(.whyLike(writer)) }
    guard let addressed = answer.addressed else { return self(.whyComment(writer, text)) }
    return self(.whyReply(writer, to: name(addressed)(language), text))
  }

  /// The first line of a post's text, or what it shows.
  package func summary(of post: WhyPost) -> String {
    if post.isDeleted { return self(.momentGone) }
    let line = post.content.text.split(whereSeparator: \.isNewline).first.map(String.init)
    return line ?? mediaWord(post.content.media).map { self($0) } ?? ""
  }

  private func mediaWord(_ media: MomentContent.Media?) -> Word? {
    switch media {
    case nil: nil
    case .photos: .photo
    case .video: .video
    case .article, .link: .link
    case .miniProgram: .miniProgram
    case .music: .music
    }
  }

  /// What a like or a comment is about, and to whom the post is open.
  func background(of answer: WhyAnswer) -> [String] {
    let post = self(.whyPost(name(answer.post.author)(language), summary(of: answer.post)))
    return (answer.writer == nil ? [] : [post]) + [audience(of: answer.post)]
  }

  /// To whom a post is open, with the names on its list.
  package func audience(of post: WhyPost) -> String {
    let listed = (post.tags.map { "# \($0)" } + post.people)
      .joined(separator: self(Word(", ", "、")))
    return switch post.audience {
    case .public: self(.audiencePublic)
    case .private: self(.audiencePrivate)
    case .only: self(Word("Share With: \(listed)", "部分可见：\(listed)"))
    case .except: self(Word("Don't Share: \(listed)", "不给谁看：\(listed)"))
    }
  }

  /// The clause that decided, and the rule's number: "Public: all friends (M50)".
  package func reason(of finding: WhyFinding, in answer: WhyAnswer) -> String {
    let author = name(answer.post.author)
    switch finding.reason {
    case .post(let clause):
      return post(clause, author: author, outOfTimeline: finding.outOfTimeline)
    case .interaction(let clause):
      let word = Word.why(
        clause, author: author, writer: answer.writer.map(name) ?? author,
        addressed: answer.addressed.map(name))
      return sentence(word, rule: clause.rule)
    }
  }

  func post(
    _ clause: MomentVisibility.Clause, author: Word, outOfTimeline: MomentVisibility.Clause? = nil
  ) -> String {
    let first = sentence(.why(clause, author: author), rule: clause.rule)
    guard let outOfTimeline else { return first }
    let second = sentence(
      .notInTimeline(.why(outOfTimeline, author: author)), rule: outOfTimeline.rule,
      isStart: false)
    return first + self(Word("; ", "；")) + second
  }

  /// What is told of one person besides: the tags that decided, and who has deleted whom (M115).
  package func notes(on finding: WhyFinding, author: NamedPerson) -> [String] {
    var notes = finding.tags.map { "# \($0)" }
    switch finding.parting {
    case .byAuthor: notes.append(sentence(.deleted(by: name(author)), rule: "M115", isStart: false))
    case .byViewer: notes.append(sentence(.hasDeleted(name(author)), rule: "M115", isStart: false))
    case nil: break
    }
    return notes
  }

  /// All that is to be said of one person, line by line.
  package func explanation(of person: WhyPerson, in answer: WhyAnswer) -> String {
    let finding = person.finding
    let verdict = self(finding.isSeen ? .sees : .seesNot)
    let subject = start(person.person)
    let lines =
      [
        self(Word("\(subject) \(verdict).", "\(subject)\(verdict)。")),
        reason(of: finding, in: answer),
      ] + notes(on: finding, author: answer.post.author)
    return (lines + ["", self.subject(answer)] + background(of: answer)).joined(separator: "\n")
  }

  /// Everybody, put together by what decided, as lines of text.
  package func report(of answer: WhyAnswer) -> String {
    let groups = WhyGroups(answer.people, of: answer, in: self)
    var lines = [self.subject(answer)] + background(of: answer)
    for isSeen in [true, false] {
      let count = groups.count(isSeen: isSeen)
      guard count > 0 else { continue }
      lines += ["", self(isSeen ? .canSee(count) : .cannotSee(count))]
      for group in groups.groups where group.isSeen == isSeen {
        lines.append("  \(group.heading)")
        for person in group.people {
          let notes = notes(on: person.finding, author: answer.post.author)
          lines.append(
            (["    \(person.person.name) [\(person.handle)]"] + notes).joined(separator: "  "))
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Two people

  package func report(of album: WhyAlbum) -> String {
    let posts = album.posts.map { entry in
      let mark = entry.finding.isSeen ? "✓" : "✗"
      return
        "  \(mark) \(entry.id.rawValue)  \(summary(of: entry.post))\n      \(reason(of: entry, in: album))"
    }
    return ([heading(of: album)] + sentences(on: album).map { "  \($0)" } + posts)
      .joined(separator: "\n")
  }

  package func heading(of album: WhyAlbum) -> String {
    self(.seenOf(name(album.author), by: name(album.reader)))
  }

  /// What decides about all posts alike.
  package func sentences(on album: WhyAlbum) -> [String] {
    let author = name(album.author)
    var sentences: [String] = []
    if let clause = album.inAlbum {
      sentences.append(post(clause, author: author))
    } else {
      switch album.extent {
      case .strangersTen: sentences.append(sentence(.strangersSeeTen, rule: "M77"))
      case .range(let range): sentences.append(sentence(.onlyShown(range), rule: "M73"))
      case .all, .closed: sentences.append(sentence(.albumUpToPosts, rule: "M60"))
      }
    }
    if let clause = album.inTimeline, clause != album.inAlbum {
      sentences.append(
        sentence(.notInTimeline(.why(clause, author: author)), rule: clause.rule))
    }
    switch album.parting {
    case .byAuthor:
      sentences.append(
        sentence(.hasDeletedWhom(author, name(album.reader)), rule: "M115"))
    case .byViewer:
      sentences.append(
        sentence(.hasDeletedWhom(name(album.reader), author), rule: "M115"))
    case nil: break
    }
    return sentences
  }

  package func reason(of entry: WhyAlbum.Entry, in album: WhyAlbum) -> String {
    guard case .post(let clause) = entry.finding.reason else {
      preconditionFailure("a post is decided about by a clause on posts")
    }
    let tags = entry.finding.tags.map { " # \($0)" }.joined()
    return post(
      clause, author: name(album.author), outOfTimeline: entry.finding.outOfTimeline) + tags
  }

  func sentence(_ word: Word, rule: String, isStart: Bool = true) -> String {
    let text = self(word)
    let start = isStart ? text.prefix(1).uppercased() + text.dropFirst() : text
    return self(Word("\(start) (\(rule))", "\(start)（\(rule)）"))
  }
}
