import Domain
import WorldStore

/// Opens a push that is no article, in the chat with its account as in the stream.
enum PushContentView {
  static func effects(
    of content: Push.Content, _ push: Push.ID, from account: String, isDeleted: Bool,
    in context: ScreenContext
  ) -> [Effect] {
    func panel(_ title: Word, _ lines: [String]) -> [Effect] {
      let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
      return [.popup(TextPanel(title: context(title), text: text))]
    }
    func looking(at view: PictureView, else lines: [String], titled title: Word) -> [Effect] {
      guard context.drawsPictures, view.picture.shape != nil else { return panel(title, lines) }
      return [
        .popup(PictureViewer([view], at: 0, heading: account, present: context.present))
      ]
    }
    if isDeleted {
      return [.notice(Notice(context(Refusal.articleDeleted.sentence), kind: .refused))]
    }
    switch content {
    case .articles: return []
    case .text(let text): return panel(.fullText, [text])
    case .image(let picture):
      return looking(
        at: PictureView(picture), else: [context.caption(picture)], titled: .photoWord)
    case .audio(let seconds, let title):
      return [
        .perform(.playPush(push)),
        .popup(
          SoundPlayer(title, seconds: seconds, heading: account, present: context.present)),
      ]
    case .video(let seconds, let cover, let title):
      return [.perform(.playPush(push))]
        + looking(
          at: PictureView(cover, seconds: seconds),
          else: [title, context.caption(cover), Bubble.length(seconds)], titled: .videoWord)
    }
  }
}
