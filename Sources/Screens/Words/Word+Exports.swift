/// Sharing with what lies outside of the client (A36, A37).
extension Word {
  static let shareOnQQ = Word("Share on QQ", "分享到手机QQ")
  static let shareOnQzone = Word("Share on Qzone", "分享到QQ空间")
  static let shareWithEvernote = Word("Evernote", "印象笔记")
  static let shareWithOneNote = Word("OneNote", "OneNote")
  static let openInBrowser = Word("Open in browser", "在浏览器打开")
  static let email = Word("Email", "邮件")
  static let copiedForQQ = Word(
    "Copied: paste it into a chat of QQ.", "已复制，可粘贴到 QQ 聊天中。")
  static let copiedForQzone = Word(
    "Copied: paste it into Qzone.", "已复制，可粘贴到 QQ 空间。")

  package static let exportsNothing = Word(
    "Nothing is written to files here.", "此处不能导出文件。")
  package static let exportSource = Word("Source:", "来源：")

  package static func exporting(_ title: String, done: Int, of count: Int) -> Word {
    Word(
      "Exporting “\(title)”: picture \(done + 1) of \(count)",
      "正在导出《\(title)》：图片 \(done + 1)/\(count)")
  }

  package static func exported(_ path: String) -> Word {
    Word("Saved as \(path)", "已保存为 \(path)")
  }

  package static func openedInBrowser(_ path: String) -> Word {
    Word("Opened in the browser: \(path)", "已在浏览器打开：\(path)")
  }

  package static func noBrowser(_ path: String) -> Word {
    Word("No browser was found here; saved as \(path)", "未找到浏览器；已保存为 \(path)")
  }

  package static func exportFailed(_ reason: String) -> Word {
    Word("It couldn't be saved: \(reason)", "未能保存：\(reason)")
  }
}
