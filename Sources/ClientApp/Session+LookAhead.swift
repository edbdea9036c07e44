package import WorldStore

extension Session {
  /// To be called while nobody waits: what is dear for the first time only is done here, so that no key has to wait for it.
  package func lookAhead() throws(StorageError) { try reader.lookAhead() }
}
