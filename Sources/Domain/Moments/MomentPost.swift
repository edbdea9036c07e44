/// What may be posted (M21–M23, M34, M42), to whom (M54) and who may be called to it (M37, M38).
///
/// Refused, in this order: `emptyPost`, `postTooLong`, `tooManyPhotos`, `videoTooLong`, `emptyAudience`,
/// `privatePost`, `tooManyMentions`, `mentionNotAllowed`.
package enum MomentPost {
  package static let mentionsMax = 10

  /// The content as it will stand: without an empty row of photos or an empty place.
  package static func content(_ content: MomentContent) throws(Refusal) -> MomentContent {
    var content = content
    if case .photos(let photos) = content.media, photos.isEmpty { content.media = nil }
    if content.location?.isBlank == true { content.location = nil }
    if content.media == nil, content.text.isBlank { throw .emptyPost }
    if content.text.count > MomentContent.textMax { throw .postTooLong }
    switch content.media {
    case .photos(let photos) where photos.count > MomentContent.photosMax: throw .tooManyPhotos
    case .video(let seconds, _) where seconds > MomentContent.videoSecondsMax: throw .videoTooLong
    default: break
    }
    return content
  }

  /// A list that is to limit a post has to name at least one friend; a tag nobody carries isn't enough (M54, F23).
  ///
  /// `named` is how many friends of the author are on the list, by name or by tag.
  package static func audience(_ audience: Audience, named: Int) throws(Refusal) {
    switch audience {
    case .public, .private: break
    case .only, .except: if named == 0 { throw .emptyAudience }
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
}

extension String {
  /// Nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
