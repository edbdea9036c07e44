extension MiniProgram {
  /// What a Mini Program keeps for one person; nobody else ever sees it.
  package struct State: Hashable, Sendable, Codable {
    /// Those that aren't as they began.
    package var values: [String: Value]

    package init(values: [String: Value] = [:]) { self.values = values }
  }

  /// What is kept under a name, by the kind of what it is.
  package enum Value: Hashable, Sendable, Codable {
    case number(Int)
    case text(String)
    /// One item, by its id.
    case item(String)
    case items([String])
    /// More than none of each.
    case counts([String: Int])
    /// `WorldTime.dayNumber`.
    case day(Int64)
    /// Minutes since midnight.
    case time(Int)
    case lines([String])
  }
}

/// A Mini Program, somebody's state in it, and the time: all that its formulas can ask about.
///
/// Whatever the state says that the program doesn't know counts as not said.
struct MiniProgramFacts {
  let body: MiniProgram.Body
  var state: MiniProgram.State
  let now: WorldTime
  let language: Settings.Language
  /// The item of the page.
  var item: MiniProgram.Item?

  func value(_ name: String) -> MiniProgram.Value? {
    guard let kind = body.kind(name) else { return nil }
    if let value = state.values[name], let fitting = fitting(value, kind) { return fitting }
    return start(of: kind)
  }

  func start(of kind: MiniProgram.Variable.Kind) -> MiniProgram.Value? {
    switch kind {
    case .number(_, _, start: let start): .number(start)
    case .text: .text("")
    case .one(of: let list, start: let start):
      start.flatMap { body.list(list)?[$0] }.map { .item($0.id) }
    case .several: .items([])
    case .cart: .counts([:])
    case .day, .time: nil
    case .log: .lines([])
    }
  }

  /// The value as the variable can hold it; `nil`: not at all.
  func fitting(
    _ value: MiniProgram.Value, _ kind: MiniProgram.Variable.Kind
  ) -> MiniProgram.Value? {
    switch (kind, value) {
    case (.number(let from, let to, _), .number(let number)):
      return .number(min(max(number, from), max(from, to)))
    case (.text(let max), .text(let text)): return .text(String(text.prefix(max)))
    case (.one(of: let list, _), .item(let id)):
      return body.list(list)?[id] == nil ? nil : value
    case (.several(of: let list), .items(let ids)):
      let ids = Set(ids)
      return .items((body.list(list)?.items ?? []).map(\.id).filter(ids.contains))
    case (.cart(of: let list), .counts(let counts)):
      let known = Set((body.list(list)?.items ?? []).map(\.id))
      return .counts(
        counts.filter { known.contains($0.key) && $0.value > 0 }
          .mapValues { min($0, MiniProgramLimits.count) })
    case (.day, .day(let day)): return days(kind).contains(day) ? value : nil
    case (.time, .time(let time)): return times(kind).contains(time) ? value : nil
    case (.log(let max), .lines(let lines)):
      return .lines(lines.suffix(max).map { String($0.prefix(MiniProgramLimits.text)) })
    default: return nil
    }
  }

  // MARK: Days and times

  /// The days that can be chosen now.
  func days(_ kind: MiniProgram.Variable.Kind) -> [Int64] {
    guard case .day(let from, let to) = kind, from <= to else { return [] }
    return (from...to).prefix(MiniProgramLimits.days).map { now.dayNumber + Int64($0) }
  }

  /// The times that can be chosen now, in minutes since midnight.
  func times(_ kind: MiniProgram.Variable.Kind) -> [Int] {
    guard case .time(let from, let to, let every, let day) = kind, from <= to, every > 0 else {
      return []
    }
    let all = Array(stride(from: from, through: to, by: every).prefix(MiniProgramLimits.times))
    guard let day, case .day? = body.kind(day), case .day(now.dayNumber)? = value(day) else {
      return all
    }
    return all.filter { $0 > now.hour * 60 + now.minute }
  }

  // MARK: Formulas

  func holds(_ condition: MiniProgram.Condition?) -> Bool {
    condition?.clauses.allSatisfy(holds) ?? true
  }

  private func holds(_ clause: MiniProgram.Condition.Clause) -> Bool {
    switch clause {
    case .holds(let name, let item, let isNot):
      let has =
        switch value(name) {
        case .item(let id)?: id == item
        case .items(let ids)?: ids.contains(item)
        case .counts(let counts)?: counts[item] != nil
        default: name == Self.pageItem && self.item?.id == item
        }
      return has != isNot
    case .compare(let left, let comparison, let right):
      let (left, right) = (number(left), number(right))
      return switch comparison {
      case .equal: left == right
      case .unequal: left != right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .more: left > right
      case .moreOrEqual: left >= right
      }
    }
  }

