/// Who carries out the exports of a session.
package protocol ExportDesk: AnyObject {
  func start(_ order: ExportOrder)

  /// Takes what has been reported since.
  func take() -> [ExportReport]

  /// Returns when all that was begun is done.
  func finish()
}
