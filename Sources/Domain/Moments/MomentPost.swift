/// What may be posted (M21–M23, M34, M42), to whom (M54), who may be called to it (M37, M38), and how often (M40).
///
/// Refused, in this order: `emptyPost`, `postTooLong`, `locationTooLong`, `tooManyPhotos`, `videoTooLong`,
/// `notALink`, `emptyAudience`, `privatePost`, `tooManyMentions`, `mentionNotAllowed`, `postingTooFast`.
package enum MomentPost {
  package static let mentionsMax = 10
  /// Posts that one person may put up within `burstSpan`.
  package static let burstMax = 20
  /// Seconds.
  package static let burstSpan: Int64 = 10 * WorldTime.minute

  /// The content as it will stand: without an empty row of photos or an empty place, and with a source only where it
  /// is a link's.
  ///
  /// `videoMax` are the seconds that the author's settings allow (M23).
  package static func content(
    _ content: MomentContent, videoMax: Int = MomentContent.videoSecondsMax
  ) throws(Refusal) -> MomentContent {
    var content = content
    if case .photos(let photos) = content.media, photos.isEmpty { content.media = nil }
    if content.location?.isBlank == true { content.location = nil }
    if !content.isFromApp { content.source = nil }
    if content.media == nil, content.text.isBlank { throw .emptyPost }
    if content.text.count > MomentContent.textMax { throw .postTooLong }
    if let location = content.location, location.count > MomentContent.locationMax {
      throw .locationTooLong
    }
    switch content.media {
    case .photos(let photos) where photos.count > MomentContent.photosMax: throw .tooManyPhotos
    case .video(let seconds, _) where seconds > videoMax: throw .videoTooLong
    case .link(let card) where WebAddress(card.url) == nil: throw .notALink
    default: break
    }
    return content
  }

  /// A list that is to limit a post has to name at least one friend; a tag nobody carries isn't enough (M54, F23).
  ///
  /// `namesFriend` tells whether a friend of the author is on the list, by name or by tag.
  package static func audience(_ audience: Audience, namesFriend: Bool) throws(Refusal) {
    switch audience {
    case .public, .private: break
    case .only, .except: if !namesFriend { throw .emptyAudience }
    }
  }

  /// Those who are called to a post have to be friends who may see it; a private post calls nobody.
  ///
  /// `canSee` is the verdict on the new post for somebody mentioned; it is asked only within the limit.
  package static func mentions(
    _ mentions: [Person.ID], audience: Audience, canSee: (Person.ID) throws -> Bool
  ) throws {
    if mentions.isEmpty { return }
    if audience == .private { throw Refusal.privatePost }
    if Set(mentions).count > mentionsMax { throw Refusal.tooManyMentions }
    for person in mentions where try !canSee(person) { throw Refusal.mentionNotAllowed }
  }

  /// `recent` is how many posts the author has put up since `burstSpan` ago, that moment not included (M40).
  package static func pace(recent: Int) throws(Refusal) {
    if recent >= burstMax { throw .postingTooFast }
  }
}

extension String {
  /// Nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

extension MomentContent {
  /// Whether it tells which app it came from, as links may (M12).
  fileprivate var isFromApp: Bool {
    guard case .link = media, let source else { return false }
    return !source.isBlank
  }
}
