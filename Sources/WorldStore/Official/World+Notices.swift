import Domain
import GRDB

/// Notices of accounts, each of a kind by its title: who wants them, and how they come (V70–V73).
extension World {
  /// Somebody lets an account send notices of these kinds, once each or always (V72); following isn't asked for.
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `tooManyTemplates`.
  func subscribe(
    to titles: [String], of account: OfficialAccount.ID, isAlways: Bool, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let person = try deed.person
    guard try StoredAccount.exists(db, account) else { throw Refusal.notFound }
    for title in titles {
      try NoticeRules.check(try situation(of: title, from: account, to: nil, at: deed.time, db))
      let template = try StoredTemplate.ensure(db, of: account, title: title)
      let earlier = try template.grant(db, by: person)
      try template.setGrant(
        db, by: person, isAlways ? .always : NoticeRules.Grant.once(after: earlier))
    }
    deed.record(.noticesGranted(account, by: person, titles))
  }

  /// Somebody wants no more notices of a kind, or wants them again (V71).
  ///
  /// Refused, in order: `wrongActor`, `notFound`.
  func reject(
    _ title: String, of account: OfficialAccount.ID, _ isRejected: Bool, _ deed: inout Deed
  ) throws {
    let person = try deed.person
    guard let template = try StoredTemplate.find(deed.db, of: account, title: title) else {
      throw Refusal.notFound
    }
    try template.setRejected(deed.db, by: person, isRejected)
    deed.record(.templateRejected(account, by: person, title, isRejected))
  }

  /// A service account tells one follower about an order or the like (V70), or who uses its Mini Program (C102).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `onlyServiceAccounts`, `notFollowing`, `blacklisted` (F69); those of
  /// `NoticeRules.check`.
  func sendTemplate(_ notice: TemplateNotice, to person: Person.ID, _ deed: inout Deed)
    throws
  {
    let account = try deed.account
    guard let kind = try StoredAccount.kind(deed.db, account),
      try Contacts.exists(deed.db, person)
    else { throw Refusal.notFound }
    try FollowRules.checkTemplate(from: kind)
    let isFollowing = try Follow.exists(deed.db, person: person, account: account)
    let isCustomer = try isCustomer(person, of: account, through: notice.program, deed.db)
    try FollowRules.checkFollower(isFollowing: isFollowing || isCustomer)
    try Blacklist.check(person, of: account, deed.db)
    let found = try situation(of: notice.title, from: account, to: person, at: deed.time, deed.db)
    try NoticeRules.check(found)
    try note(notice, from: account, deed)
    if isFollowing {
      try write(.template(notice), from: account, to: person, &deed)
    } else {
      try ServiceNotifications.write(.template(notice), to: person, in: self, &deed)
    }
  }

  /// An account sends somebody a notice that they subscribed to; who doesn't follow has it in Service Notifications (V72).
  ///
  /// Refused, in order: `wrongActor`, `notFound`, `blacklisted` (F69); those of `NoticeRules.check`; `notSubscribed`.
  func sendSubscribed(
    _ notice: TemplateNotice, to person: Person.ID, _ deed: inout Deed
  ) throws {
    let db = deed.db
    let account = try deed.account
    guard try StoredAccount.exists(db, account), try Contacts.exists(db, person) else {
      throw Refusal.notFound
    }
    try Blacklist.check(person, of: account, db)
    try NoticeRules.check(
      try situation(of: notice.title, from: account, to: person, at: deed.time, db))
    guard let template = try StoredTemplate.find(db, of: account, title: notice.title),
      let grant = try template.grant(db, by: person)
    else { throw Refusal.notSubscribed }
    try template.setGrant(db, by: person, grant.rest)
    try note(notice, from: account, deed)
    if try Follow.exists(db, person: person, account: account) {
      try write(.template(notice), from: account, to: person, &deed)
    } else {
      try ServiceNotifications.write(.template(notice), to: person, in: self, &deed)
    }
  }

  /// Counts a notice, and keeps its kind.
  private func note(
    _ notice: TemplateNotice, from account: OfficialAccount.ID, _ deed: Deed
  ) throws {
    _ = try StoredTemplate.ensure(deed.db, of: account, title: notice.title)
    try StoredTemplate.countSent(deed.db, by: account, at: deed.time)
  }

  private func situation(
    of title: String, from account: OfficialAccount.ID, to person: Person.ID?, at time: WorldTime,
    _ db: Database
  ) throws -> NoticeRules.Situation {
    let template = try StoredTemplate.find(db, of: account, title: title)
    var isRejected = false
    if let person, let template { isRejected = try template.isRejected(db, by: person) }
    return NoticeRules.Situation(
      isNewTemplate: template == nil, templates: try StoredTemplate.count(db, of: account),
      sentToday: try StoredTemplate.sentToday(db, by: account, at: time), isRejected: isRejected)
  }
}
