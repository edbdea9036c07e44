import Domain
import Testing
import WorldStore

@testable import Simulation

/// What a line keeps in Favorites (D60).
struct FavoriteStepTests {
  @Test func `an article, a message, a post's text and its photo are kept, the newest first`()
    throws
  {
    let small = try SmallWorld([
      "timeline/week.yaml": """
      - { at: -1d 09:00, as: bo, send: { to: ann, text: hello }, label: hello }
      - { at: -1d 09:01, as: cy, post: { text: sea, photos: [pier] }, label: sea }
      - { at: -1d 09:02, as: paper, publish: [first] }
      - { at: -1d 09:10, as: ann, favorite: { message: hello } }
      - { at: -1d 09:11, as: ann, favorite: { post: sea } }
      - { at: -1d 09:12, as: ann, favorite: { post: sea, photo: 1 } }
      - { at: -1d 09:13, as: ann, favorite: { article: first } }
      """
    ])
    let kept = try small.world.reader(as: small.ann).favorites(.first(9))
    #expect(kept.count == 4)
    guard case .article = kept.first?.subject else {
      Issue.record("\(kept)")
      return
    }
  }

  @Test(arguments: [
    ("{ article: first, message: hello }", "timeline/week.yaml:2:"),
    ("{ article: first, photo: 1 }", "timeline/week.yaml:2:"),
    ("{ photo: 1 }", "timeline/week.yaml:2:"), ("{ post: hello }", "timeline/week.yaml:2:"),
    ("{ message: hello }", nil),
  ])
  func `one thing is kept by a line`(value: String, error: String?) throws {
    let errors = try DataFolder([
      "timeline/week.yaml": """
      - { at: -1d 09:00, as: bo, send: { to: ann, text: hello }, label: hello }
      - { at: -1d 09:01, as: ann, favorite: \(value) }
      """
    ]).errors()
    #expect(errors.count == (error == nil ? 0 : 1), "\(errors)")
    if let error { #expect(errors.allSatisfy { $0.hasPrefix(error) }, "\(errors)") }
  }
}
