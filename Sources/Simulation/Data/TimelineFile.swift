import Domain

/// `timeline/*.yaml`: what happens, in order of time.
package struct TimelineFile: Hashable, Sendable {
  package var path: String
  package var lines: [TimelineLine]
}

extension TimelineFile {
  init(_ node: DataNode, start: WorldTime) {
    path = node.file.path
    lines = (node.list(count: 1...Int.max, of: "lines") ?? []).compactMap {
      TimelineLine($0, start: start)
    }
  }

  func checkOrder(_ findings: Findings) {
    for (earlier, later) in zip(lines, lines.dropFirst()) where later.step.at < earlier.step.at {
      findings.report(
        "out of order: the line before it is later", at: later.place,
        hint: "lines stand in order of time")
    }
  }
}

/// One line with its place and what it refers to.
package struct TimelineLine: Hashable, Sendable {
  package var step: Step
  package var place: Place
  package var references: [Reference]
  package var expectations: [Expectation]
  /// Whether it is meant for a world that the user has changed, so that nobody need be told when it is refused.
  package var isUncertain: Bool
}

extension TimelineLine {
  init?(_ node: DataNode, start: WorldTime) {
    let findings = node.file.findings
    let referencesBefore = findings.references.count
    // A line's references are checked with their line: what a label stands for depends on when.
    defer { findings.references.removeSubrange(referencesBefore...) }
    let keys = ["at", "as", "label", "expect", "maybe"]
    guard let fields = node.fields(keys + VerbFields.verbs) else { return nil }
    let at = fields.required("at")?.parsed(DayTime.form, DayTime.init)
    let actor = fields.required("as")?.text()
    let label = fields["label"].map { $0.text(max: 40) }
    let expectations = fields["expect"].map { $0.expectations() } ?? []
    let verb = Self.verb(fields)
    let isUncertain = fields["maybe"].map { $0.flag() } ?? false
    guard let at, let actor, let verb, let expectations, let isUncertain else { return nil }
    if let place = fields["as"]?.place {
      findings.references.append(Reference(kind: verb.actorKind, name: actor, place: place))
    }
    if label != nil, verb.makes == nil {
      fields["label"]?.report("nothing on this line that a label could stand for")
    }
    step = Step(
      at: at.time(inWorldStarting: start), actor: actor, verb: verb, label: label.flatMap(\.self))
    place = node.place
    references = Array(findings.references[referencesBefore...])
    self.expectations = expectations
    self.isUncertain = isUncertain
  }

  private static func verb(_ fields: DataFields) -> Verb? {
    if fields["expect"] != nil, !VerbFields.verbs.contains(where: { fields[$0] != nil }) {
      return .nothing
    }
    return fields.exactlyOne(of: VerbFields.verbs, as: "verb")
      .flatMap { VerbFields.verb($0.key, $0.value) }
  }
}
