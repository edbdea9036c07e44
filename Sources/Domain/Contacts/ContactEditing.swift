/// What may be written about a friend (F54).
package enum ContactEditing {
  /// Characters.
  package static let remarkMax = 30
  package static let descriptionMax = 400
  package static let phoneNumberMax = 24
  package static let phoneNumbersMax = 5

  /// A remark as it is kept: without blanks around it, and `nil` where nothing is left.
  ///
  /// Refused: `remarkTooLong`.
  package static func remark(_ text: String?) throws(Refusal) -> String? {
    guard let text = text?.trimmed.onOneLine, !text.isEmpty else { return nil }
    if text.count > remarkMax { throw .remarkTooLong }
    return text
  }

  /// A card as it is kept: without blanks around its texts, and without empty numbers or one twice.
  ///
  /// Refused, in order: `descriptionTooLong`, `tooManyPhoneNumbers`, `phoneNumberNotValid`.
  package static func card(_ card: ContactCard) throws(Refusal) -> ContactCard {
    let description = card.description.trimmed
    if description.count > descriptionMax { throw .descriptionTooLong }
    var numbers: [String] = []
    for number in card.phoneNumbers.map(\.trimmed) where !number.isEmpty {
      if !numbers.contains(number) { numbers.append(number) }
    }
    if numbers.count > phoneNumbersMax { throw .tooManyPhoneNumbers }
    for number in numbers where !isPhoneNumber(number) { throw .phoneNumberNotValid }
    return ContactCard(description: description, phoneNumbers: numbers)
  }

  private static func isPhoneNumber(_ text: String) -> Bool {
    let digits = "0123456789"
    return text.count <= phoneNumberMax && text.contains(where: digits.contains)
      && text.allSatisfy { digits.contains($0) || "+-() *#".contains($0) }
  }
}
