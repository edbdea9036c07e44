import TerminalKit

extension Size {
  /// A panel of text: as wide as reads well and clear of the row of tabs; where little would be left beside it, all there
  /// is.
  static func panel(within available: Size, rows: Int) -> Size {
    let isWhole = available.columns <= panelWidth + 12
    return Size(
      columns: isWhole ? available.columns : panelWidth,
      rows: min(rows, available.rows - (isWhole ? 0 : 1)))
  }

  private static let panelWidth = 72
}
