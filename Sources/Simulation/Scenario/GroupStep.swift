/// What a step does with group chats; `data/README.md` says how each is written.
package enum GroupStep: Hashable, Sendable, Codable {
  case create([String])
}
