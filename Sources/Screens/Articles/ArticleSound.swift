import Domain

/// The sound of an article's page that is being listened to; it goes by the real time, like a video.
struct ArticleSound: Hashable, Sendable {
  let number: Int
  private let length: Duration
  private var playback: Playback

  /// What the line of sound `number` means when it is chosen: play it, pause it, go on.
  init?(
    _ number: Int, after sound: ArticleSound?, in sounds: [ArticleDocument.Recording],
    at present: Duration
  ) {
    guard sounds.indices.contains(number) else { return nil }
    if let sound, sound.number == number, !sound.isOver(at: present) {
      self = sound
      playback.toggle(at: present)
    } else {
      self.number = number
      length = .seconds(sounds[number].seconds)
      playback = .running(since: present)
    }
  }

  func isRunning(at present: Duration) -> Bool { playback.isRunning && !isOver(at: present) }

  func isOver(at present: Duration) -> Bool { playback.position(at: present) >= length }

  /// How far it has been played; it begins anew after its end.
  func position(at present: Duration) -> Duration {
    isOver(at: present) ? .zero : playback.position(at: present)
  }
}
