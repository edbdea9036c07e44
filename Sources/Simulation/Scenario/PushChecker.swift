import Domain
import WorldStore

/// Compares what a line expects about pushes with what its actor sees, or what the account that sent one is told.
struct PushChecker {
  let plan: WorldPlan
  let world: World
  let director: StepDirector

  /// Whether a statement is about a push itself, whoever looks.
  static func isForAccount(_ claim: Expectation.Claim) -> Bool {
    switch claim {
    case .delivered, .failed: true
    default: false
    }
  }

  /// What is wrong with the result of a push, or `nil`.
  func failure(of claim: Expectation.Claim) throws(ActionError) -> String? {
    switch claim {
    case .delivered(let label, let expected):
      let found = try result(of: label).delivered
      return found == expected ? nil : "\(label) came to \(found) followers"
    case .failed(let label, let expected):
      let found = try result(of: label).failed
      return found == expected ? nil : "\(label) failed with \(found) followers"
    default: return nil
    }
  }

  /// What is wrong with what a viewer sees, or `nil`.
  func failure(
    of claim: Expectation.Claim, seenBy reader: World.Reader
  ) throws(ActionError) -> String? {
    switch claim {
    case .folder(let expected):
      let rows = try look { () throws(StorageError) in
        try reader.subscriptions(.first(Self.rowsMax))
      }
      var found: [Expectation.FolderRow] = []
      for row in rows {
        found.append(Expectation.FolderRow(account: try name(of: row.id), badge: row.badge))
      }
      return found == expected ? nil : "the folder holds \(found.map(\.line))"
    case .feed(let expected):
      let found = try look { () throws(StorageError) in
        try reader.feed(.first(Self.rowsMax)).map(\.id)
      }
      var wanted: [Push.ID] = []
      for label in expected { wanted.append(try director.push(label)) }
      return found == wanted ? nil : "the feed holds \(try found.map(label))"
    case .history(let account, let expected):
      let account = try director.account(account)
      let found = try look { () throws(StorageError) in
        try reader.history(of: account, .first(Self.rowsMax)).map(\.id)
      }
      var wanted: [Article.ID] = []
      for name in expected { wanted.append(try director.article(name)) }
      return found == wanted ? nil : "the history holds \(found)"
    default: return nil
    }
  }

  private static let rowsMax = 1000

  private func result(of label: String) throws(ActionError) -> PushResult {
    guard let sender = plan.lines.first(where: { $0.step.label == label })?.step.actor else {
      throw .refused(.notFound)
    }
    let push = try director.push(label)
    let account = try director.account(sender)
    return try director.found { () throws(StorageError) in
      try world.result(of: push, for: account)
    }
  }

  private func name(of account: OfficialAccount.ID) throws(ActionError) -> String {
    for file in plan.accounts where try director.account(file.handle) == account {
      return file.handle
    }
    return "\(account)"
  }

  private func label(_ push: Push.ID) throws(ActionError) -> String {
    for line in plan.lines where line.step.verb.makes == .push {
      guard let label = line.step.label else { continue }
      do throws(ActionError) {
        if try director.push(label) == push { return label }
      } catch {
        // A label of a line that is still to come, or was refused, stands for nothing.
        if case .storage = error { throw error }
      }
    }
    return "a push without a label"
  }

  private func look<Value>(_ look: () throws(StorageError) -> Value) throws(ActionError) -> Value {
    do { return try look() } catch { throw .storage(error) }
  }
}
