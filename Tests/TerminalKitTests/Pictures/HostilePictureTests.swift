import Testing

@testable import TerminalKit

/// Whatever the bytes are: a picture or a reason, in bounded time and memory.
struct HostilePictureTests {
  private let needed = PixelSize(width: 8, height: 8)

  private func fault(
    _ bytes: [UInt8], _ limits: PictureLimits = PictureLimits()
  ) -> PictureFault? {
    do throws(PictureFault) {
      _ = try PictureDecoder(limits: limits).still(bytes, needed: needed)
      return nil
    } catch { return error }
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("png", PictureFiles.png(.gradient(width: 40, height: 30))),
    ("jpeg", PictureFiles.jpeg(.gradient(width: 40, height: 30))),
    ("progressive jpeg", PictureFiles.jpeg(.gradient(width: 40, height: 30), isProgressive: true)),
    (
      "gif",
      PictureFiles.gif(
        PixelSize(width: 6, height: 2),
        [
          .init("rrrbbb", "######", disposal: 3), .init(" # #", "....", x: 1, disposal: 2),
          .init("b", x: 5, isInterlaced: true),
        ])
    ),
  ]

  @Test(arguments: [
    [], [0x89], Array("hello".utf8), Array("GIF90a".utf8), Array("<svg/>".utf8), [0xFF, 0xD8],
  ])
  func `what begins like no picture is of no known format`(bytes: [UInt8]) {
    #expect(fault(bytes) == .unknownFormat)
  }

  @Test func `bytes beyond the limit aren't looked at`() {
    var limits = PictureLimits()
    limits.bytes = 10
    #expect(fault([UInt8](repeating: 0, count: 11), limits) == .tooLarge)
    #expect(fault([UInt8](repeating: 0, count: 10), limits) == .unknownFormat)
  }

  @Test(arguments: ["png", "jpeg", "progressive jpeg"])
  func `a picture that is cut short is damaged`(name: String) throws {
    let bytes = try #require(Self.files.first { $0.name == name }).bytes
    for count in stride(from: 8, to: bytes.count - 16, by: 7) {
      #expect(fault(Array(bytes[..<count])) == .damaged, "\(count) of \(bytes.count) bytes")
    }
  }

