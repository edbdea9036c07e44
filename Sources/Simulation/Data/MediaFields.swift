import Domain

/// The small shapes that several kinds of lines and files share.
extension DataNode {
  func picture() -> Picture? { reference(.picture).map { Picture($0) } }

  /// A picture, or `{ picture, filter }`.
  func photo() -> Photo? {
    guard isMapping else { return picture().map { Photo($0) } }
    guard let fields = fields(["picture", "filter"]) else { return nil }
    let picture = fields.required("picture")?.picture()
    let filter = fields.required("filter")?.choice(of: PhotoFilter.self)
    guard let picture, let filter else { return nil }
    return Photo(picture, filter: filter)
  }

  /// `{ seconds, transcript }`, 1–60 seconds (G22).
  func voice() -> (seconds: Int, transcript: String)? {
    guard let fields = fields(["seconds", "transcript"]) else { return nil }
    let seconds = fields.required("seconds")?.integer(in: 1...60)
    let transcript = fields.required("transcript")?.text()
    guard let seconds, let transcript else { return nil }
    return (seconds, transcript)
  }

  /// `{ seconds, picture }`, at most five minutes unless the place allows less (G26).
  func video(max: Int = 300) -> (seconds: Int, cover: Picture)? {
    guard let fields = fields(["seconds", "picture"]) else { return nil }
    let seconds = fields.required("seconds")?.integer(in: 1...max)
    let cover = fields.required("picture")?.picture()
    guard let seconds, let cover else { return nil }
    return (seconds, cover)
  }

  /// `{ title, digest, url }`.
  func linkCard() -> LinkCard? {
    guard let fields = fields(["title", "digest", "url"]) else { return nil }
    let title = fields.required("title")?.text()
    let digest = fields["digest"].map { $0.text() } ?? ""
    let url = fields.required("url")?.outsideAddress()
    guard let title, let digest, let url else { return nil }
    return LinkCard(title: title, digest: digest, url: url)
  }

  /// Two texts of a mapping.
  func pair(_ first: String, _ second: String) -> (String, String)? {
    guard let fields = fields([first, second]) else { return nil }
    let left = fields.required(first)?.text()
    let right = fields.required(second)?.text()
    guard let left, let right else { return nil }
    return (left, right)
  }

  /// An address on a host that ends in `.example`, so that it is nobody's.
  func outsideAddress() -> String? {
    parsed("https://slowkitchen.example/broth, with a host that ends in .example") {
      OutsideAddress.isPossible($0) ? $0 : nil
    }
  }
}

/// Addresses outside of the world.
enum OutsideAddress {
  static func isPossible(_ text: String) -> Bool {
    WebAddress(text)?.host.hasSuffix(".example") == true
  }
}
