@testable import TerminalKit
import Testing

struct StyleTests {
  @Test func `a style keeps what is put into it`() {
    for index in [UInt8(0), 1, 127, 255] {
      var style = Style(
        foreground: .palette(index), background: .palette(255 - index),
        attributes: [.bold, .reverse])
      #expect(style.foreground.index == index)
      #expect(style.background.index == 255 - index)
      #expect(style.attributes == [.bold, .reverse])
      style.foreground = .default
      style.attributes = .underline
      #expect(style == Style(background: .palette(255 - index), attributes: .underline))
    }
    #expect(Style().foreground.index == nil)
  }

  /// Of a blank the background, an underline and reversed colours can be seen.
  @Test(arguments: [
    (Style(foreground: .palette(245)), Style(), true),
    (Style(foreground: .palette(245)), Style(foreground: .palette(3), attributes: .bold), true),
    (
      Style(background: .palette(238)), Style(foreground: .palette(7), background: .palette(238)),
      true
    ),
    (Style(background: .palette(238)), Style(), false),
    (Style(), Style(background: .palette(238)), false),
    (Style(), Style(attributes: .underline), false),
    (Style(), Style(attributes: .reverse), false),
    (Style(attributes: .underline), Style(), false),
    (Style(attributes: .reverse), Style(), false),
    // Looks the same, but is dearer to leave.
    (Style(attributes: .bold), Style(), false),
  ])
  func `a blank may stand in another style that looks the same and is cheap to leave`(
    pen: Style, blank: Style, isGood: Bool
  ) {
    #expect(pen.isGood(forBlankIn: blank) == isGood)
  }

  @Test(arguments: [
    (ColorSupport.palette256, 160, 231), (.sixteen, 1, 15), (.eight, 1, 7),
  ])
  func `a style keeps the colours a terminal has`(
    support: ColorSupport, foreground: UInt8, background: UInt8
  ) {
    let style = Style(foreground: .palette(160), background: .palette(231), attributes: .dim)
    #expect(
      style.shown(with: support)
        == Style(
          foreground: .palette(foreground), background: .palette(background), attributes: .dim))
  }

  @Test func `without colours the attributes stay`() {
    let style = Style(
      foreground: .palette(160), background: .palette(22),
      attributes: [.bold, .reverse, .underline])
    #expect(style.shown(with: .none) == Style(attributes: [.bold, .reverse, .underline]))
  }

  @Test(arguments: [
    (16, 0), (231, 15), (196, 9), (46, 10), (21, 4), (226, 11), (244, 8), (250, 7), (9, 9), (88, 1),
  ])
  func `of sixteen colours the nearest is taken`(index: UInt8, nearest: UInt8) {
    #expect(Color.palette(index).nearest(of: 16).index == nearest)
  }

  @Test(arguments: [
    (16, 0), (231, 7), (203, 1), (245, 7), (160, 1), (77, 2), (235, 0), (8, 7), (7, 7), (9, 1),
  ])
  func `of eight colours the nearest is taken, so that grey text isn't black`(
    index: UInt8, nearest: UInt8
  ) {
    #expect(Color.palette(index).nearest(of: 8).index == nearest)
  }

  @Test(arguments: [
    (0, 0, 0, 16), (255, 255, 255, 231), (255, 0, 0, 196), (95, 135, 175, 67), (8, 8, 8, 232),
    (238, 238, 238, 255), (128, 128, 128, 244), (7, 193, 96, 35),
  ])
  func `a colour of the palette that is nearest stands for a true one`(
    red: UInt8, green: UInt8, blue: UInt8, index: UInt8
  ) {
    #expect(Color.rgb(red, green, blue).index == index)
  }
}
