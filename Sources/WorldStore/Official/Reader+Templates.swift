package import Domain
import GRDB

/// One kind of an account's notices, as somebody takes it (V71, V72).
package struct TemplateRow: Hashable, Sendable {
  package var title: String
  package var isRejected: Bool
  /// What is left of a subscription; `nil` where there is none.
  package var grant: NoticeRules.Grant?

  package init(title: String, isRejected: Bool, grant: NoticeRules.Grant?) {
    self.title = title
    self.isRejected = isRejected
    self.grant = grant
  }
}

extension World.Reader {
  /// The kinds of an account's notices that have come to the viewer, or that they subscribed to or rejected, in the order
  /// in which the account began with them.
  package func templates(of account: OfficialAccount.ID) throws(StorageError) -> [TemplateRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT template.title, template_rejection.person IS NOT NULL, template_grant.person,
            template_grant.times
          FROM template
          LEFT JOIN template_rejection ON template_rejection.template = template.id
            AND template_rejection.person = :viewer
          LEFT JOIN template_grant ON template_grant.template = template.id
            AND template_grant.person = :viewer
          WHERE template.account = :account
            AND (
              template_rejection.person IS NOT NULL OR template_grant.person IS NOT NULL
              OR EXISTS (
                SELECT 1 FROM chat
                JOIN message ON message.thread = chat.thread
                WHERE chat.owner = :viewer AND chat.peerKind = 'account'
                  AND chat.peer IN (
                    SELECT :account
                    UNION ALL
                    SELECT id FROM account WHERE handle = :notifications
                  )
                  AND message.kind = 'template' AND message.text = template.title
                  AND message.senderKind = 'account' AND message.sender = :account
              )
            )
          ORDER BY template.id
          """)
      return try Row.fetchAll(
        statement,
        arguments: [
          "viewer": viewer.rawValue, "account": account.rawValue,
          "notifications": ServiceNotifications.handle,
        ]
      ).map { row in
        let grant: NoticeRules.Grant? =
          row.integer(2) == nil ? nil : row.integer(3).map { .times(Int($0)) } ?? .always
        return TemplateRow(title: row[0], isRejected: row[1], grant: grant)
      }
    }
  }
}
