import Domain
import Yams

/// A piece of YAML at its place, read strictly: each reader answers a value of its type, or reports what is wrong at
/// this place and answers `nil`, so that one pass finds all faults of a file.
struct DataNode {
  let yaml: Node
  let file: DataFile

  var place: Place { file.place(of: yaml.mark) }

  func report(_ message: String, hint: String? = nil) {
    file.findings.report(message, at: place, hint: hint)
  }

  func refuse(_ refusal: Refusal) { file.findings.refuse(refusal, at: place) }

  func warn(_ message: String) { file.findings.warn(message, at: place) }

  /// Any text but an empty one.
  func text(max: Int = .max) -> String? {
    guard let scalar else { return expected("a text") }
    if isNull || scalar.string.isEmpty { return expected("a text", but: "nothing") }
    guard scalar.string.count <= max else {
      report("\(scalar.string.count) characters; at most \(max) are possible")
      return nil
    }
    return scalar.string
  }

  func integer(in range: ClosedRange<Int> = 0...Int.max) -> Int? {
    guard let scalar, scalar.style == .plain, let value = Int(scalar.string) else {
      return expected("a whole number")
    }
    guard range.contains(value) else {
      report("\(value) is out of range", hint: Self.limits(range))
      return nil
    }
    return value
  }

  func number(in range: ClosedRange<Double>) -> Double? {
    guard let scalar, scalar.style == .plain, let value = Double(scalar.string), value.isFinite
    else { return expected("a number") }
    guard range.contains(value) else {
      report(
        "\(scalar.string) is out of range", hint: "from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  func flag() -> Bool? {
    guard let scalar, scalar.style == .plain, let value = Bool(scalar.string) else {
      return expected("true or false")
    }
    return value
  }

  func choice<Value: RawRepresentable & CaseIterable>(of: Value.Type) -> Value?
  where Value.RawValue == String {
    choice(Value.allCases.map { ($0.rawValue, $0) })
  }

  func choice<Value>(_ choices: [(name: String, value: Value)]) -> Value? {
    guard let name = text() else { return nil }
    if let choice = choices.first(where: { $0.name == name }) { return choice.value }
    let names = choices.map(\.name)
    report(
      "\"\(name)\" is not possible here",
      hint: Spelling.hint(
        for: name, among: names, otherwise: "one of \(Spelling.list(names, like: name))"))
    return nil
  }

  /// A text that `parse` understands; `form` tells a person what such a text looks like.
  func parsed<Value>(_ form: String, _ parse: (String) -> Value?) -> Value? {
    guard let text = text() else { return nil }
    guard let value = parse(text) else {
      report("\"\(text)\" can't be read", hint: "written like \(form)")
      return nil
    }
    return value
  }

  /// The name of something that is to be found elsewhere in the data.
  func reference(_ kind: Reference.Kind) -> String? {
    guard let name = text() else { return nil }
    file.findings.references.append(Reference(kind: kind, name: name, place: place))
    return name
  }

  func references(_ kind: Reference.Kind) -> [String]? {
    guard let items = list() else { return nil }
    let names = items.compactMap { $0.reference(kind) }
    var seen: Set<String> = []
    for (name, item) in zip(names, items) where !seen.insert(name).inserted {
      item.report("\"\(name)\" is named twice")
    }
    return names
  }

  func list(count: ClosedRange<Int> = 0...Int.max, of noun: String = "entries") -> [DataNode]? {
    guard case .sequence(let sequence) = yaml else { return expected("a list") }
    guard count.contains(sequence.count) else {
      report("\(sequence.count) \(noun)", hint: Self.limits(count))
      return nil
    }
    return sequence.map { DataNode(yaml: $0, file: file) }
  }

  /// The entries of a mapping whose keys are known beforehand; others are reported.
  func fields(_ known: [String]) -> DataFields? {
    guard let entries = entries() else { return nil }
    let unknown = entries.filter { !known.contains($0.key) }
    for entry in unknown {
      file.findings.report(
        "unknown key \"\(entry.key)\"", at: entry.place,
        hint: Spelling.hint(
          for: entry.key, among: known,
          otherwise: "possible keys: \(Spelling.list(known, like: entry.key))"))
    }
    let values = entries.map { ($0.key, $0.value) }
    return DataFields(
      values: Dictionary(values) { first, _ in first }, node: self, hasUnknown: !unknown.isEmpty)
  }

  /// The entries of a mapping with any keys, in the order they are written in.
  func entries() -> [(key: String, place: Place, value: DataNode)]? {
    guard case .mapping(let mapping) = yaml else { return expected("a mapping of keys and values") }
    var entries: [(key: String, place: Place, value: DataNode)] = []
    for (key, value) in mapping {
      let node = DataNode(yaml: key, file: file)
      guard let name = node.text() else { continue }
      entries.append((name, node.place, DataNode(yaml: value, file: file)))
    }
    return entries
  }

  var isMapping: Bool {
    if case .mapping = yaml { true } else { false }
  }

  var isList: Bool {
    if case .sequence = yaml { true } else { false }
  }

  private var scalar: Node.Scalar? {
    if case .scalar(let scalar) = yaml { scalar } else { nil }
  }

  private var isNull: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  private func expected<Value>(_ what: String, but found: String? = nil) -> Value? {
    report("expected \(what), found \(found ?? self.found)")
    return nil
  }

  private var found: String {
    switch yaml {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    case .scalar(let scalar): isNull ? "nothing" : "\"\(scalar.string)\""
    }
  }

  private static func limits(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (let least, .max): "at least \(least)"
    case (0, let most): "at most \(most)"
    case (let least, let most): "from \(least) to \(most)"
    }
  }
}

/// The values of a mapping by their keys.
struct DataFields {
  let values: [String: DataNode]
  let node: DataNode
  /// An unknown key may be a slip of the one that is missing, and has been reported.
  let hasUnknown: Bool

  /// A value that may be left out.
  subscript(key: String) -> DataNode? { values[key] }

  func required(_ key: String) -> DataNode? {
    if let value = values[key] { return value }
    if !hasUnknown { node.report("the key \"\(key)\" is missing") }
    return nil
  }

  /// The one value among `keys` that has to be there.
  func exactlyOne(of keys: [String], as noun: String) -> (key: String, value: DataNode)? {
    let present = keys.compactMap { key in values[key].map { (key: key, value: $0) } }
    if present.count == 1 { return present[0] }
    if present.isEmpty {
      if !hasUnknown { node.report("no \(noun)", hint: "one of \(Spelling.list(keys))") }
    } else {
      let names = present.map { "\"\($0.key)\"" }.joined(separator: " and ")
      node.report("more than one \(noun): \(names)", hint: "leave one")
    }
    return nil
  }
}
