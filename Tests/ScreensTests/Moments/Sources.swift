import Foundation

/// What the program's sources declare that reads the world, found in their text.
enum Sources {
  /// All queries, as a name and the first label: what a reader offers, and what somebody who has been given a
  /// reader offers in turn.
  static func queries() throws -> [String] {
    try files(in: "WorldStore").flatMap { queries(in: $0) }
  }

  /// The screens and popups that load something from the world.
  static func readingScreens() throws -> [String] {
    readingScreens(in: try files(in: "Screens"))
  }

  static func queries(in source: String) -> [String] {
    blocks(of: source).flatMap { block in
      (readsWorld(block) ? block : readerItself(in: block)).compactMap(declaration)
    }
  }

  /// The reader's own body, which stands within another, as if it stood by itself.
  private static func readerItself(in block: [Substring]) -> [Substring] {
    let body = block.drop { $0 != "  package struct Reader {" }.dropFirst()
    return body.prefix { $0 != "  }" }.map { $0.dropFirst(2) }
  }

  private static func readsWorld(_ block: [Substring]) -> Bool {
    let head = block.first ?? ""
    return head.hasPrefix("extension World.Reader")
      || head.hasPrefix("package ") && block.contains { $0.hasSuffix("let reader: World.Reader") }
  }

  /// What a line declares for other modules.
  private static func declaration(_ line: Substring) -> String? {
    guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
    let words = line.split(separator: " ")
    guard let access = words.firstIndex(of: "package"), !words.contains("let") else { return nil }
    let noun = words[(access + 1)...].first { !["static", "func", "var"].contains($0) } ?? ""
    let rest = line[noun.startIndex...]
    let name = rest.prefix { $0.isLetter }
    guard let open = rest.firstIndex(of: "("), !rest[..<open].contains(":") else {
      return String(name)
    }
    return name + "(" + rest[rest.index(after: open)...].prefix { $0.isLetter || $0 == "_" }
  }

  /// Each type or extension of a file, as its lines.
  private static func blocks(of source: String) -> [[Substring]] {
    source.split(separator: "\n").split(separator: "}").map { lines in
      lines.drop { !$0.hasSuffix("{") || $0.hasPrefix(" ") }.map { $0 }
    }
  }

  static func readingScreens(in files: [String]) -> [String] {
    let blocks = files.flatMap(blocks)
    let heads = blocks.map(Head.init)
    // A protocol of screens may stand on another.
    var kinds: Set<Substring> = ["Screen", "Popup"]
    var count = 0
    while kinds.count > count {
      count = kinds.count
      for head in heads where head.isProtocol && !kinds.isDisjoint(with: head.supers) {
        kinds.insert(head.name)
      }
    }
    let screens = Set(
      heads.filter { !$0.isProtocol && !kinds.isDisjoint(with: $0.supers) }.map(\.name))
    let readers = Set(zip(heads, blocks).filter { $1.contains(where: reads) }.map(\.0.name))
    return screens.intersection(readers).map(String.init).sorted()
  }

  /// The first line of a type or an extension.
  private struct Head {
    var name: Substring = ""
    var supers: [Substring] = []
    var isProtocol = false

    init(_ block: [Substring]) {
      let words = (block.first ?? "").split { " :,<{".contains($0) }
      let nouns: Set<Substring> = ["struct", "class", "enum", "extension", "protocol"]
      guard let noun = words.firstIndex(where: nouns.contains), noun + 1 < words.count else {
        return
      }
      isProtocol = words[noun] == "protocol"
      name = words[noun + 1]
      supers = Array(words[(noun + 2)...].prefix { $0 != "where" })
    }
  }

  private static func reads(_ line: Substring) -> Bool {
    line.hasPrefix("  ") && (line.contains("func load(") || line.contains("func readOn("))
  }

  private static func files(in module: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/\(module)")
    let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return try (found ?? []).filter { $0.hasSuffix(".swift") }.sorted().map {
      try String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }
  }
}
