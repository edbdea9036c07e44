import Foundation

extension [UInt8] {
  var base64: String { Data(self).base64EncodedString() }

  /// In lines of 76 characters, as mail wants them.
  var base64Lines: String {
    Data(self).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn,
      .endLineWithLineFeed,
    ])
  }
}