  @Test func `a GIF needs its first frame whole`() {
    let whole = PictureFiles.gif(
      PixelSize(width: 3, height: 2), [.init("rrr", "bbb"), .init("###", "###")])
    let first = PictureFiles.gif(PixelSize(width: 3, height: 2), [.init("rrr", "bbb")])
    #expect(fault(Array(whole[..<(first.count - 4)])) == .damaged)
    #expect(fault(Array(whole[..<first.count])) == nil)
    #expect(
      PictureRequest(
        name: "x", size: Size(columns: 2, rows: 1), placing: .fit, ground: .black, isPlayed: true
      ).answer(Array(whole[..<(first.count + 4)])) == .fault(.damaged))
  }

  /// The claim stands in the header alone; nothing like it follows.
  @Test(arguments: ["png", "jpeg", "gif"])
  func `an enormous picture is refused by what its header says`(name: String) throws {
    var bytes = try #require(Self.files.first { $0.name == name }).bytes
    switch name {
    case "png":
      // Width and height of IHDR, and the checksum that they then have.
      bytes.replaceSubrange(16..<24, with: [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50])
      bytes.replaceSubrange(29..<33, with: Self.checksum(bytes[12..<29]))
    case "jpeg":
      let frame = try #require(bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
      bytes.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xDC, 0xFF, 0xDC])
    default: bytes.replaceSubrange(6..<10, with: [0xFF, 0xFF, 0xFF, 0xFF])
    }
    #expect(fault(bytes) == .tooLarge)
  }

  @Test(arguments: [("png", false), ("jpeg", true), ("progressive jpeg", false), ("gif", false)])
  func `as many pixels as are allowed are decoded, and no more`(
    name: String, isPlain: Bool
  ) throws {
    let bytes = try #require(Self.files.first { $0.name == name }).bytes
    let pixels = name == "gif" ? 12 : 1200
    var limits = PictureLimits()
    limits.pixels = isPlain ? pixels : 1_000_000
    limits.pixelsHeld = pixels
    #expect(fault(bytes, limits) == nil)
    limits.pixels = isPlain ? pixels - 1 : 1_000_000
    limits.pixelsHeld = isPlain ? pixels : pixels - 1
    #expect(fault(bytes, limits) == .tooLarge)
  }

  @Test func `a GIF of more frames, or more work, than is allowed isn't played`() {
    let bytes = PictureFiles.gif(
      PixelSize(width: 2, height: 1), Array(repeating: .init("rb"), count: 5))
    func played(_ change: (inout PictureLimits) -> Void) -> PictureAnswer {
      var limits = PictureLimits()
      change(&limits)
      return PictureRequest(
        name: "x", size: Size(columns: 2, rows: 1), placing: .fit, ground: .black, isPlayed: true
      ).answer(bytes, decoder: PictureDecoder(limits: limits))
    }
    #expect(played { $0.frames = 4 } == .fault(.tooLarge))
    #expect(played { $0.frames = 5 } != .fault(.tooLarge))
    #expect(played { $0.pixelsOfFrames = 9 } == .fault(.tooLarge))
    #expect(played { $0.pixelsOfFrames = 10 } != .fault(.tooLarge))
  }

  @Test(arguments: 0..<UInt64(40))
  func `files with random damage give a picture or a reason`(seed: UInt64) {
    var chance = Chance(state: seed)
    var limits = PictureLimits()
    // What a damaged header claims may be allowed; it need not be large to be tried.
    limits.pixelsHeld = 1 << 18
    limits.pixels = 1 << 20
    limits.pixelsOfFrames = 1 << 20
    let decoder = PictureDecoder(limits: limits)
    for round in 0..<25 {
      for file in Self.files {
        var bytes = file.bytes
        for _ in 0...chance.below(6) {
          let place = chance.below(bytes.count)
          switch chance.below(5) {
          case 0: bytes[place] = UInt8(chance.below(256))
          case 1: bytes[place] ^= UInt8(1 << chance.below(8))
          case 2: bytes.removeSubrange(place..<min(bytes.count - 1, place + chance.below(20)))
          case 3: bytes.insert(contentsOf: bytes.prefix(chance.below(40)), at: place)
          default: bytes[min(place, chance.below(24))] = [0, 1, 127, 128, 255][chance.below(5)]
          }
        }
        for isPlayed in [false, true] {
          let request = PictureRequest(
            name: "x", size: Size(columns: 5, rows: 3), placing: isPlayed ? .fit : .fill,
            ground: .black, isPlayed: isPlayed)
          guard case .cells(let cells) = request.answer(bytes, decoder: decoder) else { continue }
          #expect(
            cells.frames.allSatisfy { $0.size.columns <= 5 && $0.size.rows <= 3 },
            "\(file.name), seed \(seed), round \(round)")
        }
      }
    }
  }

  /// The checksum of PNG's chunks.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var state: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      state ^= UInt32(byte)
      for _ in 0..<8 { state = state & 1 == 1 ? state >> 1 ^ 0xEDB8_8320 : state >> 1 }
    }
    state ^= 0xFFFF_FFFF
    return [24, 16, 8, 0].map { UInt8(state >> $0 & 255) }
  }

  @Test func `a file that can't be read is told from one that isn't there`() {
    struct Broken: Error {}
    let request = PictureRequest(
      name: "x", size: Size(columns: 2, rows: 1), placing: .fill, ground: .black)
    #expect(request.answer { throw Broken() } == .fault(.unreadable))
    #expect(request.answer { nil } == .fault(.missing))
  }
}

/// Numbers that a seed decides.
private struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(max(1, limit)))
  }
}
