/// What happens in a Mini Program: a pure function of the program, somebody's state, what they do, the time and chance.
package enum MiniProgramRules {
  /// The state afterwards, and what else comes of it.
  ///
  /// Refused, in order: `notFound` (the page, its item or the block isn't there, or isn't shown now), `noSuchControl`
  /// (the gesture is none for this block), `notPossibleHere` (a value that can't be chosen), `billChanged` (the sum
  /// isn't what was agreed to).
  package static func step(
    _ program: MiniProgram, _ state: MiniProgram.State, _ input: MiniProgram.Input,
    now: WorldTime, language: Settings.Language, using generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> (state: MiniProgram.State, outcomes: [MiniProgram.Outcome]) {
    var facts = MiniProgramFacts(
      body: program.body, state: state, now: now, language: language)
    guard let page = program.body.page(input.page),
      let block = page.blocks.indices.contains(input.block) ? page.blocks[input.block] : nil
    else { throw .notFound }
    if let list = page.item {
      guard let id = input.item, let item = program.body.list(list)?[id] else { throw .notFound }
      facts.item = item
    }
    guard facts.holds(block.condition) else { throw .notFound }
    var outcomes: [MiniProgram.Outcome] = []
    switch (block.content, input.gesture) {
    case (.button(_, let needs, let deeds), .press):
      if let reason = facts.missing(needs) {
        outcomes = [.say(reason)]
      } else {
        var run = Run(program: program, page: page, facts: facts)
        run.perform(deeds[...], using: &generator)
        (facts, outcomes) = (run.facts, run.outcomes)
      }
    case (.button(_, let needs, let deeds), .pay(let cents, _)):
      var run = Run(program: program, page: page, facts: facts)
      guard facts.missing(needs) == nil, let bill = run.bill(of: deeds) else {
        throw .noSuchControl
      }
      guard bill.cents == cents else { throw .billChanged }
      run.outcomes = [.paid(title: bill.title, cents: bill.cents)]
      run.perform(deeds[(bill.place + 1)...], using: &generator)
      (facts, outcomes) = (run.facts, run.outcomes)
    case (.list(let list, let cart, _, let target), .open(let id)):
      guard let target, let item = program.body.list(list)?[id],
        facts.isShown(item, in: block.content, cart: cart)
      else { throw .noSuchControl }
      outcomes = [.go(target, item: item.id)]
    case (.list(let list, let cart?, _, _), .count(let id?, let step)):
      guard let item = program.body.list(list)?[id] else { throw .noSuchControl }
      try facts.count(item, by: step, in: cart)
    case (.counter(let cart, _), .count(nil, let step)):
      guard let item = facts.item else { throw .noSuchControl }
      try facts.count(item, by: step, in: cart)
    case (.ask(let name, _, _), .enter(let value)):
      try facts.enter(value, into: name)
    default: throw .noSuchControl
    }
    return (facts.state, outcomes)
  }
}

extension MiniProgramFacts {
  /// The first of the needs that isn't met, in words.
  func missing(_ needs: [MiniProgram.Need]) -> String? {
    needs.first { !holds($0.condition) }.map { words($0.reason) }
  }

  func isShown(
    _ item: MiniProgram.Item, in content: MiniProgram.Block.Content, cart: String?
  ) -> Bool {
    guard case .list(_, _, isCartOnly: true, _) = content else { return true }
    guard let cart, case .counts(let counts)? = value(cart) else { return false }
    return counts[item.id] != nil
  }

  /// One more or one fewer of an item; more than possible stays as it is.
  fileprivate mutating func count(
    _ item: MiniProgram.Item, by step: Int, in cart: String
  ) throws(Refusal) {
    guard case .counts(var counts)? = value(cart), body.list(of: cart)?[item.id] != nil,
      step == 1 || step == -1
    else { throw .noSuchControl }
    let count = min(max(0, (counts[item.id] ?? 0) + step), MiniProgramLimits.count)
    counts[item.id] = count == 0 ? nil : count
    state.values[cart] = .counts(counts)
  }

  fileprivate mutating func enter(
    _ value: MiniProgram.Value, into name: String
  ) throws(Refusal) {
    guard let kind = body.kind(name), kind.isAsked else { throw .noSuchControl }
    guard fitting(value, kind) == value else { throw .notPossibleHere }
    state.values[name] = value
    forgetPast()
  }

  /// A time that can't be chosen on the chosen day is no longer chosen.
  mutating func forgetPast() {
    for variable in body.variables {
      guard case .time = variable.kind, let value = state.values[variable.name],
        fitting(value, variable.kind) == nil
      else { continue }
      state.values[variable.name] = nil
    }
  }
}

/// The deeds of a button while they are being done.
private struct Run {
  let program: MiniProgram
  let page: MiniProgram.Page
  var facts: MiniProgramFacts
  var outcomes: [MiniProgram.Outcome] = []

  init(program: MiniProgram, page: MiniProgram.Page, facts: MiniProgramFacts) {
    self.program = program
    self.page = page
    self.facts = facts
  }

  /// What a button asks to be paid; `nil`: nothing.
  func bill(of deeds: [MiniProgram.Deed]) -> (place: Int, title: String, cents: Int)? {
    for (place, deed) in deeds.enumerated() {
      guard case .pay(let title, let cents) = deed.effect, facts.holds(deed.condition),
        case let sum = facts.number(cents.term), sum > 0
      else { continue }
      return (place, facts.words(title), sum)
    }
    return nil
  }

  /// Does one after the other, until something is to be paid.
  mutating func perform(
    _ deeds: ArraySlice<MiniProgram.Deed>, using generator: inout some RandomNumberGenerator
  ) {
    for deed in deeds where facts.holds(deed.condition) {
      if case .pay(let title, let cents) = deed.effect {
        let sum = facts.number(cents.term)
        // What costs nothing is paid.
        guard sum > 0 else { continue }
        outcomes.append(.bill(title: facts.words(title), cents: sum))
        return
      }
      perform(deed.effect, using: &generator)
    }
  }

  private mutating func perform(
    _ effect: MiniProgram.Deed.Effect, using generator: inout some RandomNumberGenerator
  ) {
    switch effect {
    case .set(let name, let expression): put(.number(facts.number(expression.term)), into: name)
    case .write(let name, let text): put(.text(facts.words(text)), into: name)
    case .choose(let name, let item): put(.item(item), into: name)
    case .add(let name): change(name, by: 1)
    case .remove(let name): change(name, by: -1)
    case .draw(let name): draw(name, using: &generator)
    case .clear(let name): facts.state.values[name] = nil
    case .note(let name, let text):
      guard case .lines(let lines)? = facts.value(name) else { return }
      put(.lines(lines + [facts.words(text)]), into: name)
    case .go(let name):
      // A page of the same list goes on with the item of this one.
      let item = program.body.page(name)?.item == nil ? nil : facts.item?.id
      outcomes.append(.go(name, item: item))
    case .back: outcomes.append(.back)
    case .relaunch(let name): outcomes.append(.relaunch(name))
    case .submit(let names):
      let answers = names.map { name in
        MiniProgram.Answer(question: name, items: facts.chosen(name).map(\.item.id))
      }
      outcomes.append(.answered(answers))
    case .pay: break
    case .tell(let name):
      guard let event = program.body.events.first(where: { $0.name == name }) else { return }
      outcomes.append(.told(name, event.notices.map(notice)))
    case .share(let title, let page):
      outcomes.append(
        .share(title: facts.words(title), page: page ?? self.page.name, item: facts.item?.id))
    case .say(let text): outcomes.append(.say(facts.words(text)))
    }
  }

  private mutating func put(_ value: MiniProgram.Value, into name: String) {
    guard let kind = facts.body.kind(name), let value = facts.fitting(value, kind) else { return }
    facts.state.values[name] = value
  }

  private mutating func change(_ name: String, by step: Int) {
    guard let item = facts.item, facts.body.list(of: name)?[item.id] != nil else { return }
    switch facts.value(name) {
    case .counts(var counts)?:
      counts[item.id] = min(max(0, (counts[item.id] ?? 0) + step), MiniProgramLimits.count)
      put(.counts(counts), into: name)
    case .items(let items)?:
      put(.items(items.filter { $0 != item.id } + (step > 0 ? [item.id] : [])), into: name)
    default: break
    }
  }

  private mutating func draw(
    _ name: String, using generator: inout some RandomNumberGenerator
  ) {
    switch facts.body.kind(name) {
    case .number(let from, let to, _)? where from <= to:
      put(.number(Int.random(in: from...to, using: &generator)), into: name)
    case .one(let list, _)?:
      guard let item = facts.body.list(list)?.items.randomElement(using: &generator) else { return }
      put(.item(item.id), into: name)
    default: break
    }
  }

  private func notice(_ notice: MiniProgram.Told.Notice) -> MiniProgram.Notice {
    MiniProgram.Notice(
      after: notice.after,
      content: TemplateNotice(
        title: facts.words(notice.title),
        lines: notice.lines.map { line in
          TemplateNotice.Line(key: facts.words(line.key), value: facts.words(line.value))
        },
        program: MiniProgramLink(program.handle, page: notice.page)))
  }
}
