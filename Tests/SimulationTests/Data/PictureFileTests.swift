import Domain
import Foundation
import Testing
import WorldStore

@testable import Simulation

struct PictureFileTests {
  private func header(_ bytes: [UInt8]) -> Result<Picture.Shape, PictureHeader.Fault> {
    Result { () throws(PictureHeader.Fault) in try PictureHeader(bytes).shape }
  }

  private static func big(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func png(_ width: Int, _ height: Int) -> [UInt8] {
    let head: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
    let first = big(13) + Array("IHDR".utf8) + big(width) + big(height) + [8, 2, 0, 0, 0]
    return head + first + big(0) + big(2) + Array("tEXt".utf8) + [65, 0] + big(0) + big(0)
      + Array("IEND".utf8) + big(0)
  }

  /// A comment stands before the frame, as an editor may put it there.
  private static func jpeg(_ width: Int, _ height: Int, marker: UInt8 = 0xC0) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 65, 66, 0xFF, marker, 0, 17, 8]
      + big(height).suffix(2) + big(width).suffix(2) + [3, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9]
  }

  private static func gif(_ width: UInt8, _ height: UInt8, hundredths: [UInt8]) -> [UInt8] {
    var bytes = Array("GIF89a".utf8) + [width, 0, height, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6]
    for delay in hundredths {
      bytes += [0x21, 0xF9, 4, 0, delay, 0, 0, 0]
      bytes += [0x2C, 0, 0, 0, 0, width, 0, height, 0, 0, 2, 2, 0x4C, 1, 0]
    }
    return bytes + [0x21, 0xFE, 1, 33, 0, 0x3B]
  }

  @Test func `a header tells a picture's size, and how long it moves`() {
    #expect(header(Self.png(480, 360)) == .success(.init(width: 480, height: 360)))
    #expect(header(Self.jpeg(4000, 3000)) == .success(.init(width: 4000, height: 3000)))
    #expect(header(Self.jpeg(30, 40, marker: 0xC2)) == .success(.init(width: 30, height: 40)))
    #expect(
      header(Self.gif(60, 45, hundredths: [10])) == .success(.init(width: 60, height: 45)))
    #expect(
      header(Self.gif(60, 45, hundredths: [10, 0, 200]))
        == .success(.init(width: 60, height: 45, milliseconds: 2200)))
  }

  @Test func `a file cut short anywhere is damaged`() {
    for bytes in [
      Self.png(4, 3), Self.gif(4, 3, hundredths: [5, 5]), Array(Self.jpeg(4, 3).prefix(18)),
    ] {
      for count in 8..<bytes.count - 4 {
        #expect(header(Array(bytes[..<count])) == .failure(.damaged), "\(count) bytes")
      }
    }
  }

  @Test(
    arguments: [
      (2500, 5000, nil), (2500, 5001, .enormous), (100_000, 125, nil), (100_001, 125, .enormous),
      (0, 5, .damaged), (5, 0, .damaged), (0x7FFF_FFFF, 0x7FFF_FFFF, .enormous),
    ] as [(Int, Int, PictureHeader.Fault?)])
  func `a picture has some pixels and not too many`(
    width: Int, height: Int, fault: PictureHeader.Fault?
  ) {
    let expected: Result<Picture.Shape, PictureHeader.Fault> =
      fault.map { .failure($0) } ?? .success(.init(width: width, height: height))
    #expect(header(Self.png(width, height)) == expected)
  }

  @Test(arguments: [
    ("pictures/pier.png", "no picture", "not a picture — PNG, JPEG and GIF can be shown"),
    ("pictures/pier.png", "GIF89a", "a damaged picture"),
    (
      "pictures/pier.png",
      DataFolder.bytes + Data(Self.jpeg(4, 3)).base64EncodedString(),
      "this is a JPEG, not a png — call it .jpg"
    ),
    (
      "pictures/pier.png",
      DataFolder.bytes + Data(Self.png(5000, 5000)).base64EncodedString(),
      "a picture of too many pixels — at most 12500000 pixels, of which few can be seen anyway"
    ),
  ])
  func `a faulty file is told by its name`(file: String, text: String, fault: String) throws {
    #expect(try DataFolder([file: text]).errors() == ["\(file): \(fault)"])
  }

  @Test func `a picture's file is in the world, with its shape`() throws {
    let folder = try DataFolder([
      "pictures/pier.png": "",
      "pictures/pier.gif": DataFolder.bytes
        + Data(Self.gif(6, 4, hundredths: [10, 20])).base64EncodedString(),
    ])
    let world = try WorldSource(directory: folder.path).plan().worldInMemory()
    #expect(try world.pictureBytes("pier") == Self.gif(6, 4, hundredths: [10, 20]))
    #expect(try world.pictureBytes("peer") == nil)
    let described = try world.reader(as: world.identity.me).described([
      Picture("pier"), Picture("peer"),
    ])
    #expect(described[0].shape == Picture.Shape(width: 6, height: 4, milliseconds: 300))
    #expect(described[0].caption?.english == "A pier")
    #expect(described[1] == Picture("peer"))
  }
}
