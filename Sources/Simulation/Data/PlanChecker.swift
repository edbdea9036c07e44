import Domain

/// Checks what no single file can know: that every name stands for something, and that the parts fit together.
struct PlanChecker {
  let plan: WorldPlan
  /// Paths of the directory's files.
  let files: [String]
  let findings: Findings

  private let names: Names
  private let friendships: Friendships

  init(plan: WorldPlan, files: [String], findings: Findings) {
    self.plan = plan
    self.files = files
    self.findings = findings
    names = Names(plan, files: files)
    friendships = Friendships(plan)
  }

  func check() {
    checkNamespace()
    checkPictures()
    for reference in findings.references { names.check(reference, findings) }
    checkMe()
    checkWechatIDs()
    PublishingChecker(plan: plan, names: names, findings: findings).check()
    MiniProgramChecker(plan: plan, findings: findings).check()
    checkLines()
  }

  private func file(_ path: String) -> Place {
    Place(file: WorldSource(directory: plan.directory).shownPath(path))
  }

  /// `to: ID` must not be able to mean two things.
  private func checkNamespace() {
    var folders: [String: String] = [:]
    let all =
      plan.people.map { ($0.handle, "people") } + plan.groups.map { ($0.handle, "groups") }
      + plan.accounts.map { ($0.handle, "accounts") }
    for (handle, folder) in all {
      if handle == Names.folder {
        findings.report(
          "\"\(handle)\" stands for the Subscriptions folder", at: file("\(folder)/\(handle).yaml"))
      }
      if handle == Names.fold {
        findings.report(
          "\"\(handle)\" stands for Minimized Groups", at: file("\(folder)/\(handle).yaml"))
      }
      if handle == ServiceNotifications.handle {
        findings.report(
          "\"\(handle)\" stands for Service Notifications", at: file("\(folder)/\(handle).yaml"))
      }
      if let other = folders[handle] {
        findings.report(
          "\"\(handle)\" is also in \(other)", at: file("\(folder)/\(handle).yaml"))
      }
      folders[handle] = folder
    }
    for tag in plan.world.tags where folders[tag.handle] == "people" {
      findings.report("the tag \"\(tag.handle)\" is also in people", at: file("world.yaml"))
    }
  }

  private func checkPictures() {
    let described = Set(plan.pictures.map(\.picture))
    for path in files where path.hasPrefix("pictures/") && !path.hasSuffix(".yaml") {
      let name = Names.pictureName(path)
      if !described.contains(name) {
        findings.report(
          "\"\(name)\" is not described", at: file(path), hint: "add it to pictures/pictures.yaml")
      }
    }
    let drawn = Set(files.filter { $0.hasPrefix("pictures/") }.map(Names.pictureName))
    for caption in plan.pictures where !drawn.contains(caption.picture) {
      findings.report(
        "there is no file for \"\(caption.picture)\"", at: caption.place,
        hint: Spelling.hint(for: caption.picture, among: drawn.sorted()))
    }
  }

  private func checkMe() {
    let me = plan.world.me
    for person in plan.people {
      let path = file("people/\(person.handle).yaml")
      if person.handle == me {
        if person.kept != nil {
          findings.report("this is \"me\", who can't keep themselves", at: path)
        }
        if person.persona != nil {
          findings.report("this is \"me\", who acts by hand and has no persona", at: path)
        }
        if !person.friendsWith.isEmpty {
          findings.report(
            "this is \"me\", whose friends are told by the key me: of each friend", at: path)
        }
      } else if person.friendsWith.contains(me) {
        findings.report(
          "\"\(me)\" is \"me\"", at: path,
          hint: "use the key me: instead of friendsWith, even if it is empty ({})")
      }
    }
    for group in plan.groups where !group.members.contains(me) {
      if group.isSaved || group.isMuted || group.isSticky {
        findings.report(
          "\"\(me)\" is no member, and so can't save, mute or stick it",
          at: file("groups/\(group.handle).yaml"))
      }
    }
  }

  private func checkWechatIDs() {
    var owners: [String: String] = [:]
    let all =
      plan.people.map { ("people/\($0.handle).yaml", $0.wechatID) }
      + plan.accounts.map { ("accounts/\($0.handle).yaml", $0.wechatID) }
    for (path, wechatID) in all {
      if let other = owners[wechatID.lowercased()] {
        findings.report("the WeChat ID \"\(wechatID)\" is also that of \(other)", at: file(path))
      }
      owners[wechatID.lowercased()] = path
    }
  }

  /// Lines in order of time: a label can be used from the line on that makes it, on whatever file it stands.
  private func checkLines() {
    var labels: [String: Label] = [:]
    for line in plan.lines {
      guard let label = line.step.label, let kind = line.step.verb.makes else { continue }
      if names.isAd(label) {
        findings.report("the label \"\(label)\" is the name of an ad", at: line.place)
      }
      if let other = labels[label] {
        findings.report("the label \"\(label)\" is taken by \(other.place)", at: line.place)
      } else {
        labels[label] = Label(kind: kind, at: line.step.at, place: line.place)
      }
    }
    var made: Set<String> = []
    for line in plan.lines {
      for reference in line.references {
        if [.message, .moment, .comment, .articleComment, .push, .label].contains(reference.kind) {
          check(reference, labels, isMade: line.knows(reference, made))
        } else {
          names.check(reference, findings)
        }
      }
      if let label = line.step.label { made.insert(label) }
      checkAnswer(line)
      checkCompany(line)
    }
  }

