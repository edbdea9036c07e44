/// A page of a Mini Program as somebody sees it now: words in their language, controls with what is chosen.
package struct MiniPage: Hashable, Sendable {
  package var name: String
  package var title: String
  package var item: String?
  package var rows: [Row]

  package init(name: String, title: String, item: String?, rows: [Row]) {
    self.name = name
    self.title = title
    self.item = item
    self.rows = rows
  }

  /// A part of the page, or a line of one.
  package struct Row: Hashable, Sendable {
    /// The block it belongs to, from 0.
    package var block: Int
    package var content: Content
  }

  /// What a row shows, with what is chosen in it.
  package enum Content: Hashable, Sendable {
    case heading(String)
    case text(String)
    case note(String)
    case rule
    case picture(Picture)
    case item(Item)
    /// How many of the page's item.
    case counter(label: String, count: Int)
    case number(label: String, value: Int, range: ClosedRange<Int>)
    case field(label: String, value: String, hint: String, max: Int)
    case choice(label: String, [Option], several: Bool)
    case button(String, missing: String?)
    /// How often it was chosen, of how many choices.
    /// `percent`: of all of its question, which sum up to 100 (`Poll.percents`).
    case result(name: String, votes: Int, of: Int, percent: Int)
    case line(String)
  }

  /// An item of a list.
  package struct Item: Hashable, Sendable {
    package var id: String
    package var name: String
    package var text: String
    package var picture: Picture?
    package var cents: Int?
    /// How many have been taken; `nil`: it can't be counted here.
    package var count: Int?
    package var opens: Bool
  }

  /// Something that can be chosen, and what choosing it would make of the variable.
  package struct Option: Hashable, Sendable {
    package var name: String
    package var isChosen: Bool
    package var value: MiniProgram.Value
  }
}

extension MiniPage.Content {
  /// What there is to look at in it.
  package var picture: Picture? {
    get {
      switch self {
      case .picture(let picture): picture
      case .item(let item): item.picture
      default: nil
      }
    }
    set {
      switch self {
      case .picture: if let newValue { self = .picture(newValue) }
      case .item(var item):
        item.picture = newValue
        self = .item(item)
      default: break
      }
    }
  }
}

extension MiniPage {
  /// How often each item of a question's list has been chosen.
  package typealias Tally = [String: Int]

  /// A page as it looks with this state; `nil`: there is none, or nothing that it could be about.
  ///
  /// Without a name it is the first.
  package init?(
    _ name: String?, item: String? = nil, of program: MiniProgram, _ state: MiniProgram.State,
    tallies: [String: Tally] = [:], now: WorldTime, language: Settings.Language
  ) {
    let body = program.body
    guard let page = name.map({ body.page($0) }) ?? body.pages.first else { return nil }
    var facts = MiniProgramFacts(body: body, state: state, now: now, language: language)
    if let list = page.item {
      guard let item, let found = body.list(list)?[item] else { return nil }
      facts.item = found
    }
    self.name = page.name
    title = facts.words(page.title)
    self.item = facts.item?.id
    rows = page.blocks.enumerated().flatMap { index, block in
      facts.holds(block.condition)
        ? facts.contents(of: block.content, tallies).map { Row(block: index, content: $0) } : []
    }
  }
}

extension MiniProgramFacts {
  fileprivate func contents(
    of content: MiniProgram.Block.Content, _ tallies: [String: MiniPage.Tally]
  ) -> [MiniPage.Content] {
    switch content {
    case .heading(let text): [.heading(words(text))]
    case .text(let text): [.text(words(text))]
    case .note(let text): [.note(words(text))]
    case .rule: [.rule]
    case .picture(let picture): [.picture(picture)]
    case .itemPicture: item?.picture.map { [.picture($0)] } ?? []
    case .list(let list, let cart, _, let page):
      (body.list(list)?.items ?? []).filter { isShown($0, in: content, cart: cart) }
        .map { .item(row(of: $0, cart: cart, opens: page != nil)) }
    case .counter(let cart, let label):
      [.counter(label: words(label), count: count(of: item, in: cart))]
    case .ask(let name, let label, let hint):
      control(name, label: words(label), hint: hint.map(words) ?? "").map { [$0] } ?? []
    case .button(let text, let needs, _): [.button(words(text), missing: missing(needs))]
    case .results(let question): results(of: question, tallies[question] ?? [:])
    case .log(let name): lines(name).reversed().map { .line($0) }
    }
  }

  private func count(of item: MiniProgram.Item?, in cart: String) -> Int {
    guard let item, case .counts(let counts)? = value(cart) else { return 0 }
    return counts[item.id] ?? 0
  }

  private func row(of item: MiniProgram.Item, cart: String?, opens: Bool) -> MiniPage.Item {
    MiniPage.Item(
      id: item.id, name: item.name[language], text: item.text?[language] ?? "",
      picture: item.picture, cents: item.numbers[MiniProgram.Item.price],
      count: cart.map { count(of: item, in: $0) }, opens: opens)
  }

  private func lines(_ name: String) -> [String] {
    if case .lines(let lines)? = value(name) { lines } else { [] }
  }

  private func control(_ name: String, label: String, hint: String) -> MiniPage.Content? {
    guard let kind = body.kind(name) else { return nil }
    let held = value(name)
    func options(_ all: [(String, MiniProgram.Value)]) -> MiniPage.Content {
      .choice(
        label: label,
        all.map { MiniPage.Option(name: $0.0, isChosen: $0.1 == held, value: $0.1) },
        several: false)
    }
    switch kind {
    case .number(let from, let to, _):
      guard case .number(let number)? = held, from <= to else { return nil }
      return .number(label: label, value: number, range: from...to)
    case .text(let max):
      guard case .text(let text)? = held else { return nil }
      return .field(label: label, value: text, hint: hint, max: max)
    case .one(let list, _):
      return options(
        (body.list(list)?.items ?? []).map { ($0.name[language], .item($0.id)) })
    case .several(let list):
      guard case .items(let ids)? = held else { return nil }
      let all = (body.list(list)?.items ?? []).map { item in
        let isChosen = ids.contains(item.id)
        let others = ids.filter { $0 != item.id }
        let after = MiniProgram.Value.items(isChosen ? others : others + [item.id])
        return MiniPage.Option(
          name: item.name[language], isChosen: isChosen, value: fitting(after, kind) ?? after)
      }
      return .choice(label: label, all, several: true)
    case .day: return options(days(kind).map { (words(ofDay: $0), .day($0)) })
    case .time: return options(times(kind).map { (Self.clock($0), .time($0)) })
    case .cart, .log: return nil
    }
  }

  private func results(of question: String, _ tally: MiniPage.Tally) -> [MiniPage.Content] {
    let items = body.list(of: question)?.items ?? []
    let votes = items.map { ($0.numbers[MiniProgram.Item.crowd] ?? 0) + (tally[$0.id] ?? 0) }
    let all = votes.reduce(0, +)
    return zip(items, zip(votes, Poll.percents(votes))).map { item, count in
      .result(name: item.name[language], votes: count.0, of: all, percent: count.1)
    }
  }
}
