import Domain
import WorldStore

/// Opens a push that is no article, out of the stream.
enum PushContentView {
  static func effects(of row: FeedRow, in context: ScreenContext) -> [Effect] {
    func panel(_ title: Word, _ lines: [String]) -> [Effect] {
      let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
      return [.popup(TextPanel(title: context(title), text: text))]
    }
    func looking(at view: PictureView, else lines: [String], titled title: Word) -> [Effect] {
      guard context.drawsPictures, view.picture.shape != nil else { return panel(title, lines) }
      return [
        .popup(PictureViewer([view], at: 0, heading: row.accountName, present: context.present))
      ]
    }
    if row.isDeleted { return panel(.videoWord, [context(Refusal.articleDeleted.sentence)]) }
    switch row.content {
    case .articles: return []
    case .text(let text): return panel(.fullText, [text])
    case .image(let picture):
      return looking(
        at: PictureView(picture), else: [context.caption(picture)], titled: .photoWord)
    case .audio(let seconds, let title): return panel(.audioWord, [title, Bubble.length(seconds)])
    case .video(let seconds, let cover, let title):
      return looking(
        at: PictureView(cover, seconds: seconds),
        else: [title, context.caption(cover), Bubble.length(seconds)], titled: .videoWord)
    }
  }
}
