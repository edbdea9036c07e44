import Domain
import WorldStore

extension StepDirector {
  /// What a line asks for between an account and a follower; `name` is who acts.
  func action(_ step: DeskStep, by name: String) throws(ActionError) -> Action {
    switch step {
    case .enter(let name): .fetchMenu(try account(name))
    case .submitForm(let name, let button, let entry, let answers):
      .submitForm(try account(name), button: button, entry: entry, answers: answers)
    case .scan(let name, let code): .scanCode(try account(name), scene: code)
    case .subscribe(let name, let titles, let isAlways):
      .subscribe(try account(name), to: titles, always: isAlways)
    case .rejectTemplate(let name, let title, let isRejected):
      .rejectTemplate(try account(name), title: title, isRejected)
    case .answer(let to, let content, let answerer):
      .answer(
        to: try person(to), try reply(content),
        by: try self.answerer(answerer, of: try account(name)))
    case .sendSubscribed(let to, let notice): .sendSubscribed(to: try person(to), notice)
    case .setMenu(let buttons):
      .setMenu(try named { names throws in try Menu(buttons, names) })
    case .setServer(let isOn): .setServer(isOn)
    case .setAutoReplies(let replies):
      .setAutoReplies(try named { names throws in try AutoReplies(replies, names) })
    }
  }

  private func answerer(
    _ answerer: StepAnswerer, of account: OfficialAccount.ID
  ) throws(ActionError) -> Answerer {
    switch answerer {
    case .account: return .account
    case .agent(let handle):
      return .desk(
        try found { () throws(StorageError) in try world.agent(handle: handle, of: account) })
    }
  }

  private func named<Value>(_ make: (ReplyNames) throws -> Value) throws(ActionError) -> Value {
    do {
      return try make(ReplyNames(article: { try article($0) }, person: { try person($0) }))
    } catch let error as ActionError {
      throw error
    } catch {
      preconditionFailure("only a name can be missing: \(error)")
    }
  }
}
