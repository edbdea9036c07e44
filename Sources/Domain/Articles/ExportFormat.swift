/// Where an article can go to outside of the client, as a file (A36, A37).
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A note that Evernote imports.
  case evernote
  /// A page as OneNote takes it.
  case oneNote = "onenote"
  /// A page of the web, with its pictures in it, for a browser.
  case webPage = "html"
  /// A mail that waits to be sent.
  case email
}
