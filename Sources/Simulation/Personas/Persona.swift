package import Domain

/// How a person of the cast behaves when nobody scripts them: when they are awake, how long they let others wait, how
/// readily they like and comment, and the phrases they use.
package struct Persona: Hashable, Sendable, Codable {
  /// Seconds of the day; `wakes` after `sleeps` means that the waking day passes midnight.
  package var wakes: Int64
  package var sleeps: Int64
  /// Seconds between being written to and answering, both ends included.
  package var delay: ClosedRange<Int64>
  /// Chance of liking a friend's post, 0–1.
  package var likes: Double
  /// Chance of commenting on it, 0–1.
  package var comments: Double
  /// Chance of accepting a request to be friends, 0–1; what isn't accepted expires.
  package var accepts: Double = 1
  package var voice: Voice

  /// Phrases by what they answer.
  package struct Voice: Hashable, Sendable, Codable {
    package var greeting: [String]
    package var question: [String]
    package var thanks: [String]
    package var photo: [String]
    package var other: [String]
    /// For any post.
    package var comment: [String]
    /// For posts about something, the first that fits.
    package var topics: [Topic] = []
  }

  /// The first moment from `time` on at which this person is awake.
  package func awake(from time: WorldTime) -> WorldTime {
    isAwake(at: time.secondOfDay)
      ? time
      : time + (wakes - time.secondOfDay + WorldTime.day) % WorldTime.day
  }

  private func isAwake(at second: Int64) -> Bool {
    if wakes == sleeps { return true }
    return wakes < sleeps
      ? (wakes..<sleeps).contains(second) : second >= wakes || second < sleeps
  }
}

extension Persona {
  /// A world made before people answered requests says nothing about it.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      wakes: try values.decode(Int64.self, forKey: .wakes),
      sleeps: try values.decode(Int64.self, forKey: .sleeps),
      delay: try values.decode(ClosedRange<Int64>.self, forKey: .delay),
      likes: try values.decode(Double.self, forKey: .likes),
      comments: try values.decode(Double.self, forKey: .comments),
      accepts: try values.decodeIfPresent(Double.self, forKey: .accepts) ?? 1,
      voice: try values.decode(Voice.self, forKey: .voice))
  }
}

extension Persona.Voice {
  /// A world made before there were topics has none.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      greeting: try values.decode([String].self, forKey: .greeting),
      question: try values.decode([String].self, forKey: .question),
      thanks: try values.decode([String].self, forKey: .thanks),
      photo: try values.decode([String].self, forKey: .photo),
      other: try values.decode([String].self, forKey: .other),
      comment: try values.decode([String].self, forKey: .comment),
      topics: try values.decodeIfPresent([Topic].self, forKey: .topics) ?? [])
  }
}
