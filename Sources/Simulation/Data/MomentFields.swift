import Domain

/// How each verb about posts that stand is written.
enum MomentFields {
  static let verbs = [
    "setPrivate", "setPublic", "mutePost", "unmutePost", "pin", "unpin", "cover", "removeCover",
    "likeCover", "unlikeCover", "savePhoto", "clearNotifications",
  ]

  static func step(_ name: String, _ node: DataNode) -> MomentStep? {
    switch name {
    case "setPrivate": node.reference(.moment).map { .setPrivate($0, true) }
    case "setPublic": node.reference(.moment).map { .setPrivate($0, false) }
    case "mutePost": node.reference(.moment).map { .mute($0, true) }
    case "unmutePost": node.reference(.moment).map { .mute($0, false) }
    case "pin": node.reference(.moment).map { .pin($0, true) }
    case "unpin": node.reference(.moment).map { .pin($0, false) }
    case "cover": node.reference(.picture).map { .cover($0) }
    case "removeCover": node.onlyTrue().map { .cover(nil) }
    case "likeCover": node.reference(.person).map { .likeCover($0, true) }
    case "unlikeCover": node.reference(.person).map { .likeCover($0, false) }
    case "savePhoto": savePhoto(node)
    case "clearNotifications": node.onlyTrue().map { .clearNotifications }
    default: preconditionFailure("a verb without a reader: \(name)")
    }
  }

  private static func savePhoto(_ node: DataNode) -> MomentStep? {
    guard let fields = node.fields(["of", "photo"]) else { return nil }
    let post = fields.required("of")?.reference(.moment)
    let photo = fields["photo"].map { $0.integer(in: 1...MomentContent.photosMax) } ?? 1
    guard let post, let photo else { return nil }
    return .savePhoto(post, photo - 1)
  }
}
