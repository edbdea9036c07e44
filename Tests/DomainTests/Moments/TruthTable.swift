import Foundation
import Testing

/// A truth table as text, one rule a line: for which cases it decides, then answer, clause and the rule's number.
///
/// A column of a case holds a value, several (`a|b`), or any (`*`). Lines with `#` are explanations.
struct TruthTable {
  struct Line {
    let number: Int
    /// For each column of a case the values it holds; `nil`: any.
    let conditions: [Set<String>?]
    let answer: String
    let clause: String
    let rule: String

    func holds(for values: [String]) -> Bool {
      for (condition, value) in zip(conditions, values) {
        if let condition, !condition.contains(value) { return false }
      }
      return true
    }
  }

  /// The names of the columns of a case.
  let columns: [String]
  let lines: [Line]

  init(_ name: String, filePath: String = #filePath) throws {
    let folder = URL(filePath: filePath).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Tables/\(name).txt"), encoding: .utf8)
    try self.init(text: text)
  }

  init(text: String) throws {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: $0 + 1, words: $1.split(separator: " ").map(String.init)) }
      .filter { !$0.words.isEmpty && !$0.words[0].hasPrefix("#") }
    let head = try #require(rows.first).words
    try #require(Array(head.suffix(3)) == ["answer", "clause", "rule"])
    rows.removeFirst()
    columns = head.dropLast(3)
    lines = try rows.map { number, words in
      try #require(words.count == head.count, "line \(number) has \(words.count) columns")
      return Line(
        number: number,
        conditions: words.dropLast(3).map { word in
          word == "*" ? nil : Set(word.split(separator: "|").map(String.init))
        },
        answer: words[words.count - 3], clause: words[words.count - 2], rule: words[words.count - 1]
      )
    }
  }

  /// All combinations of the columns' values, the last column running fastest.
  static func product(_ values: [[String]]) -> [[String]] {
    values.reduce([[]]) { cases, column in
      cases.flatMap { values in column.map { values + [$0] } }
    }
  }

  /// What is wrong with the table for a space of cases: unknown values, a case without a line or with two, a line for
  /// no case.
  func findings(values: [[String]], cases: [[String]]) -> [String] {
    var findings: [String] = []
    for line in lines {
      for ((column, known), condition) in zip(zip(columns, values), line.conditions) {
        for value in (condition ?? []).subtracting(known).sorted() {
          findings.append("line \(line.number): \(column) is never \(value)")
        }
      }
    }
    var used: Set<Int> = []
    for values in cases {
      let deciding = lines.filter { $0.holds(for: values) }.map(\.number)
      used.formUnion(deciding)
      if deciding.count == 1 { continue }
      let named = zip(columns, values).map { "\($0) \($1)" }.joined(separator: ", ")
      findings.append(
        deciding.isEmpty ? "no line for \(named)" : "lines \(deciding) all decide \(named)")
    }
    for line in lines where !used.contains(line.number) {
      findings.append("line \(line.number) decides no case")
    }
    return findings
  }
}
