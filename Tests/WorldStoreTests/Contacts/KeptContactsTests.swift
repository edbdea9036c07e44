import Domain
import Testing
import WorldStore

/// The lists of contacts that are kept in one way (M70–M72, F66), their counts, and groups that are saved (F9).
struct KeptContactsTests {
  let town: Town

  init() throws { town = try Town() }

  private func listed(_ permission: ContactPermission) throws -> [String] {
    try town.eyes.contacts(permitted: permission).map(\.name)
  }

  /// Lin keeps Bo as said, and Mei as she keeps everybody.
  @Test(arguments: [
    (ContactPermission(), false, ContactCounts()),
    (.hideMine, false, ContactCounts(hideMine: 1)),
    (.hideTheirs, false, ContactCounts(hideTheirs: 1)),
    (.chatsOnly, false, ContactCounts(hideMine: 1, hideTheirs: 1, chatsOnly: 1)),
    (.chatsOnly, true, ContactCounts(blocked: 1)),
  ])
  func `who is kept in a way is listed and counted alike, the blocked ones by themselves`(
    permission: ContactPermission, isBlocked: Bool, counts: ContactCounts
  ) throws {
    try town.does(.setPermission(town.bo, permission), town.lin)
    try town.does(.setBlocked(town.bo, isBlocked), town.lin)
    // How Bo keeps Lin is Bo's affair.
    try town.does(.setPermission(town.lin, .chatsOnly), town.bo)
    let bo = try town.profile(town.bo).name
    #expect(try town.eyes.contactCounts() == counts)
    #expect(try listed(.hideMine) == (counts.hideMine == 1 ? [bo] : []))
    #expect(try listed(.hideTheirs) == (counts.hideTheirs == 1 ? [bo] : []))
    #expect(try listed(.chatsOnly) == (counts.chatsOnly == 1 ? [bo] : []))
    #expect(try town.eyes.blockedList().map(\.name) == (counts.blocked == 1 ? [bo] : []))
  }

  @Test func `all groups are listed, and each says whether it is saved (F9)`() throws {
    #expect(try town.eyes.groups() == [])
    #expect(try town.eyes.allGroups().map(\.id) == [town.family, town.walkers])
    try town.does(.setGroupSaved(town.walkers, true), town.lin)
    #expect(try town.eyes.allGroups().map(\.isSaved) == [false, true])
    #expect(try town.eyes.groups().map(\.id) == [town.walkers])
    #expect(try town.eyes(of: town.bo).groups() == [])
    #expect(try town.eyes(of: town.kai).allGroups().map(\.id) == [town.walkers])
  }

  /// F52: a friend or a stranger, for a reason.
  @Test func `a report stays in the log and changes nothing else`() throws {
    let before = try town.eyes.person(town.bo)
    #expect(
      try town.does(.reportPerson(town.bo, .harassment), town.lin)
        == [.personReported(town.bo, by: town.lin, .harassment)])
    #expect(try town.eyes.person(town.bo) == before)
    #expect(try town.refusal(.reportPerson(town.kai, .other), town.lin) == nil)
    #expect(try town.refusal(.reportPerson(town.lin, .fraud), town.lin) == .cannotReportYourself)
    #expect(try town.refusal(.reportPerson(Person.ID(999), .fraud), town.lin) == .notFound)
    #expect(
      try town.refusal(.reportPerson(Person.ID(999), .fraud), .account(town.daily)) == .wrongActor)
  }
}
