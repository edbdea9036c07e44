package import Domain
package import TerminalKit

/// A form that an account offers through its menu (A14): what is sent arrives there, and is thanked for.
///
/// ```
///   哪一杯 *          ● 白茶  ○ 岩茶
///   几颗星            ○ ★  ○ ★★  ● ★★★
///   想说的话        › 盖碗不烫手了▏
///
/// ▌ Send
/// ```
package struct ServiceFormScreen: FormScreen {
  package enum Part: Hashable, Sendable {
    case field(Int)
    case send
  }

  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Part>.Intent)
    case send
    case discard
  }

  private let account: OfficialAccount.ID
  /// Where in the account's menu the form is.
  private let button: Int
  private let entry: Int?
  private let form: ServiceForm
  /// The chosen one of each field that has choices.
  private var chosen: [Int: Int] = [:]
  package var page = FormPage<Part>()

  package init(
    _ form: ServiceForm, of account: OfficialAccount.ID, button: Int, entry: Int?
  ) {
    self.form = form
    self.account = account
    self.button = button
    self.entry = entry
  }

  package func title(in context: ScreenContext) -> String { form.title }

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>([
    Binding([.control("s")], .send, .send, hinted: true)
  ])

  package mutating func layout(_ size: Size, in context: ScreenContext) {
    page.layout(size)
    arrange(in: context)
  }

  private mutating func arrange(in context: ScreenContext) {
    let fields = form.fields.enumerated().map { index, field in
      FormPage<Part>.Entry(
        .field(index), field.isRequired ? "\(field.label) *" : field.label,
        control(of: field, index, in: context))
    }
    page.set(fields + [.gap, .init(.send, context(.send), .button(reason: nil))])
  }

  private func control(
    of field: ServiceForm.Field, _ index: Int, in context: ScreenContext
  ) -> FormPage<Part>.Control {
    switch field.kind {
    case .text: .field(placeholder: context(field.isRequired ? .required : .optional))
    case .choice(let choices): .choices(choices, chosen: chosen[index])
    case .rating:
      .choices(
        (1...ServiceForm.starsMax).map { String(repeating: "★", count: $0) },
        chosen: chosen[index])
    }
  }

  /// What is filled in, as the world takes it.
  private var answers: [String] {
    form.fields.enumerated().map { index, field in
      switch field.kind {
      case .text: page.text(of: .field(index)).trimmed
      case .choice(let choices): chosen[index].map { choices[$0] } ?? ""
      case .rating: chosen[index].map { String($0 + 1) } ?? ""
      }
    }
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      switch page.update(intent) {
      case .choose(.field(let index), let choice):
        chosen[index] = choice
        arrange(in: context)
      case .list(let part): return [.popup(page.sheet(of: part) { Intent.form($0) })]
      case .open(.send): return send()
      case .choose, .open, .edited, nil: break
      }
    case .send: return send()
    case .discard: return [.pop]
    }
    return []
  }

  private func send() -> [Effect] {
    [.perform(.submitForm(account, button: button, entry: entry, answers: answers))]
  }

  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    return [.pop, .notice(Notice(context(.sent)))]
  }

  package mutating func leave(in context: ScreenContext) -> [Effect] {
    if answers.allSatisfy(\.isEmpty) { return [.pop] }
    return [.confirm(.discardFormQuestion, .discardForm, Intent.discard, in: context)]
  }
}
