/// The small square picture of a person, group or account: a tile of one wide or two narrow characters on a colour.
package struct Avatar: Hashable, Sendable, Codable {
  package var text: String
  package var colour: Colour
  /// The name of a picture that is shown instead, where pictures can be.
  package var picture: String?

  package enum Colour: String, Hashable, Sendable, Codable, CaseIterable {
    case red, orange, amber, green, teal, cyan, blue, indigo, violet, pink, brown, grey
  }

  package init(text: String, colour: Colour, picture: String? = nil) {
    self.text = text
    self.colour = colour
    self.picture = picture
  }
}
