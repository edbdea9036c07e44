package import Domain
import TerminalKit
package import WorldStore

/// Edit Contact (设置备注和标签): what one writes down about a friend, for nobody else to see (F54).
///
/// ```
///   Remark           › 安总编
///   Tags               Work 工作
///   Phone              555 0134
///   Phone              Add a phone number
///   Description        met at the pier
///
/// ▌ Save
/// ```
package struct EditContactScreen: FormScreen {
  package enum Part: Hashable, Sendable {
    case remark, tags, phone(Int), description, save
  }

  package enum Intent: Hashable, FormIntent {
    case form(FormPage<Part>.Intent)
    case setTags([ContactTag])
    case save
    case discard
  }

  private let person: Person.ID
  private var profile: PersonProfile?
  package var page = FormPage<Part>()
  private var tags: [ContactTag] = []
  private var isFilled = false
  /// What was asked of the world and isn't answered yet.
  private var awaited = 0
  private var isRefused = false

  package init(person: Person.ID) { self.person = person }

  package func title(in context: ScreenContext) -> String { context(.editContact) }

  // MARK: Keys

  package var keys: KeyTable<Intent> { Self.tables[page] }

  private static let tables = FormKeys<Intent>([
    Binding([.control("s")], .save, .save, hinted: true)
  ])

  // MARK: State

  package mutating func load(
    from reader: World.Reader, in context: ScreenContext
  ) throws(StorageError) {
    profile = try reader.person(person)
    if !isFilled, let profile {
      isFilled = true
      page.setText(profile.remark ?? "", of: .remark)
      page.setText(profile.card.description, of: .description)
      for (place, number) in profile.card.phoneNumbers.enumerated() {
        page.setText(number, of: .phone(place))
      }
      tags = profile.tags
    }
    arrange(in: context)
  }

  private var phonePlaces: Range<Int> { 0..<ContactEditing.phoneNumbersMax }

  /// Those with a number, and the first without (F54).
  private var shownPhones: [Int] {
    let empty = phonePlaces.filter { page.text(of: .phone($0)).isEmpty }
    return phonePlaces.filter { !empty.contains($0) || $0 == empty.first }
  }

  private mutating func arrange(in context: ScreenContext) {
    guard let profile, profile.relation == .friend else {
      page.set([.note(context(.onlyFriendsKept))])
      return
    }
    var entries: [FormPage<Part>.Entry] = [
      .init(.remark, context(.remark), .field(placeholder: profile.person.nickname)),
      .init(.tags, context(.tags), .tags(tags, in: context)),
    ]
    for place in shownPhones {
      let control = FormPage<Part>.Control.field(placeholder: context(.addPhone))
      entries.append(.init(.phone(place), context(.phone), control))
    }
    entries += [
      .init(
        .description, context(.description), .field(placeholder: context(.descriptionHint))),
      .gap,
      .init(.save, context(.save), .button(reason: nil)),
    ]
    page.set(entries)
  }

  package mutating func update(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .form(let intent):
      switch page.update(intent) {
      case .open(.tags): return [.popup(TagPicker(chosen: tags) { Intent.setTags($0) })]
      case .open: return save()
      case .edited(.phone): arrange(in: context)
      case .edited, .choose, .list, nil: break
      }
    case .setTags(let tags):
      self.tags = tags
      arrange(in: context)
    case .save: return save()
    case .discard: return [.pop]
    }
    return []
  }

  /// What differs from what the world knows.
  private var changes: [Action] {
    guard let profile, profile.relation == .friend else { return [] }
    var changes: [Action] = []
    let remark = page.text(of: .remark)
    if remark.trimmed != profile.remark ?? "" {
      changes.append(.setRemark(person, remark.trimmed.isEmpty ? nil : remark))
    }
    if Set(tags) != Set(profile.tags) { changes.append(.setTags(person, tags.map(\.id))) }
    let card = ContactCard(
      description: page.text(of: .description).trimmed,
      phoneNumbers: phonePlaces.map { page.text(of: .phone($0)).trimmed }.filter { !$0.isEmpty })
    if card != profile.card { changes.append(.editContact(person, card)) }
    return changes
  }

  private mutating func save() -> [Effect] {
    let changes = changes
    awaited = changes.count
    isRefused = false
    return changes.isEmpty ? [.pop] : changes.map { .perform($0) }
  }

  /// The page stays with what was refused, so that it can be put right.
  package mutating func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    awaited -= 1
    if case .refused = outcome { isRefused = true }
    guard awaited == 0, !isRefused else { return [] }
    return [.pop, .notice(Notice(context(.saved)))]
  }

  package mutating func leave(in context: ScreenContext) -> [Effect] {
    if changes.isEmpty { return [.pop] }
    let sheet = ActionSheet(
      title: context(.editContact), message: context(.saveChangesQuestion),
      options: [
        ActionSheet.Option(context(.save), Intent.save),
        ActionSheet.Option(context(.discardChanges), Intent.discard),
      ])
    return [.popup(sheet)]
  }
}
