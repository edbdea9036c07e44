import Domain
import Testing

/// R3, A9, A40: who may read an article and pass it on.
struct ArticleAccessTests {
  typealias Clause = ArticleAccess.Clause

  private func verdict(
    _ standing: ArticleAccess.Standing, _ routes: Set<ArticleRoute>
  ) -> Verdict<Clause> {
    ArticleAccess.verdict(on: standing) { routes.contains($0) }
  }

  @Test(arguments: ArticleRoute.allCases)
  func `a published article is open by each single route`(route: ArticleRoute) {
    #expect(verdict(.published, [route]) == .allowed(.route(route)))
  }

  @Test func `without a route a published article is closed`() {
    #expect(verdict(.published, []) == .denied(.noRoute))
  }

  @Test(arguments: ArticleRoute.allCases)
  func `a draft is open to those alone it was shown to`(route: ArticleRoute) {
    #expect(
      verdict(.draft, [route])
        == (route == .preview ? .allowed(.route(.preview)) : .denied(.notPublished)))
  }

  @Test(arguments: ArticleRoute.allCases + [nil])
  func `what was taken down or back is closed by every route`(route: ArticleRoute?) {
    let routes = Set([route].compactMap(\.self))
    #expect(verdict(.violating, routes) == .denied(.violating))
    #expect(verdict(.deleted, routes) == .denied(.deleted))
  }

  @Test func `of several routes the first decides, and no later one is asked for`() {
    let all = ArticleRoute.allCases
    for (first, route) in all.enumerated() {
      var asked: [ArticleRoute] = []
      let verdict = ArticleAccess.verdict(on: .published) { other in
        asked.append(other)
        return all.dropFirst(first).contains(other)
      }
      #expect(verdict == .allowed(.route(route)))
      #expect(asked == Array(all.prefix(first + 1)))
    }
  }

  @Test func `each closed door has a refusal of its own`() {
    let closed: [Clause] = [.notPublished, .violating, .deleted, .noRoute]
    #expect(
      closed.map(\.refusal) == [
        .articleNotPublished, .articleViolates, .articleDeleted, .articleNotReceived,
      ])
    #expect(ArticleRoute.allCases.allSatisfy { Clause.route($0).refusal == nil })
  }
}
