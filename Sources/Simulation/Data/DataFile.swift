import Foundation
import Yams

/// One text file of the data directory.
struct DataFile {
  /// As it is shown in errors: the directory as it was given, then the way from there.
  let path: String
  let findings: Findings
  /// Lines of the file before the first line of the YAML being read.
  var linesBefore = 0

  /// The file's text; reports why it can't be read.
  func contents() -> String? {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      findings.report("the file can't be read", at: Place(file: path))
      return nil
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      findings.report("the file is not UTF-8 text", at: Place(file: path))
      return nil
    }
    return text
  }

  /// The whole file as YAML.
  func root() -> DataNode? { contents().flatMap { node(in: $0) } }

  /// A text of this file as YAML.
  func node(in text: String) -> DataNode? {
    do {
      guard let yaml = try Yams.compose(yaml: text, .basic) else {
        findings.report("there is nothing in it", at: Place(file: path))
        return nil
      }
      return DataNode(yaml: yaml, file: self)
    } catch let error as YamlError {
      report(error)
    } catch {
      findings.report("not YAML: \(error)", at: Place(file: path))
    }
    return nil
  }

  func place(of mark: Mark?) -> Place {
    Place(file: path, line: mark.map { $0.line + linesBefore }, column: mark?.column)
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = [context?.text, problem].compactMap(\.self).joined(separator: " ")
      findings.report(
        "not YAML: \(words)", at: place(of: mark),
        hint: "a text with : # { [ , or a leading @ needs quotes")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      findings.report("written twice: \(names)", at: place(of: context.mark))
    default:
      findings.report("not YAML: \(error)", at: Place(file: path))
    }
  }
}
