import Domain

extension AccountFile {
  /// A form of a menu: `{ title, fields: [{ label, choice: […], stars: true, required: true }], thanks }`.
  static func form(_ node: DataNode) -> Tap? {
    guard let fields = node.fields(["title", "fields", "thanks"]) else { return nil }
    let title = fields.required("title")?.text(max: ServiceForm.titleMax)
    let questions = fields.required("fields")?
      .list(count: 1...ServiceForm.fieldsMax, of: "fields")?.compactMap(question)
    let thanks = fields.required("thanks").flatMap(ReplyText.init)
    guard let title, let questions, let thanks else { return nil }
    return .form(
      ServiceForm(title: title, fields: questions, thanks: .text("")), thanks: thanks)
  }

  private static func question(_ node: DataNode) -> ServiceForm.Field? {
    guard let fields = node.fields(["label", "choice", "stars", "required"]) else { return nil }
    let label = fields.required("label")?.text(max: ServiceForm.labelMax)
    let isRequired = fields["required"].map { $0.flag() } ?? false
    var kind: ServiceForm.Kind? = .text
    if let choices = fields["choice"] {
      kind = choices.list(count: 2...ServiceForm.choicesMax, of: "choices")
        .map { .choice($0.compactMap { $0.text(max: ServiceForm.labelMax) }) }
      fields["stars"]?.report("a field has a choice or stars, not both")
    } else if let stars = fields["stars"] {
      kind = stars.onlyTrue().map { .rating }
    }
    guard let label, let isRequired, let kind else { return nil }
    return ServiceForm.Field(label: label, kind: kind, isRequired: isRequired)
  }
}
