extension MiniProgram {
  /// A whole number that is worked out from a state: `sum(cart.cents) + fee * 2`.
  ///
  /// It is kept as the text that was written.
  package struct Expression: Hashable, Sendable {
    package let source: String
    package let term: Term

    /// - Throws: what is wrong, and where.
    package init(_ source: String) throws(FormulaFault) {
      var reader = try FormulaReader(source)
      term = try reader.expression()
      try reader.end()
      self.source = source
    }

    /// A whole number, worked out of what a person has chosen.
    package indirect enum Term: Hashable, Sendable {
      case number(Int)
      case variable(String)
      /// A number of the item that a variable holds, or with `item` of the page's.
      case attribute(of: String, String)
      /// A number of each of the items of a variable, times how many there are, together.
      case sum(String, String)
      /// Of how many things a variable consists: items, pieces in a cart, characters, lines; 1 or 0 of a choice.
      case count(String)
      case operation(Term, Operator, Term)
    }

    package enum Operator: Hashable, Sendable { case plus, minus, times }
  }

  /// Whether something holds for a state: `count(cart) > 0 and size is large`.
  package struct Condition: Hashable, Sendable {
    package let source: String
    /// All of them have to hold; never empty.
    package let clauses: [Clause]

    package init(_ source: String) throws(FormulaFault) {
      var reader = try FormulaReader(source)
      clauses = try reader.condition()
      try reader.end()
      self.source = source
    }

    /// One of the things that a condition asks for, all of which must hold.
    package enum Clause: Hashable, Sendable {
      case compare(Expression.Term, Comparison, Expression.Term)
      /// One item is chosen, or is among several; `isNot` turns it round.
      case holds(String, item: String, isNot: Bool)
    }

    package enum Comparison: String, Hashable, Sendable {
      case equal = "=="
      case unequal = "!="
      case less = "<"
      case lessOrEqual = "<="
      case more = ">"
      case moreOrEqual = ">="
    }
  }

  /// A text in both languages with values in it: `{count(cart)} cups, {¥ sum(cart.cents)}`.
  package struct Text: Hashable, Sendable {
    package let words: Words
    package let english: [Piece]
    package let chinese: [Piece]

    package init(_ words: Words) throws(FormulaFault) {
      self.words = words
      english = try Self.pieces(of: words.english)
      chinese = try words.chinese == words.english ? english : Self.pieces(of: words.chinese)
    }

    /// What the text is put together from, in order.
    package func pieces(_ language: Settings.Language) -> [Piece] {
      language == .english ? english : chinese
    }

    package enum Piece: Hashable, Sendable {
      case words(String)
      case number(Expression.Term)
      /// An amount in hundredths.
      case money(Expression.Term)
      /// What a variable holds, in words; of `item` the name of the page's item.
      case variable(String)
      /// What there is to say about the page's item.
      case itemText
    }
  }

  /// What is wrong with an expression, a condition or a text, and after how many of its characters.
  package struct FormulaFault: Error, Hashable, Sendable {
    package var offset: Int
    package var problem: Problem

    package enum Problem: Hashable, Sendable {
      case tooLong
      case tooDeep
      case unexpected(String)
      case unfinished
    }
  }
}

extension MiniProgram.Text {
  private static func pieces(
    of text: String
  ) throws(MiniProgram.FormulaFault) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      let offset = text.distance(from: text.startIndex, to: open) + 1
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: "}") else {
        throw MiniProgram.FormulaFault(offset: offset, problem: .unfinished)
      }
      do {
        pieces.append(try piece(inner[..<close]))
      } catch {
        throw MiniProgram.FormulaFault(offset: offset + error.offset, problem: error.problem)
      }
      rest = inner[inner.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }

  private static func piece(_ text: Substring) throws(MiniProgram.FormulaFault) -> Piece {
    if text.first == "¥" {
      // A blank in its place keeps the offsets of faults right.
      return .money(try MiniProgram.Expression(" " + text.dropFirst()).term)
    }
    if text == "item.text" { return .itemText }
    let term = try MiniProgram.Expression(String(text)).term
    if case .variable(let name) = term { return .variable(name) }
    return .number(term)
  }
}

/// All three are kept as they were written.
extension MiniProgram.Expression: Codable {
  package init(from decoder: any Decoder) throws {
    self = try Self(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(source)
  }
}

extension MiniProgram.Condition: Codable {
  package init(from decoder: any Decoder) throws {
    self = try Self(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(source)
  }
}

extension MiniProgram.Text: Codable {
  package init(from decoder: any Decoder) throws {
    self = try Self(try MiniProgram.Words(from: decoder))
  }

  package func encode(to encoder: any Encoder) throws { try words.encode(to: encoder) }
}
