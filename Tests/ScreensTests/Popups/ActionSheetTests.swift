import Domain
import TerminalKit
import Testing
import WorldStore

@testable import Screens

/// What a sheet's options are chosen by, and which is in hand.
struct ActionSheetTests {
  private static let context = ScreenContext(
    me: Person.ID(1), worldName: "test",
    clock: ClockState(now: Phone.start, isPaused: true, speed: 60))

  private func sheet(_ count: Int) -> ActionSheet {
    ActionSheet(title: "", options: (1...count).map { .init("option \($0)", $0) })
  }

  private static let signs: [(Character, ActionSheet.Intent)] = [
    ("1", .chooseAt(0)), ("9", .chooseAt(8)), ("a", .chooseAt(9)), ("f", .chooseAt(14)),
    ("i", .chooseAt(15)), ("m", .chooseAt(16)),
    // These move and close in every sheet.
    ("g", .move(.top)), ("h", .close), ("j", .move(.down)), ("k", .move(.up)), ("l", .choose),
    ("q", .close),
  ]

  @Test(arguments: signs)
  func `the tenth option and those after it are chosen by letters that do nothing else`(
    key: Character, intent: ActionSheet.Intent
  ) { #expect(sheet(17).intent(for: .character(key)) == intent) }

  @Test func `a sign without an option means nothing`() {
    #expect(sheet(9).intent(for: .character("a")) == nil)
    #expect(sheet(10).intent(for: .character("b")) == nil)
    #expect(sheet(1).intent(for: .character("0")) == nil)
  }

  @Test(arguments: [true, false])
  func `Enter alone does what is harmless and nothing that can't be undone`(isHarmless: Bool) {
    let context = Self.context
    let question: Effect =
      isHarmless
      ? .offer(.resendQuestion, .resend, "sent", in: context)
      : .confirm(.deleteMessageQuestion, .delete, "deleted", in: context)
    guard case .popup(let popup) = question, var sheet = popup as? ActionSheet else {
      Issue.record("no sheet: \(question)")
      return
    }
    let effects = sheet.update(.choose, in: context)
    guard case .answer(let answer)? = effects.first else {
      Issue.record("no answer: \(effects)")
      return
    }
    #expect((answer as? String) == (isHarmless ? "sent" : nil))
  }
}
