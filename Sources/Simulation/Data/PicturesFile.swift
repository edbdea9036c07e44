/// `pictures/pictures.yaml`: what each picture shows, in both languages.
package struct PicturesFile: Hashable, Sendable {
  package var pictures: [Caption]

  package struct Caption: Hashable, Sendable {
    package var picture: String
    package var english: String
    package var chinese: String
    package var place: Place
  }

  init(_ node: DataNode) {
    pictures = (node.entries() ?? []).compactMap { entry in
      entry.value.pair("en", "zh").map {
        Caption(picture: entry.key, english: $0.0, chinese: $0.1, place: entry.place)
      }
    }
  }
}
