import Domain

/// What a line does about Moments besides posting, liking and commenting: with what stands, and with one's own album.
package enum MomentStep: Hashable, Sendable, Codable {
  case setPrivate(String, Bool)
  case mute(String, Bool)
  case pin(String, Bool)
  /// A picture of one's own as the cover, or none.
  case cover(String?)
  case likeCover(String, Bool)
  /// A photo of a post, counted from 0, to one's own pictures.
  case savePhoto(String, Int)
  case clearNotifications
}
