/// What a tag may be called (F21).
package enum TagNaming {
  /// Signs that lists of names are written with.
  package static let separators: Set<Character> = [",", "，", "、", ";", "；", "|"]

  /// The name as it is kept: without blanks around it.
  ///
  /// `taken` are the names of the owner's other tags.
  ///
  /// Refused, in order: `blankTagName`, `tagNameHasSeparator` (a line break is one, too), `tagNameTooLong`,
  /// `tagNameTaken`.
  package static func name(_ text: String, taken: Set<String>) throws(Refusal) -> String {
    let name = text.trimmed
    if name.isEmpty { throw .blankTagName }
    if name.contains(where: { separators.contains($0) || $0.isNewline || $0 == "\t" }) {
      throw .tagNameHasSeparator
    }
    if name.count > ContactTag.nameMax { throw .tagNameTooLong }
    if taken.contains(name) { throw .tagNameTaken }
    return name
  }
}
