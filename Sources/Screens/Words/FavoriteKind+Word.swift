import Domain

extension Favorite.Kind {
  /// D60.
  var word: Word {
    switch self {
    case .text: Word("Text", "文字")
    case .media: Word("Photos & Videos", "图片与视频")
    case .links: Word("Links", "链接")
    case .files: Word("Files", "文件")
    case .music: Word("Music", "音乐")
    case .audio: Word("Audio", "语音")
    case .places: Word("Places", "位置")
    case .notes: Word("Notes", "笔记")
    case .chatHistory: Word("Chat History", "聊天记录")
    case .goods: Word("Mini Programs", "小程序")
    }
  }
}
