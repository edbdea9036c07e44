/// A form that an account offers through its menu: feedback, a booking, a complaint (A14).
package struct ServiceForm: Hashable, Sendable, Codable {
  package var title: String
  package var fields: [Field]
  /// What the account says when the form has arrived.
  package var thanks: Reply

  package struct Field: Hashable, Sendable, Codable {
    package var label: String
    package var kind: Kind
    package var isRequired: Bool

    package init(label: String, kind: Kind, isRequired: Bool) {
      self.label = label
      self.kind = kind
      self.isRequired = isRequired
    }
  }

  package enum Kind: Hashable, Sendable, Codable {
    case text
    case choice([String])
    /// One to five stars; its answer is their number.
    case rating
  }

  /// Characters.
  package static let titleMax = 20
  package static let fieldsMax = 8
  /// Characters of a label, and of a choice.
  package static let labelMax = 30
  package static let choicesMax = 8
  /// Characters of one answer.
  package static let answerMax = 500
  package static let starsMax = 5

  package init(title: String, fields: [Field], thanks: Reply) {
    self.title = title
    self.fields = fields
    self.thanks = thanks
  }

  /// Judges the form itself.
  ///
  /// Refused: `formNotValid`; `blankMessage`, `replyTooLong` for its thanks.
  package func check() throws(Refusal) {
    func isName(_ text: String, max: Int) -> Bool { !text.trimmed.isEmpty && text.count <= max }
    guard isName(title, max: Self.titleMax), (1...Self.fieldsMax).contains(fields.count) else {
      throw .formNotValid
    }
    for field in fields {
      guard isName(field.label, max: Self.labelMax) else { throw .formNotValid }
      if case .choice(let choices) = field.kind {
        guard (2...Self.choicesMax).contains(choices.count),
          choices.allSatisfy({ isName($0, max: Self.labelMax) }),
          Set(choices).count == choices.count
        else { throw .formNotValid }
      }
    }
    try thanks.check()
  }

  /// Judges what somebody has filled in, one answer for each field; a blank one is none.
  ///
  /// Refused, in order: `formIncomplete`, `answerNotValid`, `answerTooLong`.
  package func check(_ answers: [String]) throws(Refusal) {
    guard answers.count == fields.count else { throw .formIncomplete }
    for (field, answer) in zip(fields, answers) where field.isRequired && answer.trimmed.isEmpty {
      throw .formIncomplete
    }
    for (field, answer) in zip(fields, answers) where !answer.trimmed.isEmpty {
      switch field.kind {
      case .text: break
      case .choice(let choices): guard choices.contains(answer) else { throw .answerNotValid }
      case .rating:
        guard let stars = Int(answer), (1...Self.starsMax).contains(stars) else {
          throw .answerNotValid
        }
      }
    }
    guard answers.allSatisfy({ $0.count <= Self.answerMax }) else { throw .answerTooLong }
  }
}

/// A form that somebody has sent.
package struct FormAnswer: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<FormAnswer>
  package let id: ID
  package var account: OfficialAccount.ID
  package var person: Person.ID
  package var sentAt: WorldTime
  package var title: String
  /// Each field with what was filled in, in order; fields left blank aren't there.
  package var lines: [TemplateNotice.Line]
}
