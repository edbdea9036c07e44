import Foundation

/// A directory that goes with the test.
///
/// Its path is short: that of a socket may have no more than 107 bytes.
final class Scratch: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/wesim-journey-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp", template.description) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// The files here whose name begins so, in order.
  func names(startingWith prefix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix(prefix) }
      .sorted()
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: file(name), withIntermediateDirectories: false)
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  func text(of name: String) throws -> String {
    String(decoding: try read(name), as: UTF8.self)
  }

  func copy(_ path: String, as name: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: file(name))
  }
}

/// A call to the system failed.
struct SystemError: Error, CustomStringConvertible {
  let description: String

  init(_ call: String, _ detail: String = "", code: Int32 = errno) {
    description = "\(call) \(detail): \(String(cString: strerror(code)))"
  }
}
