import Domain

/// Checks what no single file can know about Mini Programs: that whatever leads into one leads somewhere, and that one
/// that is paid or writes to people belongs to a service account (V7, V70).
struct MiniProgramChecker {
  let plan: WorldPlan
  let findings: Findings

  func check() {
    for file in plan.miniPrograms { checkAccount(of: file) }
    for mention in findings.miniPrograms {
      // That there is no such program has been told where it is named.
      guard let file = plan.miniPrograms.first(where: { $0.handle == mention.link.program }) else {
        continue
      }
      check(mention, in: file.body)
    }
  }

  private func checkAccount(of file: MiniProgramFile) {
    guard let account = plan.accounts.first(where: { $0.handle == file.account }),
      account.kind != .service, let service = file.body.service
    else { return }
    findings.report(
      "\"\(file.account)\" is a subscription account, and \(service)", at: file.accountPlace,
      hint: "only service accounts are paid and write to one follower")
  }

  private func check(_ mention: MiniProgramMention, in body: MiniProgram.Body) {
    let names = body.pages.map(\.name)
    guard let page = mention.link.page.map({ body.page($0) }) ?? body.pages.first else {
      // What is to be on a page that there isn't needs no telling besides.
      guard mention.part == nil else { return }
      let name = mention.link.page ?? ""
      return findings.report(
        "\"\(mention.link.program)\" has no page \"\(name)\"", at: mention.place,
        hint: Spelling.hint(
          for: name, among: names, otherwise: "one of \(names.joined(separator: ", "))"))
    }
    switch mention.part {
    case .button(let label):
      let labels = page.blocks.flatMap { block -> [String] in
        guard case .button(let text, _, _) = block.content else { return [] }
        return [text.words.english, text.words.chinese]
      }
      guard !labels.contains(label) else { return }
      findings.report(
        "the page \"\(page.name)\" has no button \"\(label)\"", at: mention.place,
        hint: Spelling.hint(for: label, among: labels))
    case .kept(let name):
      let asked = page.blocks.compactMap { block -> String? in
        if case .ask(let name, _, _) = block.content { name } else { nil }
      }
      guard !asked.contains(name) else { return }
      findings.report(
        "the page \"\(page.name)\" doesn't ask for \"\(name)\"", at: mention.place,
        hint: Spelling.hint(for: name, among: asked))
    case nil: checkItem(mention, of: page, in: body)
    }
  }

  private func checkItem(
    _ mention: MiniProgramMention, of page: MiniProgram.Page, in body: MiniProgram.Body
  ) {
    switch (page.item.flatMap { body.list($0) }, mention.link.item) {
    case (nil, nil): break
    case (nil, let item?):
      findings.report(
        "the page \"\(page.name)\" shows no item", at: mention.place,
        hint: "leave out item: \(item)")
    case (let list?, nil):
      findings.report(
        "the page \"\(page.name)\" shows an item of \"\(list.name)\", and none is named",
        at: mention.place, hint: "item: one of \(list.items.map(\.id).joined(separator: ", "))")
    case (let list?, let item?):
      guard list[item] == nil else { return }
      findings.report(
        "\"\(list.name)\" has no item \"\(item)\"", at: mention.place,
        hint: Spelling.hint(for: item, among: list.items.map(\.id)))
    }
  }
}

extension MiniProgram.Body {
  /// What in it only a service account can do, in words; `nil`: nothing.
  fileprivate var service: String? {
    let effects = pages.flatMap(\.blocks).flatMap { block -> [MiniProgram.Deed] in
      if case .button(_, _, let deeds) = block.content { deeds } else { [] }
    }.map(\.effect)
    if effects.contains(where: { if case .pay = $0 { true } else { false } }) {
      return "its Mini Program asks to be paid"
    }
    return events.contains { !$0.notices.isEmpty } ? "its Mini Program sends notices" : nil
  }
}
