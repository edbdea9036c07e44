import TerminalKit
import Testing

@testable import Screens

@Suite struct KeyTableTests {
  @Test func `No key stands twice in a table, of the shell or of a screen`() throws {
    #expect(ShellIntent.keys.clashes.isEmpty)
    let town = try SecretTown()
    let reader = try #require(town.reader("ana"))
    let screens = try SecretsTests().screens(of: town, as: reader)
    for (name, screens) in screens {
      for screen in screens.prefix(1) { #expect(clashes(of: screen).isEmpty, "\(name)") }
    }
  }

  @Test func `A key that stands in two bindings is noticed`() {
    let table = KeyTable<Int>([
      Binding([.enter, .right], 1, .open), Binding([.character("l"), .right], 2, .more),
    ])
    #expect(table.clashes == [.right])
    #expect(table[.right] == 1)
  }

  private func clashes(of screen: some Screen) -> [Key] { screen.keys.clashes }
}
