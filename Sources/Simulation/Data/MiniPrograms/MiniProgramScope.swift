import Domain
import Yams

/// What the parts of one Mini Program's file may refer to.
struct MiniProgramScope {
  var lists: [MiniProgram.List] = []
  var variables: [MiniProgram.Variable] = []
  var pages: [(name: String, item: String?)] = []
  var events: [String] = []
  /// The list of which the page at hand shows an item.
  var item: MiniProgram.List?

  static let nameHint =
    "Latin letters and digits, a letter first; not item, is, has, not, and, sum, count"
  private static let words = ["item", "is", "has", "not", "and", "sum", "count"]

  static func isName(_ text: String) -> Bool {
    text.count <= MiniProgramLimits.name && text.first?.isLetter == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } && !words.contains(text)
  }

  // MARK: Names

  func list(_ node: DataNode) -> MiniProgram.List? {
    node.name(among: lists.map(\.name), "list").flatMap { name in
      lists.first { $0.name == name }
    }
  }

  func item(_ node: DataNode, of list: MiniProgram.List) -> String? {
    node.name(among: list.items.map(\.id), "item of \"\(list.name)\"")
  }

  func page(_ node: DataNode) -> (name: String, item: String?)? {
    node.name(among: pages.map(\.name), "page").flatMap { name in
      pages.first { $0.name == name }
    }
  }

  func event(_ node: DataNode) -> String? { node.name(among: events, "event") }

  /// Something kept, of a kind that fits.
  func variable(_ node: DataNode, _ kind: Kind) -> MiniProgram.Variable? {
    guard let name = node.name(among: variables.map(\.name), "kept thing"),
      let variable = variables.first(where: { $0.name == name })
    else { return nil }
    guard kind.fits(variable.kind) else {
      node.report("\"\(name)\" is no \(kind.rawValue)", hint: hint(for: kind))
      return nil
    }
    return variable
  }

  private func hint(for kind: Kind) -> String? {
    let fitting = variables.filter { kind.fits($0.kind) }.map(\.name)
    return fitting.isEmpty ? nil : "one of \(fitting.joined(separator: ", "))"
  }

  func list(of variable: String) -> MiniProgram.List? {
    let name: String? =
      switch variables.first(where: { $0.name == variable })?.kind {
      case .one(of: let list, _)?, .several(of: let list)?, .cart(of: let list)?: list
      default: nil
      }
    return lists.first { $0.name == name }
  }

  /// What a place wants of a variable.
  enum Kind: String {
    case number, text, log, cart
    case one = "choice of one"
    case choice = "choice"
    case collection = "cart or choice of several"
    case question = "question"
    case drawn = "number or choice of one"
    case any = "kept thing"

    func fits(_ kind: MiniProgram.Variable.Kind) -> Bool {
      switch (self, kind) {
      case (.any, _), (.number, .number), (.text, .text), (.log, .log), (.cart, .cart),
        (.one, .one), (.choice, .one), (.choice, .several), (.collection, .cart),
        (.collection, .several), (.drawn, .number), (.drawn, .one):
        true
      case (.question, _): kind.isAsked
      default: false
      }
    }
  }

  // MARK: Formulas

  /// What is wrong with a formula's names, as a sentence; `nil`: nothing.
  func problem(in condition: MiniProgram.Condition) -> String? {
    for clause in condition.clauses {
      switch clause {
      case .compare(let left, _, let right):
        if let problem = problem(in: left) ?? problem(in: right) { return problem }
      case .holds(let name, let id, _):
        let list = name == "item" ? item : list(of: name)
        guard let list else { return "\"\(name)\" holds no items" }
        if list[id] == nil { return "\"\(list.name)\" has no item \"\(id)\"" }
      }
    }
    return nil
  }

  func problem(in term: MiniProgram.Expression.Term) -> String? {
    switch term {
    case .number: nil
    case .variable(let name): isKept(name, .number) ? nil : "\"\(name)\" is no number"
    case .attribute(of: "item", let number):
      item.map { problem(number, in: $0) } ?? "the page shows no item"
    case .attribute(of: let name, let number):
      isKept(name, .one)
        ? list(of: name).flatMap { problem(number, in: $0) } : "\"\(name)\" is no choice of one"
    case .sum(let name, let number):
      list(of: name).map { problem(number, in: $0) } ?? "\"\(name)\" holds no items"
    case .count(let name): isKept(name, .any) ? nil : "nothing is kept as \"\(name)\""
    case .operation(let left, _, let right): problem(in: left) ?? problem(in: right)
    }
  }

  func problem(in text: MiniProgram.Text) -> String? {
    for piece in text.english + text.chinese {
      let problem: String? =
        switch piece {
        case .words: nil
        case .number(let term), .money(let term): self.problem(in: term)
        case .variable("item"), .itemText: item == nil ? "the page shows no item" : nil
        case .variable(let name): isKept(name, .any) ? nil : "nothing is kept as \"\(name)\""
        }
      if let problem { return problem }
    }
    return nil
  }

  private func problem(_ number: String, in list: MiniProgram.List) -> String? {
    list.items.contains { $0.numbers[number] != nil }
      ? nil : "no item of \"\(list.name)\" has \"\(number)\""
  }

  private func isKept(_ name: String, _ kind: Kind) -> Bool {
    variables.contains { $0.name == name && kind.fits($0.kind) }
  }
}

