import Domain
import Yams

extension MiniProgram.Page {
  init?(name: String, _ node: DataNode, _ scope: MiniProgramScope) {
    guard let fields = node.fields(["title", "item", "shows"]) else { return nil }
    var scope = scope
    scope.item = fields["item"].flatMap { scope.list($0) }
    let title = fields.required("title")?.miniText(scope, max: 60)
    let blocks = fields.required("shows")?
      .list(count: 1...MiniProgramLimits.blocks, of: "blocks")?
      .compactMap { MiniProgram.Block($0, scope) }
    guard let title, let blocks else { return nil }
    self.init(name: name, title: title, item: scope.item?.name, blocks: blocks)
  }
}

extension MiniProgram.Block {
  private static let kinds = [
    "heading", "text", "note", "rule", "picture", "itemPicture", "list", "counter", "ask",
    "button", "results", "log",
  ]
  /// The other keys of each kind.
  private static let details = [
    "list": ["cart", "chosen", "opens"], "counter": ["label"], "ask": ["label", "hint"],
    "button": ["needs", "does"],
  ]

  init?(_ node: DataNode, _ scope: MiniProgramScope) {
    let all = Self.kinds + ["if", "cart", "chosen", "opens", "label", "hint", "needs", "does"]
    guard let fields = node.fields(all),
      let (kind, value) = fields.exactlyOne(of: Self.kinds, as: "kind of block")
    else { return nil }
    for key in fields.values.keys.sorted()
    where key != kind && key != "if" && Self.details[kind]?.contains(key) != true {
      fields[key]?.report("\"\(key)\" means nothing to a block of the kind \"\(kind)\"")
    }
    let condition = fields["if"].map { $0.condition(scope) }
    guard let content = Self.content(kind, value, fields, scope) else { return nil }
    self.init(content, if: condition.flatMap(\.self))
  }

  private static func content(
    _ kind: String, _ value: DataNode, _ fields: DataFields, _ scope: MiniProgramScope
  ) -> Content? {
    switch kind {
    case "heading": return value.miniText(scope).map(Content.heading)
    case "text": return value.miniText(scope).map(Content.text)
    case "note": return value.miniText(scope).map(Content.note)
    case "rule": return value.onlyTrue().map { .rule }
    case "picture": return value.picture().map(Content.picture)
    case "itemPicture":
      if scope.item == nil { value.report("the page shows no item") }
      return value.onlyTrue().map { .itemPicture }
    case "list": return list(value, fields, scope)
    case "counter":
      guard let item = scope.item else {
        value.report("the page shows no item")
        return nil
      }
      let cart = scope.variable(value, .cart)
      let label = fields.required("label")?.miniText(scope)
      guard let cart, let label else { return nil }
      if scope.list(of: cart.name)?.name != item.name {
        value.report("\"\(cart.name)\" doesn't hold items of \"\(item.name)\"")
      }
      return .counter(cart.name, label: label)
    case "ask":
      let variable = scope.variable(value, .question)
      let label = fields.required("label")?.miniText(scope, max: 60)
      let hint = fields["hint"].map { $0.miniText(scope, max: 60) }
      guard let variable, let label else { return nil }
      return .ask(variable.name, label: label, hint: hint.flatMap(\.self))
    case "button": return button(value, fields, scope)
    case "results": return scope.variable(value, .choice).map { .results($0.name) }
    default: return scope.variable(value, .log).map { .log($0.name) }
    }
  }

  private static func list(
    _ value: DataNode, _ fields: DataFields, _ scope: MiniProgramScope
  ) -> Content? {
    let list = scope.list(value)
    let cart = fields["cart"].flatMap { scope.variable($0, .cart) }
    let isCartOnly = fields["chosen"].map { $0.flag() } ?? false
    let page = fields["opens"].flatMap { scope.page($0) }
    guard let list, let isCartOnly else { return nil }
    if let cart, scope.list(of: cart.name)?.name != list.name {
      fields["cart"]?.report("\"\(cart.name)\" doesn't hold items of \"\(list.name)\"")
    }
    if isCartOnly, fields["cart"] == nil {
      fields["chosen"]?.report("chosen into which cart?", hint: "cart: NAME")
    }
    if let page, page.item != list.name {
      fields["opens"]?.report(
        "the page \"\(page.name)\" shows no item of \"\(list.name)\"",
        hint: "that page needs item: \(list.name)")
    }
    return .list(list.name, cart: cart?.name, isCartOnly: isCartOnly, page: page?.name)
  }

