package import Domain

/// `ads/ID.yaml`: an ad on Moments by an official account.
package struct AdFile: Hashable, Sendable {
  package var handle: String
  package var advertiser: String
  package var text: String
  package var media: MomentAd.Media
  package var link: Link
  package var run: MomentAd.Run
  /// Where the article stands, for what is checked about it.
  package var place: Place

  /// What Learn More opens, with the article by its name.
  package enum Link: Hashable, Sendable {
    case article(String)
    case page(url: String)
  }

  static let keys = [
    "advertiser", "text", "pictures", "video", "article", "url", "from", "until",
  ]

  /// The times of its run count from the start of the world.
  init?(handle: String, _ node: DataNode, start: WorldTime) {
    guard let fields = node.fields(Self.keys) else { return nil }
    let advertiser = fields.required("advertiser")?.reference(.account)
    let text = fields.required("text")?.adText()
    let media = fields.exactlyOne(of: ["pictures", "video"], as: "kind of media")
      .flatMap { $0.value.adMedia($0.key) }
    let link = fields.exactlyOne(of: ["article", "url"], as: "link").flatMap(Link.init)
    func time(_ key: String) -> WorldTime? {
      fields[key]?.parsed(DayTime.form, DayTime.init)?.time(inWorldStarting: start)
    }
    let run = MomentAd.Run(from: time("from"), until: time("until"))
    if let from = run.from, let until = run.until, until <= from {
      fields["until"]?.report("the ad is over before it begins", hint: "until is later than from")
    }
    guard let advertiser, let text, let media, let link else { return nil }
    self.handle = handle
    self.advertiser = advertiser
    self.text = text
    self.media = media
    self.link = link
    self.run = run
    place = (fields["article"] ?? node).place
  }
}

extension AdFile.Link {
  init?(_ chosen: (key: String, value: DataNode)) {
    switch chosen.key {
    case "article":
      guard let article = chosen.value.reference(.article) else { return nil }
      self = .article(article)
    default:
      guard let url = chosen.value.outsideAddress() else { return nil }
      self = .page(url: url)
    }
  }
}

extension DataNode {
  fileprivate func adText() -> String? {
    guard let text = text() else { return nil }
    let faults = MomentAd.faults(of: text)
    for fault in faults { report(fault) }
    return faults.isEmpty ? text : nil
  }

  fileprivate func adMedia(_ key: String) -> MomentAd.Media? {
    let media: MomentAd.Media
    switch key {
    case "pictures":
      guard let nodes = list() else { return nil }
      let pictures = nodes.compactMap { $0.picture() }
      guard pictures.count == nodes.count else { return nil }
      media = .pictures(pictures)
    default:
      guard let video = video() else { return nil }
      media = .clip(seconds: video.seconds, cover: video.cover)
    }
    guard let fault = MomentAd.fault(of: media) else { return media }
    report(fault)
    return nil
  }

  private func report(_ fault: MomentAd.Fault) {
    switch fault {
    case .blankText: report("an ad says something")
    case .textTooLong(let characters):
      report("\(characters) characters; at most \(MomentAd.textMax) are possible")
    case .tooManyLines(let lines):
      report("\(lines) lines; at most \(MomentAd.linesMax) are possible")
    case .pictureCount(let count):
      let possible = MomentAd.pictureCounts.map(String.init).joined(separator: ", ")
      report("\(count) pictures", hint: "one of \(possible)")
    case .clipLength(let seconds):
      let (least, most) = (MomentAd.clipSeconds.lowerBound, MomentAd.clipSeconds.upperBound)
      report("a clip of \(seconds) seconds", hint: "from \(least) to \(most)")
    }
  }
}
