/// Who can see a post (谁可以看), M50–M53.
///
/// Tags are live: who carries one now counts (M56).
package enum Audience: Hashable, Sendable, Codable {
  case `public`
  case `private`
  case only(people: [Person.ID], tags: [ContactTag.ID])
  case except(people: [Person.ID], tags: [ContactTag.ID])
}
