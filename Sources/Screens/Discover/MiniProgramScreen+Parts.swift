import Domain
import TerminalKit
import WorldStore

/// What can be chosen on a page, and what it means to use it.
extension MiniProgramScreen {
  /// What keys do with the part in hand.
  enum Handling: Hashable, Sendable {
    case typing, choosing, counting
    /// An item that opens and can be ordered at once.
    case openingAndCounting
    case using
  }

  var handling: Handling {
    switch layout.list.selectedID {
    case .item(let block, let id)?:
      guard let item = item(block, id), item.count != nil else { return .using }
      return item.opens ? .openingAndCounting : .counting
    case .control(let block)?:
      switch content(of: block) {
      case .field(label: _, value: _, hint: _, max: _)?: return .typing
      case .number(_, _, let range)?: return isTyped(range) ? .typing : .counting
      case .counter?: return .counting
      case .choice?: return .choosing
      default: return .using
      }
    case .option?, nil: return .using
    }
  }

  /// Whether what is typed goes to a field.
  var isTyping: Bool { handling == .typing }

  /// Whether the field in hand takes a number alone.
  var isNumber: Bool {
    guard case .control(let block)? = layout.list.selectedID, case .number? = content(of: block)
    else { return false }
    return true
  }

  static func isNumeral(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" }
  }

  /// Of many numbers one is typed, of a few counted to.
  func isTyped(_ range: ClosedRange<Int>) -> Bool {
    range.upperBound.subtractingReportingOverflow(range.lowerBound).partialValue > 20
  }

  func content(of block: Int) -> MiniPage.Content? {
    view?.page?.rows.first { $0.block == block }?.content
  }

  func item(_ block: Int, _ id: String) -> MiniPage.Item? {
    for row in view?.page?.rows ?? [] where row.block == block {
      if case .item(let item) = row.content, item.id == id { return item }
    }
    return nil
  }

  mutating func type(_ edit: TextField.Edit) {
    guard case .control(let block)? = layout.list.selectedID else { return }
    let content = content(of: block)
    var field: TextField
    switch content {
    case .field(label: _, let value, hint: _, let max)?:
      field = fields[block] ?? TextField(value)
      field.apply(edit)
      if field.text.count > max, case .insert = edit { return }
    case .number(_, let value, _)?:
      field = fields[block] ?? TextField("\(value)")
      if case .insert(let text) = edit {
        // The first digit takes the place of the number that was there.
        if fields[block] == nil { field = TextField() }
        guard Self.isNumeral(text) else { return }
      }
      field.apply(edit)
      if field.text.count > 10 { return }
    default: return
    }
    fields[block] = field
  }

  func act(on part: Part) -> [Effect] {
    switch part {
    case .item(let block, let id):
      guard let item = item(block, id) else { return [] }
      return [use(block, item.opens ? .open(id) : .count(id, by: 1))].compactMap(\.self)
    case .option(let block, let index): return choose(index, of: block)
    case .control(let block):
      switch content(of: block) {
      case .button?: return [use(block, .press)].compactMap(\.self)
      case .counter?, .number?, .choice?: return step(part, by: 1)
      default: return []
      }
    }
  }

  func step(_ part: Part, by count: Int) -> [Effect] {
    switch part {
    case .item(let block, let id): return [use(block, .count(id, by: count))].compactMap(\.self)
    case .option: return []
    case .control(let block):
      switch content(of: block) {
      case .counter?: return [use(block, .count(nil, by: count))].compactMap(\.self)
      case .number(_, let value, let range)?:
        let next = min(max(range.lowerBound, value + count), range.upperBound)
        return next == value ? [] : [use(block, .enter(.number(next)))].compactMap(\.self)
      case .choice(_, let options, several: false)?:
        let chosen = options.firstIndex { $0.isChosen } ?? (count > 0 ? -1 : 0)
        return choose((chosen + count + options.count) % max(1, options.count), of: block)
      default: return []
      }
    }
  }

  func choose(_ option: Int, of block: Int) -> [Effect] {
    guard case .choice(_, let options, _)? = content(of: block), options.indices.contains(option)
    else { return [] }
    return [use(block, .enter(options[option].value))].compactMap(\.self)
  }

  func use(_ block: Int, _ gesture: MiniProgram.Input.Gesture) -> Effect? {
    guard let view, let page = view.page else { return nil }
    return .perform(
      .useMiniProgram(
        view.row.id, MiniProgram.Input(page: page.name, item: page.item, block: block, gesture)))
  }
}
