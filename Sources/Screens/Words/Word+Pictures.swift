import TerminalKit

extension Word {
  /// A description in the place of a picture that can't be shown.
  static func pictureFault(_ caption: String, _ fault: PictureFault) -> Word {
    switch fault {
    case .missing: Word("\(caption) (no file)", "\(caption)（没有文件）")
    case .unreadable: Word("\(caption) (can't be read)", "\(caption)（无法读取）")
    case .unknownFormat: Word("\(caption) (unknown format)", "\(caption)（格式不支持）")
    case .tooLarge: Word("\(caption) (too large to show)", "\(caption)（图片过大）")
    case .damaged: Word("\(caption) (damaged file)", "\(caption)（文件已损坏）")
    }
  }

  static let lastPictureReached = Word("This is the last photo.", "已经是最后一张了。")
  static let firstPictureReached = Word("This is the first photo.", "已经是第一张了。")
  static let nextPicture = Word("Next photo", "下一张")
  static let previousPicture = Word("Previous photo", "上一张")
  static let firstPicture = Word("First photo", "第一张")
  static let lastPicture = Word("Last photo", "最后一张")
  package static let playOrPause = Word("Play or pause", "播放/暂停")
  static let closePicture = Word("Close", "关闭")
  static let loadingPicture = Word("Loading…", "加载中…")
  static let nothingMoves = Word("This picture doesn't move.", "这张图片不会动。")
}
