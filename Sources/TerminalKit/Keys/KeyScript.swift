/// A line of words that says which keys are pressed, for `wesim screen --keys` and for tests.
///
///     j  Enter  C-p  text:你好  'text:two words'  paste:TEXT  click:3,4  wheeldown:3,4  Down*20
///
/// It is the language of tuibench: quotes keep blanks together, a backslash is plain, columns and rows count from 1. A
/// quotation mark that is a word by itself is the key.
package enum KeyScript {
  /// The events of a script, in order.
  package static func events(_ script: String) throws(KeyScriptError) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for word in try words(of: script) {
      events += try self.events(word: word)
    }
    return events
  }

  private static func events(word: String) throws(KeyScriptError) -> [TerminalEvent] {
    if word.hasPrefix("text:") {
      return word.dropFirst(5).map { character in
        .key(character == "\n" ? .enter : character == "\t" ? .tab : .character(character))
      }
    }
    if word.hasPrefix("paste:") { return [.paste(String(word.dropFirst(6)))] }
    if word.count > 2, let star = word.lastIndex(of: "*"), star > word.startIndex,
      let count = Int(word[word.index(after: star)...]), (0...100_000).contains(count)
    {
      let once = try events(word: String(word[..<star]))
      return Array(repeatElement(once, count: count).joined())
    }
    if let key = Key(scriptName: word) { return [.key(key)] }
    if let mouse = mouse(word) { return mouse.map { .mouse($0) } }
    throw KeyScriptError.unknownWord(word)
  }

  private static func mouse(_ word: String) -> [MouseEvent]? {
    let parts = word.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let numbers = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.allSatisfy({ ($0 ?? 0) > 0 }) else { return nil }
    let places = stride(from: 0, to: numbers.count - 1, by: 2).map {
      Position(column: (numbers[$0] ?? 1) - 1, row: (numbers[$0 + 1] ?? 1) - 1)
    }
    guard numbers.count == (parts[0] == "drag" ? 4 : 2), let at = places.first else { return nil }
    func click(_ button: MouseEvent.Button) -> [MouseEvent] {
      [MouseEvent(.press(button), at: at), MouseEvent(.release(button), at: at)]
    }
    switch parts[0] {
    case "click": return click(.left)
    case "rclick": return click(.right)
    case "mclick": return click(.middle)
    case "dblclick": return click(.left) + click(.left)
    case "press": return [MouseEvent(.press(.left), at: at)]
    case "release": return [MouseEvent(.release(.left), at: at)]
    case "move": return [MouseEvent(.move, at: at)]
    case "wheelup": return [MouseEvent(.wheelUp, at: at)]
    case "wheeldown": return [MouseEvent(.wheelDown, at: at)]
    case "drag":
      return [
        MouseEvent(.press(.left), at: at), MouseEvent(.drag(.left), at: places[1]),
        MouseEvent(.release(.left), at: places[1]),
      ]
    default: return nil
    }
  }

  private static func words(of script: String) throws(KeyScriptError) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    let characters = Array(script)
    for (index, character) in characters.enumerated() {
      let isLast = index + 1 == characters.count || characters[index + 1].isWhitespace
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"", !(word == nil && isLast) {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw KeyScriptError.openQuote }
    if let complete = word { words.append(complete) }
    return words
  }
}

/// Why a key script cannot be understood.
package enum KeyScriptError: Error, Hashable, CustomStringConvertible {
  case unknownWord(String)
  case openQuote

  package var description: String {
    switch self {
    case .unknownWord(let word): "no key is called “\(word)”"
    case .openQuote: "a quotation mark is not closed"
    }
  }
}
