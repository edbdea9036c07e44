package import Domain
import TerminalKit
package import WorldStore

/// Notification Management (通知管理): which kinds of an account's notices one takes, and which one rejects (V71).
///
/// ```
///   云叶茶铺
///
/// ▌ 订单已付款        ● Receive  ○ Reject message
///   茶席提醒          ○ Receive  ● Reject message
/// ```
package struct NoticeSettingsScreen: FormScreen {
  package enum Intent: Hashable, FormIntent {
    case form(FormPage<String>.Intent)
  }

  private let account: OfficialAccount.ID
  private var name = ""
  private var templates: [TemplateRow] = []
  package var page = FormPage<String>()

  package init(account: OfficialAccount.ID) { self.account = account }

  package func title(in context: ScreenContext) -> String { context(.notificationManagement) }
  package var keys: KeyTable<Intent> { Self.table }

  private static let table = KeyTable<Intent>(
    FormPage<String>.openingBindings(.change) { .form($0) })

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    name = try reader.account(account)?.account.name ?? ""
    templates = try reader.templates(of: account)
    var entries: [FormPage<String>.Entry] = [.note(name), .gap]
    if templates.isEmpty { entries.append(.note(context(.noNoticeTemplates))) }
    entries += templates.map { row in
      .init(
        row.title, row.title,
        .toggle(!row.isRejected, on: context(.receive), off: context(.rejectMessage)))
    }
    page.set(entries)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    guard case .form(let intent) = intent,
      case .choose(let title, let choice) = page.update(intent)
    else { return [] }
    return [.perform(.rejectTemplate(account, title: title, choice == 1))]
  }
}