  private static func button(
    _ value: DataNode, _ fields: DataFields, _ scope: MiniProgramScope
  ) -> Content? {
    let name = value.miniText(scope, max: 60)
    let needs = fields["needs"]?.list(count: 1...MiniProgramLimits.needs, of: "needs")?
      .compactMap { MiniProgram.Need($0, scope) }
    let nodes = fields.required("does")?.list(count: 1...MiniProgramLimits.deeds, of: "deeds")
    let deeds = nodes?.compactMap { MiniProgram.Deed($0, scope) }
    guard let name, let deeds else { return nil }
    let bills = deeds.filter { if case .pay = $0.effect { true } else { false } }
    if bills.count > 1 { fields["does"]?.report("a button asks to be paid once") }
    return .button(name, needs: needs ?? [], deeds: deeds)
  }
}

extension MiniProgram.Need {
  fileprivate init?(_ node: DataNode, _ scope: MiniProgramScope) {
    guard let fields = node.fields(["that", "else"]) else { return nil }
    let condition = fields.required("that")?.condition(scope)
    let reason = fields.required("else")?.miniText(scope, max: 120)
    guard let condition, let reason else { return nil }
    self.init(condition, reason: reason)
  }
}

extension MiniProgram.Deed {
  private static let kinds = [
    "set", "write", "choose", "add", "remove", "draw", "clear", "note", "go", "back", "relaunch",
    "submit", "pay", "tell", "share", "say",
  ]

  fileprivate init?(_ node: DataNode, _ scope: MiniProgramScope) {
    guard let fields = node.fields(Self.kinds + ["if"]),
      let (kind, value) = fields.exactlyOne(of: Self.kinds, as: "deed")
    else { return nil }
    let condition = fields["if"].map { $0.condition(scope) }
    guard let effect = Self.effect(kind, value, scope) else { return nil }
    self.init(effect, if: condition.flatMap(\.self))
  }

  private static func effect(
    _ kind: String, _ value: DataNode, _ scope: MiniProgramScope
  ) -> Effect? {
    switch kind {
    case "set":
      return into(value, .number, scope) { name, node in
        node.expression(scope).map { .set(name, to: $0) }
      }
    case "write":
      return into(value, .text, scope) { name, node in
        node.miniText(scope).map { .write(name, $0) }
      }
    case "choose":
      return into(value, .one, scope) { name, node in
        scope.list(of: name).flatMap { scope.item(node, of: $0) }.map { .choose(name, item: $0) }
      }
    case "note":
      return into(value, .log, scope) { name, node in
        node.miniText(scope).map { .note(name, $0) }
      }
    case "add", "remove":
      let variable = scope.variable(value, .collection)
      if let variable, scope.item?.name != scope.list(of: variable.name)?.name {
        value.report("the page shows no item of \"\(variable.name)\"")
      }
      return variable.map { kind == "add" ? .add($0.name) : .remove($0.name) }
    case "draw": return scope.variable(value, .drawn).map { .draw($0.name) }
    case "clear": return scope.variable(value, .any).map { .clear($0.name) }
    case "go", "relaunch": return page(value, scope, anew: kind == "relaunch")
    case "back": return value.onlyTrue().map { .back }
    case "submit":
      let names = value.list(count: 1...MiniProgramLimits.variables, of: "answers")?
        .compactMap { scope.variable($0, .choice)?.name }
      return names.map(Effect.submit)
    case "pay":
      guard let fields = value.fields(["for", "cents"]) else { return nil }
      let title = fields.required("for")?.miniText(scope, max: 64)
      let cents = fields.required("cents")?.expression(scope)
      guard let title, let cents else { return nil }
      return .pay(title, cents: cents)
    case "tell": return scope.event(value).map(Effect.tell)
    case "share":
      guard let fields = value.fields(["title", "page"]) else { return nil }
      let page = fields["page"].flatMap { scope.page($0) }
      if let page, page.item != nil, page.item != scope.item?.name {
        fields["page"]?.report("the page \"\(page.name)\" needs an item")
      }
      return fields.required("title")?.miniText(scope, max: 60)
        .map { .share($0, page: page?.name) }
    default: return value.miniText(scope, max: 120).map(Effect.say)
    }
  }

  /// `{ NAME: VALUE }`.
  private static func into(
    _ node: DataNode, _ kind: MiniProgramScope.Kind, _ scope: MiniProgramScope,
    _ read: (String, DataNode) -> Effect?
  ) -> Effect? {
    guard let entries = node.entries() else { return nil }
    guard entries.count == 1, let entry = entries.first, case .mapping(let mapping) = node.yaml,
      let key = mapping.first?.key
    else {
      node.report("one name and its value are wanted", hint: "a deed for each")
      return nil
    }
    guard let variable = scope.variable(DataNode(yaml: key, file: node.file), kind) else {
      return nil
    }
    return read(variable.name, entry.value)
  }

  private static func page(
    _ node: DataNode, _ scope: MiniProgramScope, anew: Bool
  ) -> Effect? {
    guard let page = scope.page(node) else { return nil }
    if page.item != nil, anew || page.item != scope.item?.name {
      node.report("the page \"\(page.name)\" needs an item", hint: "a list leads there")
      return nil
    }
    return anew ? .relaunch(page.name) : .go(page.name)
  }
}
