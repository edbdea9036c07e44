import Domain
import Testing

/// A form of an account: what it may ask, and what may be filled in (A14).
struct ServiceFormTests {
  private static func field(
    _ label: String = "label", _ kind: ServiceForm.Kind = .text, required: Bool = false
  ) -> ServiceForm.Field {
    ServiceForm.Field(label: label, kind: kind, isRequired: required)
  }

  private static func form(
    _ fields: [ServiceForm.Field], title: String = "Feedback", thanks: String = "Thanks"
  ) -> ServiceForm {
    ServiceForm(title: title, fields: fields, thanks: .text(thanks))
  }

  private static func text(_ count: Int) -> String { String(repeating: "茶", count: count) }

  private func refusal(_ check: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
      try check()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (form([field()]), nil), (form([]), .formNotValid),
      (form(Array(repeating: field(), count: 8)), nil),
      (form(Array(repeating: field(), count: 9)), .formNotValid),
      (form([field()], title: text(20)), nil), (form([field()], title: text(21)), .formNotValid),
      (form([field()], title: " "), .formNotValid),
      (form([field(text(30))]), nil), (form([field(text(31))]), .formNotValid),
      (form([field("a", .choice(["x", "y"]))]), nil),
      (form([field("a", .choice(["x"]))]), .formNotValid),
      (form([field("a", .choice(["x", "x"]))]), .formNotValid),
      (form([field("a", .choice((0..<8).map { "\($0)" }))]), nil),
      (form([field("a", .choice((0..<9).map { "\($0)" }))]), .formNotValid),
      (form([field()], thanks: " "), .blankMessage),
      (form([], thanks: " "), .formNotValid),
    ] as [(ServiceForm, Refusal?)])
  func `a form has one to eight fields`(form: ServiceForm, expected: Refusal?) {
    #expect(refusal { () throws(Refusal) in try form.check() } == expected)
  }

  private static let feedback = form([
    field("What", .choice(["tea", "shop"]), required: true), field("Stars", .rating),
    field("More", .text),
  ])

  @Test(
    arguments: [
      (["tea", "5", "good"], nil), (["shop", "", ""], nil), (["tea", "1", " "], nil),
      (["", "5", "good"], .formIncomplete), (["tea", "5"], .formIncomplete),
      (["cake", "5", ""], .answerNotValid), (["tea", "6", ""], .answerNotValid),
      (["tea", "0", ""], .answerNotValid), (["tea", "many", ""], .answerNotValid),
      (["tea", "", text(500)], nil), (["tea", "", text(501)], .answerTooLong),
      // Two reasons at once.
      (["", "6", ""], .formIncomplete), (["tea", "6", text(501)], .answerNotValid),
    ] as [([String], Refusal?)])
  func `what is marked must be filled in, and a choice be one of those offered`(
    answers: [String], expected: Refusal?
  ) {
    #expect(refusal { () throws(Refusal) in try Self.feedback.check(answers) } == expected)
  }
}
