import Domain
import Foundation

/// A data directory on disk.
package struct WorldSource: Sendable {
  package let directory: String

  package init(directory: String) { self.directory = directory }

  /// Reads and checks the whole directory.
  ///
  /// - Throws: all faults found, so that one run shows them together.
  package func plan() throws(DataErrors) -> WorldPlan {
    let findings = Findings()
    let plan = read(findings)
    for expectation in plan?.lines.flatMap(\.expectations) ?? [] {
      findings.report(
        "an expectation in a world's timeline", at: expectation.place,
        hint: "expectations belong to stories")
    }
    if let plan { PlanChecker(plan: plan, files: files(), findings: findings).check() }
    guard findings.errors.isEmpty else { throw DataErrors(findings.errors) }
    guard var plan else { preconditionFailure("no plan, and no error that says why") }
    plan.warnings = findings.warnings.sorted { $0.place < $1.place }
    return plan
  }

  func read(_ findings: Findings) -> WorldPlan? {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory),
      isDirectory.boolValue
    else {
      findings.report("no such directory", at: Place(file: directory))
      return nil
    }
    // Elsewhere than in a world's data every file would be a fault.
    guard FileManager.default.fileExists(atPath: shownPath("world.yaml")) else {
      findings.report(
        "not a data directory: there is no world.yaml in it", at: Place(file: directory))
      return nil
    }
    let files = files()
    checkNames(of: files, findings)
    let world = file("world.yaml", findings).root().flatMap { WorldFile($0) }
    let people = subjects("people", "yaml", in: files, findings) { handle, file in
      file.root().flatMap { PersonFile(handle: handle, $0) }
    }
    let groups = subjects("groups", "yaml", in: files, findings) { handle, file in
      file.root().flatMap { GroupFile(handle: handle, $0) }
    }
    let accounts = subjects("accounts", "yaml", in: files, findings) { handle, file in
      file.root().flatMap { AccountFile(handle: handle, $0) }
    }
    let miniPrograms = subjects("miniprograms", "yaml", in: files, findings) { handle, file in
      file.root().flatMap { MiniProgramFile(handle: handle, $0) }
    }
    let articles = subjects("articles", "md", in: files, findings) { ArticleFile(handle: $0, $1) }
    var pictures: [PicturesFile.Caption] = []
    if files.contains("pictures/pictures.yaml") {
      pictures =
        file("pictures/pictures.yaml", findings).root().map { PicturesFile($0).pictures } ?? []
    }
    let pictureFiles = files.compactMap { pictureFile($0, findings) }
    // Without a start no time means anything; the other files have been read all the same.
    guard let world else { return nil }
    let timelines = subjects("timeline", "yaml", in: files, findings) { _, file in
      file.root().map { TimelineFile($0, start: world.start) }
    }
    for timeline in timelines { timeline.checkOrder(findings) }
    let ads = subjects("ads", "yaml", in: files, findings) { handle, file in
      file.root().flatMap { AdFile(handle: handle, $0, start: world.start) }
    }
    return WorldPlan(
      directory: directory, world: world, people: people, groups: groups, accounts: accounts,
      articles: articles, pictures: pictures, pictureFiles: pictureFiles, ads: ads,
      miniPrograms: miniPrograms,
      lines: Self.merged(timelines))
  }

  /// Paths of all files from the directory on, sorted; hidden ones and README files are left out.
  func files() -> [String] {
    // The enumerator doesn't enter a directory that is a link itself.
    let target = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
    let all = FileManager.default.enumerator(atPath: target)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      let parts = path.split(separator: "/")
      return !parts.contains { $0.hasPrefix(".") } && parts.last != "README.md"
        && parts.last?.contains(".") == true
    }.sorted()
  }

  private func file(_ path: String, _ findings: Findings) -> DataFile {
    DataFile(path: shownPath(path), findings: findings)
  }

  func shownPath(_ path: String) -> String {
    directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
  }

  private func subjects<Subject>(
    _ folder: String, _ type: String, in files: [String], _ findings: Findings,
    _ read: (String, DataFile) -> Subject?
  ) -> [Subject] {
    files.compactMap { path in
      guard let handle = Self.handle(path, folder, type) else { return nil }
      return read(handle, file(path, findings))
    }
  }

  private func pictureFile(_ path: String, _ findings: Findings) -> PictureFile? {
    guard path.hasPrefix("pictures/"), !path.hasSuffix(".yaml") else { return nil }
    return PictureFile(path: shownPath(path), findings)
  }

  private static let folders = [
    ("people", ["yaml"]), ("groups", ["yaml"]), ("accounts", ["yaml"]), ("articles", ["md"]),
    ("timeline", ["yaml"]), ("ads", ["yaml"]), ("miniprograms", ["yaml"]),
    ("pictures", ["png", "jpg", "jpeg", "gif"]),
  ]

  static func handles(_ folder: String, _ type: String, in files: [String]) -> [String] {
    files.compactMap { handle($0, folder, type) }
  }

  private static func handle(_ path: String, _ folder: String, _ type: String) -> String? {
    let prefix = "\(folder)/"
    let suffix = ".\(type)"
    guard path.hasPrefix(prefix), path.hasSuffix(suffix), path.count > prefix.count + suffix.count
    else { return nil }
    return String(path.dropFirst(prefix.count).dropLast(suffix.count))
  }

  /// A file that nothing reads is a slip of its name.
  private func checkNames(of files: [String], _ findings: Findings) {
    for path in files where !["world.yaml", "pictures/pictures.yaml"].contains(path) {
      let name = Self.folders.lazy.flatMap { folder, types in
        types.lazy.compactMap { Self.handle(path, folder, $0) }
      }.first
      guard let name else {
        findings.report(
          "no file of a world is called so", at: Place(file: shownPath(path)),
          hint: Self.places(for: path))
        continue
      }
      if !Self.isHandle(name) {
        findings.report(
          "\"\(name)\" can't be an id", at: Place(file: shownPath(path)),
          hint: "lower-case letters, digits and hyphens")
      }
    }
  }

  private static func places(for path: String) -> String {
    let folder = path.split(separator: "/").first.map(String.init) ?? path
    if let (name, types) = folders.first(where: { $0.0 == folder }) {
      return "\(name)/ID.\(types.joined(separator: " or ."))"
    }
    return Spelling.hint(for: folder, among: folders.map(\.0) + ["world.yaml"])
      ?? "world.yaml, or a file in one of \(folders.map(\.0).joined(separator: ", "))"
  }

  static func isHandle(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
      }
  }

  static func merged(_ timelines: [TimelineFile]) -> [TimelineLine] {
    timelines.flatMap(\.lines).enumerated()
      .sorted { ($0.element.step.at, $0.offset) < ($1.element.step.at, $1.offset) }
      .map(\.element)
  }
}