  /// By this name formulas call the item of the page.
  static let pageItem = "item"

  /// Never beyond `MiniProgramLimits.number`.
  func number(_ term: MiniProgram.Expression.Term) -> Int {
    switch term {
    case .number(let number): return number
    case .variable(let name):
      if case .number(let number)? = value(name) { return number }
      return 0
    case .attribute(of: let name, let attribute):
      if name == Self.pageItem { return item?.numbers[attribute] ?? 0 }
      guard case .item(let id)? = value(name) else { return 0 }
      return body.list(of: name)?[id]?.numbers[attribute] ?? 0
    case .sum(let name, let attribute):
      return chosen(name).reduce(0) { sum, part in
        Self.bounded(sum + Self.bounded(part.count * (part.item.numbers[attribute] ?? 0)))
      }
    case .count(let name):
      switch value(name) {
      case .text(let text)?: return text.count
      case .lines(let lines)?: return lines.count
      case .number, nil: return 0
      case .day, .time: return 1
      case .item, .items, .counts: return chosen(name).reduce(0) { $0 + $1.count }
      }
    case .operation(let left, let sign, let right):
      let (left, right) = (number(left), number(right))
      return switch sign {
      case .plus: Self.bounded(left + right)
      case .minus: Self.bounded(left - right)
      case .times: Self.bounded(left.multipliedReportingOverflow(by: right))
      }
    }
  }

  private static func bounded(_ number: Int) -> Int {
    min(max(number, -MiniProgramLimits.number), MiniProgramLimits.number)
  }

  private static func bounded(_ product: (partialValue: Int, overflow: Bool)) -> Int {
    // Both factors are within bounds, whose product a whole number holds.
    bounded(product.partialValue)
  }

  /// The items that a variable holds, in the order of their list, with how many of each.
  func chosen(_ name: String) -> [(item: MiniProgram.Item, count: Int)] {
    let items = body.list(of: name)?.items ?? []
    switch value(name) {
    case .item(let id)?: return items.filter { $0.id == id }.map { ($0, 1) }
    case .items(let ids)?: return items.filter { ids.contains($0.id) }.map { ($0, 1) }
    case .counts(let counts)?:
      return items.compactMap { item in counts[item.id].map { (item, $0) } }
    default: return []
    }
  }

  // MARK: Words

  /// At most `MiniProgramLimits.text` characters.
  func words(_ text: MiniProgram.Text) -> String {
    var words = ""
    for piece in text.pieces(language) {
      switch piece {
      case .words(let plain): words += plain
      case .number(let term): words += String(number(term))
      case .money(let term): words += Self.money(number(term))
      case .variable(Self.pageItem): words += item?.name[language] ?? ""
      case .variable(let name): words += self.words(of: name)
      case .itemText: words += item?.text?[language] ?? ""
      }
    }
    return String(words.prefix(MiniProgramLimits.text))
  }

  /// "¥12.50".
  static func money(_ cents: Int) -> String {
    let rest = abs(cents % 100)
    return "\(cents < 0 ? "-" : "")¥\(abs(cents / 100)).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func words(of name: String) -> String {
    switch value(name) {
    case nil: return ""
    case .number(let number)?: return String(number)
    case .text(let text)?: return text
    case .item, .items:
      return chosen(name).map { $0.item.name[language] }.joined(separator: separator)
    case .counts:
      return chosen(name).map { "\($0.item.name[language]) × \($0.count)" }
        .joined(separator: separator)
    case .day(let day)?: return words(ofDay: day)
    case .time(let time)?: return Self.clock(time)
    case .lines(let lines)?: return lines.last ?? ""
    }
  }

  private var separator: String { language == .english ? ", " : "、" }

  /// "Mon 16 Mar", "3月16日 周一".
  func words(ofDay day: Int64) -> String {
    let time = WorldTime(seconds: day * WorldTime.day)
    let date = time.date
    switch language {
    case .english:
      return "\(Self.weekdays[time.weekday]) \(date.day) \(Self.months[(date.month - 1) % 12])"
    case .chinese:
      return "\(date.month)月\(date.day)日 周\(Self.chineseWeekdays[time.weekday])"
    }
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let chineseWeekdays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "09:30".
  static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
