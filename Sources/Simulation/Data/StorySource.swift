import Domain

/// A story: lines played in a world that a data directory describes, with what they expect.
///
/// One grammar serves the tests' stories, a bug report, and the timelines of worlds.
package struct StorySource: Sendable {
  /// Path of the story's file.
  package let file: String

  package init(file: String) { self.file = file }

  /// The story's sentence, and the world's plan with the story's lines beside its own.
  ///
  /// - Throws: all faults of the story and of its world.
  package func read() throws(DataErrors) -> (sentence: String, plan: WorldPlan) {
    let findings = Findings()
    let story = read(findings)
    guard findings.errors.isEmpty else { throw DataErrors(findings.errors) }
    guard let story else { preconditionFailure("no story, and no error that says why") }
    return story
  }

  private func read(_ findings: Findings) -> (sentence: String, plan: WorldPlan)? {
    let source = DataFile(path: file, findings: findings)
    guard let fields = source.root()?.fields(["story", "world", "lines"]) else { return nil }
    let sentence = fields.required("story")?.text()
    guard let sentence, let world = fields.required("world")?.text(),
      let lines = fields.required("lines")
    else { return nil }
    let directory = WorldSource(directory: sibling(world))
    guard var plan = directory.read(findings) else { return nil }
    let timeline = TimelineFile(lines, start: plan.world.start)
    timeline.checkOrder(findings)
    plan.lines = WorldSource.merged([TimelineFile(path: file, lines: plan.lines), timeline])
    PlanChecker(plan: plan, files: directory.files(), findings: findings).check()
    return (sentence, plan)
  }

  /// A path as the story's file writes it, from its own directory on.
  private func sibling(_ path: String) -> String {
    guard !path.hasPrefix("/"), let end = file.lastIndex(of: "/") else { return path }
    return file[...end] + path
  }
}