extension DataNode {
  /// One of the names that there are.
  func name(among names: [String], _ noun: String) -> String? {
    guard let name = text() else { return nil }
    guard names.contains(name) else {
      report("there is no \(noun) \"\(name)\"", hint: Spelling.hint(for: name, among: names))
      return nil
    }
    return name
  }

  func condition(_ scope: MiniProgramScope) -> MiniProgram.Condition? {
    formula { text throws(MiniProgram.FormulaFault) in try MiniProgram.Condition(text) }
      .flatMap { checked($0, scope.problem(in: $0)) }
  }

  func expression(_ scope: MiniProgramScope) -> MiniProgram.Expression? {
    formula { text throws(MiniProgram.FormulaFault) in try MiniProgram.Expression(text) }
      .flatMap { checked($0, scope.problem(in: $0.term)) }
  }

  /// A text in one or both languages, with values in braces.
  func miniText(
    _ scope: MiniProgramScope, max: Int = MiniProgramLimits.text
  ) -> MiniProgram.Text? {
    guard let words = words(max: max) else { return nil }
    let parts = isMapping ? (entries() ?? []).map(\.value) : [self]
    for part in parts {
      // One at a time, so that a fault is told where it stands.
      let text = part.formula { text throws(MiniProgram.FormulaFault) in
        try MiniProgram.Text(MiniProgram.Words(text, text))
      }
      guard let text, part.checked(text, scope.problem(in: text)) != nil else { return nil }
    }
    do throws(MiniProgram.FormulaFault) {
      return try MiniProgram.Text(words)
    } catch {
      preconditionFailure("both languages have been read one by one: \(error)")
    }
  }

  private func checked<Value>(_ value: Value, _ problem: String?) -> Value? {
    guard let problem else { return value }
    report(problem)
    return nil
  }

  private func formula<Value>(
    _ read: (String) throws(MiniProgram.FormulaFault) -> Value
  ) -> Value? {
    guard let text = text() else { return nil }
    do throws(MiniProgram.FormulaFault) {
      return try read(text)
    } catch {
      file.findings.report(
        error.sentence, at: place(after: error.offset, of: text), hint: error.hint)
      return nil
    }
  }

  /// Where a character of a text stands, if the text is written on one line.
  private func place(after offset: Int, of text: String) -> Place {
    guard case .scalar(let scalar) = yaml, let column = place.column else { return place }
    switch scalar.style {
    case .plain: return Place(file: place.file, line: place.line, column: column + offset)
    case .singleQuoted, .doubleQuoted:
      return Place(file: place.file, line: place.line, column: column + 1 + offset)
    default: return place
    }
  }
}

extension MiniProgram.FormulaFault {
  fileprivate var sentence: String {
    switch problem {
    case .tooLong: "a formula of more than \(MiniProgramLimits.formula) characters"
    case .tooDeep: "a formula with too many parts"
    case .unexpected(let text): "\"\(text)\" isn't expected here"
    case .unfinished: "the formula ends too early"
    }
  }

  fileprivate var hint: String? {
    switch problem {
    case .tooLong, .tooDeep: nil
    case .unexpected, .unfinished:
      "written like count(cart) > 0 and size is large, or {¥ sum(cart.cents)} in a text"
    }
  }
}
