/// What a terminal is to show: the cells, and where the caret stands (nil hides it).
package struct Frame: Sendable, Equatable {
  package var buffer: Buffer
  package var cursor: Position?

  package init(buffer: Buffer, cursor: Position? = nil) {
    self.buffer = buffer
    self.cursor = cursor
  }
}
