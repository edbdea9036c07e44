import Foundation

/// `pictures/ID.png`, `.jpg`, `.jpeg` or `.gif`: a picture's file, of which only the header has been understood.
package struct PictureFile: Hashable, Sendable {
  /// As it is shown in errors.
  package var path: String
  package var picture: String
  package var header: PictureHeader
  package var bytes: [UInt8]

  /// Bytes; what a terminal shows of a picture needs far fewer.
  static let bytesMax = 8 << 20

  init?(path: String, _ findings: Findings) {
    guard let data = Self.beginning(path) else {
      findings.report("the file can't be read", at: Place(file: path))
      return nil
    }
    guard data.count <= Self.bytesMax else {
      findings.report("larger than \(Self.bytesMax >> 20) MB", at: Place(file: path))
      return nil
    }
    bytes = Array(data)
    do {
      header = try PictureHeader(bytes)
    } catch {
      findings.report(error.description, at: Place(file: path), hint: error.hint)
      return nil
    }
    let type = String(path.split(separator: ".").last ?? "")
    guard header.format.types.contains(type) else {
      findings.report(
        "this is a \(header.format.rawValue), not a \(type)", at: Place(file: path),
        hint: "call it .\(header.format.types[0])")
      return nil
    }
    self.path = path
    picture = Names.pictureName(path)
  }

  /// The file, or as much of it as shows that it is too large; `nil`: it can't be read.
  private static func beginning(_ path: String) -> Data? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    do { return try file.read(upToCount: bytesMax + 1) ?? Data() } catch { return nil }
  }
}
