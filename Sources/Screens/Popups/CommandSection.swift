/// The commands of one screen, or those of everywhere, for help and palette.
struct CommandSection: Sendable {
  var title: String
  var owner: Int?
  var commands: [Command]
}
