import Domain

/// What of a Mini Program's card has no column of its own.
struct MiniProgramCard: Hashable, Codable {
  var name: String
  var link: MiniProgramLink?
  var picture: String?
}
