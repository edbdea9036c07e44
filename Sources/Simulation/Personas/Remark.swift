import Domain

/// What kind of thing somebody said, as far as a persona tells the difference; in the order in which one is answered
/// when several were said.
enum Remark: Int, Comparable, Sendable {
  case question, thanks, greeting, photo, other

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// `nil` for a grey line, which nobody said.
  init?(_ content: MessageContent) {
    switch content {
    case .text(let text): self = Self(text: text)
    case .photo, .video: self = .photo
    case .notice: return nil
    default: self = .other
    }
  }

  private init(text: String) {
    // Who accepts says hello by it.
    if Settings.Language.allCases.contains(where: { FriendRequest.acceptance(in: $0) == text }) {
      self = .greeting
      return
    }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let end = text.lastIndex { $0.isLetter }.map { text[$0] }
    if text.contains("?") || text.contains("？") || end == "吗" || end == "呢" {
      self = .question
    } else if text.contains("谢") || words.contains(where: Self.thanksWords.contains) {
      self = .thanks
    } else if Self.greetingStarts.contains(where: text.hasPrefix)
      || words.first.map(Self.greetingWords.contains) == true
      || (words.first == "good" && words.count > 1 && Self.dayTimes.contains(words[1]))
    {
      self = .greeting
    } else {
      self = .other
    }
  }

  private static let thanksWords: Set = ["thanks", "thank", "thx", "cheers"]
  private static let greetingWords: Set = ["hi", "hello", "hey", "morning"]
  private static let dayTimes: Set = ["morning", "afternoon", "evening"]
  private static let greetingStarts = [
    "早", "你好", "您好", "大家好", "上午好", "中午好", "下午好", "晚上好", "嗨", "哈喽", "在吗",
  ]
}

extension Persona.Voice {
  /// The phrases of at most so many characters.
  func fitting(_ count: Int) -> Self {
    func short(_ phrases: [String]) -> [String] { phrases.filter { $0.count <= count } }
    return Self(
      greeting: short(greeting), question: short(question), thanks: short(thanks),
      photo: short(photo), other: short(other), comment: short(comment),
      topics: topics)
  }

  /// One of the phrases for this kind of remark, but not the one said last; where there is no other, one of those for
  /// anything; `nil` when that leaves nothing to say.
  func phrase(
    for remark: Remark, after last: String?, using generator: inout some RandomNumberGenerator
  ) -> String? {
    let phrases =
      switch remark {
      case .question: question
      case .thanks: thanks
      case .greeting: greeting
      case .photo: photo
      case .other: other
      }
    let fresh = phrases.filter { $0 != last }
    return (fresh.isEmpty ? other.filter { $0 != last } : fresh).randomElement(using: &generator)
  }
}
