import Foundation
import Testing

/// Nobody can find out how often a post was seen, or by whom: Moments have no analytics (M9, M150).
///
/// A like and a comment are all that a post gets back. Official accounts do have numbers (M151).
struct NoAnalyticsTests {
  /// Names that a count of looks, or a list of those who looked, would go by.
  private static let names = [
    "viewcount", "viewscount", "viewercount", "viewerscount", "viewlog", "visitcount",
    "visitscount", "visitorcount", "visitorscount", "visitlog", "seencount", "readercount",
    "readerscount", "impression", "exposure", "viewedby", "viewedat", "visitedby", "visitedat",
    "lookedby", "lookedat", "visitors", "profileviews", "momentview", "momentvisit", "momentread",
    "momentlook",
  ]

  /// Words that would tell a person of it.
  private static let words = [
    " views", "viewers", "visitor", "visits", "impressions", "who viewed", "viewed by", "访客",
    "访问量", "浏览", "看过你", "谁看过", "看过的人", "曝光",
  ]

  private func findings(_ files: [String], _ banned: [String]) throws -> [String] {
    try files.flatMap { file in
      try Repository.lines(file).enumerated().compactMap { number, line in
        Self.tells(line, banned) ? "\(file):\(number + 1): \(line)" : nil
      }
    }
  }

  private static func tells(_ line: String, _ banned: [String]) -> Bool {
    let text = line.lowercased()
    let name = text.replacingOccurrences(of: "_", with: "")
    return banned.contains { text.contains($0) || name.contains($0) }
  }

  @Test(arguments: [
    "Sources/WorldStore/Schema", "Sources/Domain/Moments", "Sources/WorldStore/Moments",
    "Sources/Screens/Moments",
  ])
  func `no table, rule, query or screen counts looks at a post`(folder: String) throws {
    let files = Repository.files(below: folder, extensions: ["swift"])
    #expect(files.count > 8)
    let findings = try findings(files, Self.names)
    #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
  }

  @Test func `no words about Moments tell of views or visitors`() throws {
    let files = ["Moments", "Posting", "Why", "Discover", "Me"].map {
      "Sources/Screens/Words/Word+\($0).swift"
    }
    let findings = try findings(files, Self.words)
    #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
  }

  @Test(arguments: [
    "viewCount INTEGER NOT NULL", "CREATE TABLE moment_view (", "viewedBy INTEGER",
    "var visitors: [Person.ID]", "impressions", "CREATE TABLE visit_log (",
  ])
  func `a count of looks is recognised`(line: String) {
    #expect(Self.tells(line, Self.names))
  }
}
