import Dispatch
package import TerminalKit
package import WorldStore

/// Exports on a thread beside the main loop, one after the other; the loop is woken by what is reported.
package final class BackgroundExports: ExportDesk {
  private let files: PictureFiles
  private let mailbox: Mailbox<ExportReport>
  private let queue = DispatchQueue(label: "exports", qos: .utility)

  package init(files: PictureFiles, waker: Waker) {
    self.files = files
    mailbox = Mailbox(waker: waker)
  }

  package func start(_ order: ExportOrder) {
    queue.async { [files, mailbox] in
      let report = order.carryOut { name throws(StorageError) in
        try files.bytes(name)
      } tell: {
        mailbox.post($0)
      }
      mailbox.post(report)
    }
  }

  package func take() -> [ExportReport] { mailbox.drain() }

  package func finish() { queue.sync {} }
}
