import CMessageDigest

/// A picture's file, of a kind that other programs know.
package struct PictureFile: Hashable, Sendable {
  package let bytes: [UInt8]
  package let kind: Kind

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case png, jpeg, gif

    var mediaType: String { "image/\(rawValue)" }
    var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
  }

  /// `nil`: the first bytes are those of no known kind.
  package init?(_ bytes: [UInt8]) {
    let kind: Kind? =
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        .png
      } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
        .jpeg
      } else if bytes.starts(with: Array("GIF8".utf8)) {
        .gif
      } else {
        nil
      }
    guard let kind else { return nil }
    self.bytes = bytes
    self.kind = kind
  }

  var base64: String { bytes.base64 }

  /// As hexadecimal digits.
  var md5: String {
    var context = MD5_CTX()
    MD5Init(&context)
    bytes.withUnsafeBufferPointer { MD5Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: Int(MD5_DIGEST_LENGTH))
    MD5Final(&digest, &context)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
