import Domain
import WorldStore

/// What a person says to posts about something: phrases for those in which one of some words is found.
package struct Topic: Hashable, Sendable, Codable {
  package var words: [String]
  package var comment: [String]

  /// Whether a text is about it; in Latin letters whole words count, in either case.
  func fits(_ text: String) -> Bool {
    let text = text.lowercased()
    return words.contains { word in
      let word = word.lowercased()
      return text.ranges(of: word).contains { range in
        !(word.first.isLatin && text[..<range.lowerBound].last.isLatin)
          && !(word.last.isLatin && text[range.upperBound...].first.isLatin)
      }
    }
  }
}

extension Persona.Voice {
  /// The phrases for a post that says this: those of the first topic that fits, else those for any post.
  func comments(on text: String) -> [String] {
    topics.first { $0.fits(text) }?.comment ?? comment
  }
}

extension MomentRow {
  /// All words by which somebody finds out what a post is about, its pictures' captions in both languages.
  var subject: String {
    var words = [content.text, content.location]
    switch content.media {
    case .photos(let photos): words += photos.flatMap { $0.picture.words }
    case .video(_, let cover): words += cover.words
    case .article: words += [article?.title, article?.digest]
    case .link(let card): words += [card.title, card.digest]
    case .miniProgram(let name, let title, _, _): words += [name, title]
    case .music(let title, let artist): words += [title, artist]
    case nil: break
    }
    return words.compactMap(\.self).joined(separator: "\n")
  }
}

extension Picture {
  fileprivate var words: [String?] { [caption?.english, caption?.chinese] }
}

extension Character? {
  fileprivate var isLatin: Bool { self.map { $0.isASCII && $0.isLetter } == true }
}
