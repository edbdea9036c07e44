import Domain
import TerminalKit
import Testing

@testable import Screens

/// M25.
struct PhotoFilterTests {
  private let samples = [
    Pixel(red: 200, green: 60, blue: 40), Pixel(red: 30, green: 120, blue: 60),
    Pixel(red: 40, green: 60, blue: 180), Pixel(red: 120, green: 120, blue: 120),
  ]

  private func seen(_ filter: PhotoFilter) -> [Pixel] {
    samples.map { filter.matrix.applied(to: $0) }
  }

  private func warmth(_ pixels: [Pixel]) -> Int {
    pixels.reduce(0) { $0 + Int($1.red) - Int($1.blue) }
  }

  private func colourfulness(_ pixels: [Pixel]) -> Int {
    pixels.reduce(0) { sum, pixel in
      let channels = [pixel.red, pixel.green, pixel.blue].map { Int($0) }
      return sum + (channels.max() ?? 0) - (channels.min() ?? 0)
    }
  }

  @Test func `there are five filters at least, and each changes a photo in its own way`() {
    #expect(PhotoFilter.allCases.count >= 6)
    let looks = PhotoFilter.allCases.map(seen)
    for (index, look) in looks.enumerated() {
      #expect(!looks[..<index].contains(look), "\(PhotoFilter.allCases[index])")
    }
    #expect(seen(.original) == samples)
  }

  @Test func `filters do what they are called`() {
    #expect(warmth(seen(.warm)) > warmth(samples))
    #expect(warmth(seen(.cool)) < warmth(samples))
    #expect(colourfulness(seen(.vivid)) > colourfulness(samples))
    #expect(colourfulness(seen(.fade)) < colourfulness(samples))
    #expect(colourfulness(seen(.mono)) == 0)
    #expect(seen(.sepia).allSatisfy { $0.red >= $0.green && $0.green >= $0.blue })
  }
}
