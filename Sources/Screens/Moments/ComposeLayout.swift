import Domain
import TerminalKit

/// What stands where on the page of a new post: the text, then what goes with it.
struct ComposeLayout {
  let textHeight: Int
  private(set) var lines: [Line] = []

  enum Line: Hashable {
    case gap
    case card(Int)
    /// The first line of the strip of photos; the others are blank.
    case strip
    case rule
    case part(MomentComposeScreen.Part)
  }

  static let textHeightMin = 4
  static let stripHeight = 3

  init(_ screen: MomentComposeScreen, rows: Int) {
    let height = screen.size.rows
    let isRoomy = height >= 17
    var lines: [Line] = []
    switch screen.rest.media {
    case nil: break
    case .photos, .video:
      if height >= 15 {
        lines += [.strip] + Array(repeating: .gap, count: Self.stripHeight - 1)
      }
    case .article, .link, .miniProgram, .music:
      if isRoomy { lines.append(.gap) }
      lines += height >= 13 ? [.card(0), .card(1)] : [.card(0)]
      if isRoomy { lines.append(.gap) }
    }
    lines += [
      .rule, .part(.media), .part(.location), .part(.status), .part(.mention), .part(.readers),
    ]
    if isRoomy { lines.append(.gap) }
    lines.append(.part(.post))
    let room = max(1, height - lines.count)
    textHeight = min(max(rows, Self.textHeightMin), room)
    self.lines = lines
  }
}
