import Screens
package import WorldStore

extension Session {
  /// Whether there is something to do ahead; not while the last frame waits for its pictures.
  package var canLookAhead: Bool {
    (!lookAheads.isEmpty || !isMomentsRehearsed) && !isPictureMissing
  }

  /// To be called while nobody waits, as long as `canLookAhead`: what is dear for the first time only is done here, a
  /// part with each call, so that no key has to wait for it.
  package func lookAhead() throws(StorageError) {
    if let next = lookAheads.popFirst() { return try reader.lookAhead(next) }
    isMomentsRehearsed = true
    try workspace.rehearseMoments(from: reader)
  }

  /// Whether what the next key is likely to open hasn't been read as it is now.
  package var canForesee: Bool { workspace.canForesee }

  /// To be called when nothing has happened for a while: reads what the next key is likely to open.
  package func foresee() throws(StorageError) {
    try workspace.foresee(from: reader)
  }
}
