package import Domain
import WorldStore

/// What a line does with a Mini Program; pages, items, buttons and kept things stand in it by their names.
package enum MiniProgramStep: Hashable, Sendable, Codable {
  case open(String)
  case keep(String, Bool)
  case forget(String)
  case use(MiniProgramLink, Gesture)

  package enum Gesture: Hashable, Sendable, Codable {
    case press(String)
    case pay(String, cents: Int, from: PaySource)
    case open(String)
    /// Of a page's own item `nil`.
    case count(String?, by: Int)
    case enter(String, Value)
  }

  package enum Value: Hashable, Sendable, Codable {
    /// A number, a text, or the name of an item: which of them says what is kept by that name.
    case plain(String)
    case items([String])
    /// Days from the day of the line.
    case day(Int64)
    /// Minutes since midnight.
    case time(Int)
  }
}

extension StepDirector {
  func action(_ step: MiniProgramStep, by name: String, at time: WorldTime) throws(ActionError)
    -> Action
  {
    switch step {
    case .open(let handle): return .openMiniProgram(try miniProgram(handle).id)
    case .keep(let handle, let isKept): return .keepMiniProgram(try miniProgram(handle).id, isKept)
    case .forget(let handle): return .forgetMiniProgram(try miniProgram(handle).id)
    case .use(let link, let gesture):
      let program = try miniProgram(link.program)
      let viewer = try person(name)
      let page = try found { () throws(StorageError) in
        try world.reader(as: viewer).miniProgram(link, at: time)?.page
      }
      guard let (block, gesture) = page.gesture(gesture, of: program, at: time) else {
        throw .refused(.noSuchControl)
      }
      return .useMiniProgram(
        program.id,
        MiniProgram.Input(page: page.name, item: page.item, block: block, gesture))
    }
  }

  private func miniProgram(_ handle: String) throws(ActionError) -> MiniProgram {
    try found { () throws(StorageError) in try world.miniProgram(handle: handle) }
  }
}

extension MiniPage {
  /// A gesture at what is seen of the page; `nil`: there is nothing to do it at.
  fileprivate func gesture(
    _ step: MiniProgramStep.Gesture, of program: MiniProgram, at time: WorldTime
  ) -> (block: Int, MiniProgram.Input.Gesture)? {
    guard let blocks = program.body.page(name)?.blocks else { return nil }
    func block(_ isMeant: (MiniProgram.Block.Content) -> Bool) -> Int? {
      rows.map(\.block).first { blocks.indices.contains($0) && isMeant(blocks[$0].content) }
    }
    func button(_ label: String) -> Int? {
      block {
        guard case .button(let text, _, _) = $0 else { return false }
        return text.words.english == label || text.words.chinese == label
      }
    }
    switch step {
    case .press(let label): return button(label).map { ($0, .press) }
    case .pay(let label, let cents, let source):
      return button(label).map { ($0, .pay(cents: cents, from: source)) }
    case .open(let item):
      return row(of: item) { $0.opens }.map { ($0, .open(item)) }
    case .count(let item?, let step):
      return row(of: item) { $0.count != nil }.map { ($0, .count(item, by: step)) }
    case .count(nil, let step):
      return block { if case .counter = $0 { true } else { false } }
        .map { ($0, .count(nil, by: step)) }
    case .enter(let variable, let value):
      guard let kind = program.body.kind(variable), let value = value.value(for: kind, at: time)
      else { return nil }
      return block {
        if case .ask(variable, _, _) = $0 { true } else { false }
      }.map { ($0, .enter(value)) }
    }
  }

  private func row(of id: String, where isMeant: (Item) -> Bool) -> Int? {
    for row in rows {
      if case .item(let item) = row.content, item.id == id, isMeant(item) { return row.block }
    }
    return nil
  }

  /// All words on it, for what a story states about it.
  var words: [String] {
    [title]
      + rows.flatMap { row -> [String] in
        switch row.content {
        case .heading(let text), .text(let text), .note(let text), .line(let text): [text]
        case .rule, .picture: []
        case .item(let item): [item.name, item.text, item.count.map { "\($0)" } ?? ""]
        case .counter(let label, let count): [label, "\(count)"]
        case .number(let label, let value, _): [label, "\(value)"]
        case .field(let label, let value, _, _): [label, value]
        case .choice(let label, let options, _): [label] + options.map(\.name)
        case .button(let text, let missing): [text, missing ?? ""]
        case .result(let name, let votes, let all, _): [name, "\(name): \(votes) of \(all)"]
        }
      }
  }
}

extension MiniProgramStep.Value {
  fileprivate func value(
    for kind: MiniProgram.Variable.Kind, at time: WorldTime
  ) -> MiniProgram.Value? {
    switch (kind, self) {
    case (.number, .plain(let text)): Int(text).map { .number($0) }
    case (.text, .plain(let text)): .text(text)
    case (.one, .plain(let id)): .item(id)
    case (.several, .items(let ids)): .items(ids)
    case (.day, .day(let days)): .day(time.dayNumber + days)
    case (.time, .time(let minutes)): .time(minutes)
    default: nil
    }
  }
}
