import Domain

/// Checks what accounts publish: their own articles, each once and in time for whatever leads to it, within the quota.
struct PublishingChecker {
  let plan: WorldPlan
  let names: Names
  let findings: Findings

  func check() {
    checkAds()
    checkLinks()
    var sent: [String: Place] = [:]
    var pushed: [String: TimelineLine] = [:]
    for line in plan.lines {
      checkPush(line, &sent)
      checkQuota(line, &pushed)
    }
  }

  /// An ad leads to an article of its own account, and to one that can be opened as soon as the ad runs.
  private func checkAds() {
    for ad in plan.ads {
      guard case .article(let article) = ad.link, let owner = names.account(of: article) else {
        continue
      }
      if owner != ad.advertiser {
        findings.report(
          "the article \"\(article)\" is of \"\(owner)\", not of \"\(ad.advertiser)\"", at: ad.place
        )
      } else if !isSent(article, before: ad.run.from ?? plan.world.start) {
        findings.report(
          "the article \"\(article)\" isn't published before the ad runs", at: ad.place,
          hint: "let the ad run from a later time, or publish the article earlier")
      }
    }
  }

  private func isSent(_ article: String, before time: WorldTime) -> Bool {
    plan.lines.contains { line in
      line.step.at <= time && line.step.verb.publishedArticles.contains(article)
    }
  }

  /// An account publishes its own articles, each once.
  private func checkPush(_ line: TimelineLine, _ sent: inout [String: Place]) {
    for article in line.step.verb.ownArticles {
      if let owner = names.account(of: article), owner != line.step.actor {
        findings.report(
          "the article \"\(article)\" is of \"\(owner)\", not of \"\(line.step.actor)\"",
          at: line.place)
      }
    }
    guard !line.isRefused else { return }
    for article in line.step.verb.publishedArticles {
      if let earlier = sent[article] {
        findings.report("the article \"\(article)\" was sent by \(earlier)", at: line.place)
      }
      sent[article] = line.place
    }
  }

  /// A subscription account's second push of a day goes to nobody, whatever the user does (V4, V9).
  private func checkQuota(_ line: TimelineLine, _ pushed: inout [String: TimelineLine]) {
    guard !line.isRefused, line.step.verb.isBroadcast,
      plan.accounts.first(where: { $0.handle == line.step.actor })?.kind == .subscription
    else { return }
    if let earlier = pushed[line.step.actor],
      earlier.step.at.startOfDay == line.step.at.startOfDay
    {
      findings.refuse(
        .broadcastQuotaUsed, at: line.place,
        hint: "one push a day for a subscription account; \(earlier.place) is that day's")
    } else {
      pushed[line.step.actor] = line
    }
  }

  /// The articles that a menu, an answer, a welcome or an article leads to are out by then: on the platform only what is
  /// published can be chosen for them.
  private func checkLinks() {
    let source = WorldSource(directory: plan.directory)
    let accounts = source.shownPath("accounts/")
    var bodies: [String: WorldTime] = [:]
    for line in plan.lines {
      for article in line.step.verb.publishedArticles {
        let path = source.shownPath("articles/\(article).md")
        bodies[path] = bodies[path] ?? line.step.at
      }
    }
    for reference in findings.references where reference.kind == .article {
      if reference.place.file.hasPrefix(accounts) {
        warnIfUnpublished(reference, by: plan.world.start)
      } else if let time = bodies[reference.place.file] {
        warnIfUnpublished(reference, by: time)
      }
    }
    for line in plan.lines {
      switch line.step.verb {
      case .desk(.setMenu), .desk(.setAutoReplies):
        for reference in line.references where reference.kind == .article {
          warnIfUnpublished(reference, by: line.step.at)
        }
      default: break
      }
    }
  }

  private func warnIfUnpublished(_ reference: Reference, by time: WorldTime) {
    guard names.account(of: reference.name) != nil, !isSent(reference.name, before: time) else {
      return
    }
    let later = plan.lines.first {
      $0.step.verb.publishedArticles.contains(reference.name)
    }
    findings.warn(
      "\"\(reference.name)\" leads to a page that isn't published yet", at: reference.place,
      hint: later.map {
        "it comes out by \($0.place); publish it earlier, or lead to it from then on"
      }
        ?? "no line publishes it")
  }
}

extension TimelineLine {
  /// Whether the line is there to be refused.
  var isRefused: Bool {
    expectations.contains { expectation in
      if case .refused = expectation.claim { true } else { false }
    }
  }
}
