/// What a tag may be called (F21).
package enum TagNaming {
  /// Signs that lists of names are written with, and line breaks.
  package static let separators: Set<Character> = [",", "，", "、", ";", "；", "|"]

  /// The name as it is kept: without blanks around it.
  ///
  /// `taken` tells whether another tag of the same owner is called so.
  ///
  /// Refused, in order: `blankTagName`, `tagNameHasSeparator`, `tagNameTooLong`, `tagNameTaken`.
  package static func name(_ text: String, taken: (String) throws -> Bool) throws -> String {
    let name = text.trimmed
    if name.isEmpty { throw Refusal.blankTagName }
    if name.contains(where: { separators.contains($0) || $0.isNewline || $0 == "\t" }) {
      throw Refusal.tagNameHasSeparator
    }
    if name.count > ContactTag.nameMax { throw Refusal.tagNameTooLong }
    if try taken(name) { throw Refusal.tagNameTaken }
    return name
  }
}
