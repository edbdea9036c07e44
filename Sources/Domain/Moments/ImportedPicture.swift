/// A picture from outside of the world: its file, which becomes part of the world.
package struct ImportedPicture: Hashable, Sendable, Codable {
  /// What it is to be called, if that name is free.
  package var name: String
  package var shape: Picture.Shape
  package var bytes: [UInt8]

  /// Bytes.
  package static let bytesMax = 8 << 20

  package init(name: String, shape: Picture.Shape, bytes: [UInt8]) {
    self.name = name
    self.shape = shape
    self.bytes = bytes
  }

  /// Refused: `pictureTooLarge`.
  package func check() throws(Refusal) {
    if bytes.count > Self.bytesMax { throw .pictureTooLarge }
  }
}
