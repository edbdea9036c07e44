/// Something kept in Favorites (收藏), D60–D65: private to its owner, and still there when its original is gone.
package struct Favorite: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Favorite>
  package let id: ID
  package var subject: FavoriteSubject
  package var keptAt: WorldTime

  package init(id: ID, subject: FavoriteSubject, keptAt: WorldTime) {
    self.id = id
    self.subject = subject
    self.keptAt = keptAt
  }
}

/// What can be kept.
package enum FavoriteSubject: Hashable, Sendable, Codable {
  case article(Article.ID)
  case message(Message.ID)
  /// Of a post its text, or one of its photos counted from 0 (M102).
  case momentText(Moment.ID)
  case momentPhoto(Moment.ID, Int)
}

extension Favorite {
  /// The largest file that can be sent from Favorites, in bytes (D63).
  package static let fileBytesMax: Int64 = 25 * 1024 * 1024

  /// Refused: `cannotForwardThisKind` for what can't be forwarded either, and for a file that is too large (D63).
  package static func checkSending(_ content: MessageContent) throws(Refusal) {
    try Forwarding.check(content)
    if case .file(_, let bytes) = content, bytes > fileBytesMax { throw .cannotForwardThisKind }
  }
}

extension Favorite {
  /// Only notes stand on top of the chat list (D66).
  ///
  /// Refused: `onlyNotesStick`.
  package static func checkSticking(_ content: MessageContent) throws(Refusal) {
    guard case .note = content else { throw .onlyNotesStick }
  }
}

extension Favorite {
  package static let tagsMax = 10
  /// Characters.
  package static let tagMax = 20

  /// Tags (D61) as they are kept: without blanks at their ends, each once.
  ///
  /// Refused, in this order: `favoriteTagNotValid`, `tooManyFavoriteTags`.
  package static func tags(_ names: [String]) throws(Refusal) -> [String] {
    var tags: [String] = []
    for name in names.map(\.trimmed) where !tags.contains(name) {
      guard (1...tagMax).contains(name.count), !name.contains(where: parts(tagsAt:))
      else { throw .favoriteTagNotValid }
      tags.append(name)
    }
    if tags.count > tagsMax { throw .tooManyFavoriteTags }
    return tags
  }

  /// Whether a character stands between tags, and so in none.
  package static func parts(tagsAt character: Character) -> Bool {
    character.isNewline || ",，、".contains(character)
  }

  /// What somebody looks for among what they keep.
  package struct Filter: Hashable, Sendable {
    package var kind: Kind?
    package var tag: String?

    package init(kind: Kind? = nil, tag: String? = nil) {
      self.kind = kind
      self.tag = tag
    }
  }

  /// The types of what is kept (D60); goods come as cards of Mini Programs.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case text, media, links, files, music, audio, places, notes, chatHistory, goods
  }
}

extension MessageContent {
  /// Whether Favorites takes it (D60, D64): nothing that is money, a person, a sticker, or between two sides only.
  package var canBeKept: Bool {
    switch self {
    case .text, .photo, .voice, .video, .location, .file, .link, .article, .miniProgram, .music,
      .note, .chatHistory:
      true
    case .sticker, .contactCard, .accountCard, .redPacket, .transfer, .splitBill, .call, .template,
      .bill,
      .receipt,
      .preview, .commentNotice, .groupInvitation,
      .notice:
      false
    }
  }
}
