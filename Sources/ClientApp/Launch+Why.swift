import Domain
import Screens
import TerminalKit
import WorldStore

/// What `wesim why` asks about, as it stands on the command line.
package enum WhyQuestion: Hashable, Sendable {
  case post(String)
  case like(of: String, by: String)
  case comment(String)
  case person(String)
}

/// What `wesim why` answers.
package struct WhyReply: Hashable, Sendable {
  package var text: String
  /// `nil` unless one person was asked about.
  package var isSeen: Bool?
}

extension Launch {
  /// Who sees something, and why; for one person, whether.
  ///
  /// Everything in the world can be asked about: the answer is what the post's author may know.
  package func why(
    _ question: WhyQuestion, for reader: String?, in language: String
  ) throws(ProgramFailure) -> WhyReply {
    let language = try Settings.Language.named(language)
    try makeIfMissing()
    let world = try opened(.readOnly)
    let inquiry = WhyInquiry(world: world, words: WhyWords(language: language))
    return try asking(world) { try inquiry.reply(to: question, for: reader) }
  }
}

/// Finds what is asked about, and asks the world as the post's author.
private struct WhyInquiry {
  let world: World
  let words: WhyWords

  func reply(to question: WhyQuestion, for reader: String?) throws -> WhyReply {
    if case .person(let name) = question { return try between(name, reader) }
    let person = try reader.map(person)
    let subject = try subject(of: question)
    guard let author = try world.author(of: subject),
      let answer = try world.reader(as: author).why(subject, for: person)
    else { throw ProgramFailure.nothing }
    if person != nil, let asked = answer.people.first {
      return WhyReply(
        text: PlainText.lines(words.explanation(of: asked, in: answer)),
        isSeen: asked.finding.isSeen)
    }
    return WhyReply(text: PlainText.lines(words.report(of: answer)))
  }

  /// What two people see of each other's Moments; without a second one, the one whose phone it is.
  private func between(_ name: String, _ reader: String?) throws -> WhyReply {
    let one = try person(name)
    let other = try reader.map(person) ?? world.identity.me
    guard let theirs = try world.reader(as: one).why(person: other)?.mine,
      let mine = try world.reader(as: other).why(person: one)?.mine
    else {
      throw ProgramFailure(
        "Somebody sees all of their own Moments.", exitCode: ProgramFailure.usage)
    }
    return WhyReply(
      text: PlainText.lines([theirs, mine].map { words.report(of: $0) }.joined(separator: "\n\n")))
  }

  private func person(_ handle: String) throws -> Person.ID {
    if let person = try world.person(handle: handle) { return person }
    throw ProgramFailure(
      "There is nobody with the id \(handle) in \(world.path).", exitCode: ProgramFailure.noInput)
  }

  private func subject(of question: WhyQuestion) throws -> WhySubject {
    switch question {
    case .post(let name): return .post(try moment(name))
    case .like(let name, let writer): return .like(of: try moment(name), by: try person(writer))
    case .comment(let name): return .comment(try comment(name))
    case .person: preconditionFailure("a person is no post")
    }
  }

  /// A number, a label of the scenario, or an author with words of the post.
  private func moment(_ name: String) throws -> Moment.ID {
    if let number = Int64(name) { return Moment.ID(number) }
    if case .moment(let id)? = try world.label(name) { return id }
    let (writer, saying) = try author(in: name)
    if let id = try world.newestMoment(by: writer, saying: saying) { return id }
    throw ProgramFailure.nothing
  }

  private func comment(_ name: String) throws -> MomentComment.ID {
    if let number = Int64(name) { return MomentComment.ID(number) }
    if case .comment(let id)? = try world.label(name) { return id }
    let (writer, saying) = try author(in: name)
    if let id = try world.newestComment(by: writer, saying: saying) { return id }
    throw ProgramFailure.nothing
  }

  /// "lin", or "lin:fog".
  private func author(in name: String) throws -> (Person.ID, String) {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return (try person(String(parts[0])), parts.count > 1 ? String(parts[1]) : "")
  }
}

extension ProgramFailure {
  fileprivate static let nothing = ProgramFailure(
    "There is no such post, like or comment; `wesim why --help` tells how to name one.",
    exitCode: noInput)
}
