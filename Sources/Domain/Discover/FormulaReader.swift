/// Reads expressions and conditions of Mini Programs, one sign at a time.
///
/// ```
/// condition  = clause { "and" clause }
/// clause     = name ("is" | "is not" | "has" | "has not") item | expression comparison expression
/// expression = product { ("+" | "-") product }
/// product    = part { "*" part }
/// part       = number | name [ "." name ] | "sum" "(" name "." name ")" | "count" "(" name ")" | "(" expression ")"
/// ```
struct FormulaReader {
  private let tokens: [Token]
  private var place = 0
  private var depth = 0
  private let length: Int

  private struct Token: Hashable {
    var text: String
    var offset: Int
    var isName: Bool { text.first?.isLetter == true }
  }

  private typealias Fault = MiniProgram.FormulaFault
  typealias Term = MiniProgram.Expression.Term
  typealias Clause = MiniProgram.Condition.Clause
  typealias Comparison = MiniProgram.Condition.Comparison

  init(_ source: String) throws(MiniProgram.FormulaFault) {
    length = source.count
    guard length <= MiniProgramLimits.formula else {
      throw Fault(offset: MiniProgramLimits.formula, problem: .tooLong)
    }
    tokens = try Self.tokens(of: Array(source))
  }

  private static func tokens(
    of characters: [Character]
  ) throws(MiniProgram.FormulaFault) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < characters.count {
      let start = index
      let first = characters[index]
      index += 1
      if first == " " { continue }
      if first.isFormulaDigit || first.isFormulaLetter {
        while index < characters.count,
          characters[index].isFormulaDigit || characters[index].isFormulaLetter
        {
          index += 1
        }
      } else if "=!<>".contains(first), index < characters.count, characters[index] == "=" {
        index += 1
      } else if !"<>+-*().".contains(first) {
        throw Fault(offset: start, problem: .unexpected(String(first)))
      }
      tokens.append(Token(text: String(characters[start..<index]), offset: start))
    }
    return tokens
  }

  func end() throws(MiniProgram.FormulaFault) {
    if let token = next { throw unexpected(token) }
  }

  mutating func condition() throws(MiniProgram.FormulaFault) -> [Clause] {
    var clauses = [try clause()]
    while take("and") { clauses.append(try clause()) }
    return clauses
  }

  private mutating func clause() throws(MiniProgram.FormulaFault) -> Clause {
    if let name = next, name.isName, tokens.indices.contains(place + 1),
      ["is", "has"].contains(tokens[place + 1].text)
    {
      place += 2
      let isNot = take("not")
      return .holds(name.text, item: try self.name(), isNot: isNot)
    }
    let left = try expression()
    guard let token = next else { throw unfinished }
    guard let comparison = Comparison(rawValue: token.text) else { throw unexpected(token) }
    place += 1
    return .compare(left, comparison, try expression())
  }

  mutating func expression() throws(MiniProgram.FormulaFault) -> Term {
    try deeper()
    defer { depth -= 1 }
    var term = try product()
    var count = 1
    while let token = next, ["+", "-"].contains(token.text) {
      place += 1
      count += 1
      guard count <= MiniProgramLimits.depth else {
        throw Fault(offset: token.offset, problem: .tooDeep)
      }
      term = .operation(term, token.text == "+" ? .plus : .minus, try product())
    }
    return term
  }

  private mutating func product() throws(MiniProgram.FormulaFault) -> Term {
    var term = try part()
    var count = 1
    while let token = next, token.text == "*" {
      place += 1
      count += 1
      guard count <= MiniProgramLimits.depth else {
        throw Fault(offset: token.offset, problem: .tooDeep)
      }
      term = .operation(term, .times, try part())
    }
    return term
  }

  private mutating func part() throws(MiniProgram.FormulaFault) -> Term {
    guard let token = next else { throw unfinished }
    place += 1
    if token.text == "(" {
      let term = try expression()
      try expect(")")
      return term
    }
    if let number = Int(token.text), number <= MiniProgramLimits.number { return .number(number) }
    guard token.isName else { throw unexpected(token) }
    switch token.text {
    case "sum" where take("("):
      let variable = try name()
      try expect(".")
      let number = try name()
      try expect(")")
      return .sum(variable, number)
    case "count" where take("("):
      let variable = try name()
      try expect(")")
      return .count(variable)
    default:
      guard take(".") else { return .variable(token.text) }
      return .attribute(of: token.text, try name())
    }
  }

  // MARK: Signs

  private var next: Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard next?.text == text else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ text: String) throws(MiniProgram.FormulaFault) {
    guard let token = next else { throw unfinished }
    guard take(text) else { throw unexpected(token) }
  }

  private mutating func name() throws(MiniProgram.FormulaFault) -> String {
    guard let token = next else { throw unfinished }
    guard token.isName else { throw unexpected(token) }
    place += 1
    return token.text
  }

  private mutating func deeper() throws(MiniProgram.FormulaFault) {
    depth += 1
    guard depth <= MiniProgramLimits.depth else {
      throw Fault(offset: next?.offset ?? length, problem: .tooDeep)
    }
  }

  private var unfinished: MiniProgram.FormulaFault { Fault(offset: length, problem: .unfinished) }

  private func unexpected(_ token: Token) -> MiniProgram.FormulaFault {
    Fault(offset: token.offset, problem: .unexpected(token.text))
  }
}

extension Character {
  fileprivate var isFormulaDigit: Bool { isASCII && isNumber }
  fileprivate var isFormulaLetter: Bool { isASCII && isLetter }
}
