/// An ad on Moments (广告): a post by an official account among those of friends (M140, M141).
package struct MomentAd: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<MomentAd>
  package let id: ID
  package var handle: String
  package var advertiser: OfficialAccount.ID
  package var text: String
  package var media: Media
  package var link: Link
  package var run: Run

  package enum Media: Hashable, Sendable {
    case pictures([Picture])
    case clip(seconds: Int, cover: Picture)
  }

  /// What Learn More (查看详情) opens.
  package enum Link: Hashable, Sendable {
    case article(Article.ID)
    case page(url: String)
  }

  /// When the ad may be placed: from a moment on, and until before another; `nil` is no limit.
  package struct Run: Hashable, Sendable {
    package var from: WorldTime?
    package var until: WorldTime?

    package init(from: WorldTime? = nil, until: WorldTime? = nil) {
      self.from = from
      self.until = until
    }

    /// `from` is part of it, `until` is not.
    package func contains(_ time: WorldTime) -> Bool {
      if let from, time < from { return false }
      if let until, time >= until { return false }
      return true
    }
  }

  package init(
    id: ID, handle: String, advertiser: OfficialAccount.ID, text: String, media: Media, link: Link,
    run: Run = Run()
  ) {
    self.id = id
    self.handle = handle
    self.advertiser = advertiser
    self.text = text
    self.media = media
    self.link = link
    self.run = run
  }
}

/// What an ad may show (M141).
extension MomentAd {
  /// Characters.
  package static let textMax = 40
  package static let linesMax = 4
  package static let pictureCounts = [1, 3, 4, 6]
  package static let clipSeconds = 6...15

  /// What makes something no ad (M141).
  package enum Fault: Hashable, Sendable {
    case blankText
    case textTooLong(characters: Int)
    case tooManyLines(Int)
    case pictureCount(Int)
    case clipLength(seconds: Int)
  }

  /// All that is wrong with a text.
  package static func faults(of text: String) -> [Fault] {
    var faults: [Fault] = []
    if text.isBlank { faults.append(.blankText) }
    if text.count > textMax { faults.append(.textTooLong(characters: text.count)) }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    if lines > linesMax { faults.append(.tooManyLines(lines)) }
    return faults
  }

  /// What is wrong with the pictures or the clip.
  package static func fault(of media: Media) -> Fault? {
    switch media {
    case .pictures(let pictures):
      pictureCounts.contains(pictures.count) ? nil : .pictureCount(pictures.count)
    case .clip(let seconds, _):
      clipSeconds.contains(seconds) ? nil : .clipLength(seconds: seconds)
    }
  }
}

/// In the timeline an ad stands among the posts under its own number, negated, so that whatever can be done with a post
/// can be asked for an ad.
extension ID where Subject == Moment {
  package init(_ ad: MomentAd.ID) { self.init(-ad.rawValue) }

  /// The ad that stands there; `nil` for a post.
  package var ad: MomentAd.ID? { rawValue < 0 ? MomentAd.ID(-rawValue) : nil }
}

/// Comments on ads have numbers of their own in the same way.
extension ID where Subject == MomentComment {
  /// The id under which a comment on an ad is asked for; `number` counts the comments on ads from 1.
  package static func onAd(_ number: Int64) -> Self { Self(-number) }

  /// The number of a comment on an ad; `nil` for one on a post.
  package var numberOnAd: Int64? { rawValue < 0 ? -rawValue : nil }
}