  private struct Label {
    var kind: Reference.Kind
    var at: WorldTime
    var place: Place
  }

  private func check(_ reference: Reference, _ labels: [String: Label], isMade: Bool) {
    // An ad stands by its name where a post would by its label.
    let ads = [.moment, .label].contains(reference.kind) ? names.ads : []
    if ads.contains(reference.name) { return }
    guard let label = labels[reference.name] else {
      return findings.report(
        "there is no label \"\(reference.name)\"", at: reference.place,
        hint: Spelling.hint(for: reference.name, among: labels.keys.sorted() + ads))
    }
    if reference.kind != .label, reference.kind != label.kind {
      findings.report(
        "\"\(reference.name)\" is a \(label.kind.noun), not a \(reference.kind.noun)",
        at: reference.place, hint: "it is made by \(label.place)")
    } else if !isMade {
      findings.report(
        "\"\(reference.name)\" is used before it is made", at: reference.place,
        hint: "it is made by \(label.place)")
    }
  }

  /// An account says to one follower what it can also answer by itself, and quotes and calls nobody.
  private func checkAnswer(_ line: TimelineLine) {
    let sent: StepContent
    switch line.step.verb {
    case .send(let to, let content, let quote, let mentions)
    where names.isAccount(line.step.actor):
      if !names.isPerson(to) {
        findings.report("an account writes to one follower, not to \"\(to)\"", at: line.place)
      }
      if quote != nil || mentions != .people([]) {
        findings.report("an account quotes and mentions nobody", at: line.place)
      }
      sent = content
    case .desk(.answer(_, let content, let answerer)):
      if case .agent(let handle) = answerer { checkAgent(handle, line) }
      sent = content
    default: return
    }
    switch sent {
    case .article, .plain(.text), .plain(.photo), .plain(.voice), .plain(.video): break
    case .contact(let name):
      names.check(
        Reference(kind: .companyContact, name: name, place: line.place), findings)
    case .account, .plain, .money:
      findings.report(
        "an account can't send this kind", at: line.place,
        hint: "one of text, photo, voice, video, article, contact")
    }
  }

  private func checkAgent(_ handle: String, _ line: TimelineLine) {
    guard let account = plan.accounts.first(where: { $0.handle == line.step.actor }),
      !account.agents.contains(where: { $0.handle == handle })
    else { return }
    findings.report(
      "\"\(account.handle)\" has no agent \"\(handle)\"", at: line.place,
      hint: Spelling.hint(for: handle, among: account.agents.map(\.handle)))
  }

  /// A line between people who are strangers all along can only be refused, and one in a group by whom nobody ever invites.
  private func checkCompany(_ line: TimelineLine) {
    let actor = line.step.actor
    guard !line.isRefused, names.isPerson(actor) else { return }
    switch line.step.verb {
    case .send(let to, _, _, _) where names.isPerson(to): checkFriends(actor, [to], line)
    case .send(let to, _, _, _):
      if let group = plan.groups.first(where: { $0.handle == to }), !group.members.contains(actor),
        !isInvited(actor, to: to)
      {
        findings.report("\"\(actor)\" is no member of \"\(to)\"", at: line.place)
      }
    case .nudge(let whom, group: nil): checkFriends(actor, [whom], line)
    case .post(let post):
      switch post.audience {
      case .public, .private: break
      case .only(let names), .except(let names): checkFriends(actor, names, line)
      }
      checkFriends(actor, post.mentions, line)
    case .contact(.sendToMany(let names, _)): checkFriends(actor, names, line)
    default: break
    }
  }

  private func isInvited(_ person: String, to group: String) -> Bool {
    plan.lines.contains { line in
      if case .group(.invite(group, let who)) = line.step.verb {
        who.contains(person)
      } else {
        false
      }
    }
  }

  private func checkFriends(_ actor: String, _ others: [String], _ line: TimelineLine) {
    for other in others
    where names.isPerson(other) && other != actor && !friendships.contains(actor, other) {
      findings.report(
        "\"\(other)\" is no friend of \"\(actor)\"", at: line.place,
        hint: [actor, other].contains(plan.world.me)
          ? "friends of \"me\" have a key me:" : "say so by friendsWith")
    }
  }
}

extension TimelineLine {
  /// The labels that something on the line may refer to at a place: what the line makes itself is there by the time its
  /// expectations are looked at.
  fileprivate func knows(_ reference: Reference, _ made: Set<String>) -> Bool {
    if made.contains(reference.name) { return true }
    return reference.name == step.label && expectations.contains { $0.place == reference.place }
  }
}
