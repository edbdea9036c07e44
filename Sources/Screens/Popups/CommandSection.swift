/// The commands of one screen, or those of everywhere, for help.
struct CommandSection: Sendable {
  var title: String
  var commands: [Command]
}
