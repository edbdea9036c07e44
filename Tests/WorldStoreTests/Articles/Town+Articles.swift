import Domain
import WorldStore

extension Town {
  /// An article of the Daily: "fog" is called Fog.
  func written(_ handle: String, digest: String? = nil, body: String = "## Fog\n\nIt came in.")
    throws -> Article.ID
  {
    try world.addArticle(
      Article(
        id: Article.ID(0), handle: handle, account: daily,
        title: handle.prefix(1).uppercased() + handle.dropFirst(), author: "Wen",
        digest: digest, cover: Picture("c"), isOriginal: true, place: "北埠",
        originalURL: "https://fog.example/", body: body,
        crowd: ArticleCrowd(readers: 1000, likes: 100, wows: 10)))
  }

  /// The same, sent out by the Daily.
  func published(_ handle: String, digest: String? = nil) throws -> Article.ID {
    let id = try written(handle, digest: digest)
    wait(86_400)
    try does(.broadcast(.articles([id])), daily)
    return id
  }
}
