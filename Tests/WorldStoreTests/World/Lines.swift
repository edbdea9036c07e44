import Domain
import WorldStore

/// Rows as short lines, so that a story's expectation reads like the screen.
extension ChatRow {
  /// `*` sticky, `~` muted, the name, the badge in parentheses, the mark in brackets, the text.
  var line: String {
    let flags = (isSticky ? "*" : "") + (isMuted ? "~" : "")
    return flags + name.line + badge.line + ": " + snippet.line
  }
}

extension ChatName {
  var line: String {
    switch self {
    case .name(let name): name
    case .members(let names, let count): names.joined(separator: "、") + " /\(count)"
    case .subscriptions: "Subscriptions"
    case .minimizedGroups: "Minimized Groups"
    case .fileTransfer: "File Transfer"
    case .serviceNotifications: "Service Notifications"
    case .note: "Note"
    }
  }
}

extension Badge {
  var line: String {
    switch self {
    case .none: ""
    case .dot: " (•)"
    case .count: " (\(text ?? ""))"
    }
  }
}

extension Snippet {
  var line: String {
    let mark =
      switch mark {
      case nil: ""
      case .mentioned?: "[@me] "
      case .mentionedAll?: "[@all] "
      case .requests(let count)?: "[\(count) waiting] "
      case .draft?: "[Draft] "
      case .unread(let count)?: "[\(count)] "
      case .notices(let count)?: "[\(count) notes] "
      case .failed?: "[!] "
      }
    switch body {
    case .empty: return mark + "-"
    case .draft(let text): return mark + text
    case .message(let sender, let content):
      return mark + (sender.map { $0 + ": " } ?? "") + content.line
    case .push(let account, let push):
      return mark + (account.map { $0 + ": " } ?? "") + push.line
    }
  }
}

extension PushSnippet {
  var line: String {
    switch self {
    case .article(let title): "«\(title)»"
    case .text(let text): text
    case .image: "image"
    case .audio(let title): "audio \(title)"
    case .video(let title): "video \(title)"
    }
  }
}

extension ResolvedContent {
  var line: String {
    func name(_ actor: Actor) -> String { names[actor] ?? "I" }
    switch content {
    case .text(let text): return text
    case .photo: return "photo"
    case .article: return "«\(article?.title ?? "?")»"
    case .contactCard(let person): return "card of \(name(.person(person)))"
    case .groupInvitation(_, let name): return "invitation to \(name ?? "?")"
    case .accountCard(let account): return "card of \(name(.account(account)))"
    case .commentNotice(let notice):
      return "\(notice.occasion): \(notice.comment) «\(article?.title ?? "?")»"
    case .template(let notice): return "template \(notice.title)"
    case .notice(let notice):
      switch notice {
      case .recalled(let by, let text):
        return "\(name(by)) recalled" + (text.map { " «\($0)»" } ?? "")
      case .nudged(let by, let whom):
        return "\(name(.person(by))) nudged \(name(.person(whom)))"
      case .needsFriendRequest(let person): return "\(name(.person(person))) wants a request"
      case .becameFriends(let person): return "friends with \(name(.person(person)))"
      case .redPacketOpened(let by, let sender, let isLast):
        return "\(name(.person(by))) opened \(name(.person(sender)))'s packet"
          + (isLast ? ", the last" : "")
      case .transferSettled(let outcome, let by, let sender):
        return "\(name(.person(by))) \(outcome.rawValue) from \(name(.person(sender)))"
      case .groupInvited(let by, let whom):
        let names = whom.map { name(.person($0)) }.joined(separator: ", ")
        return "\(name(.person(by))) invited \(names)"
      case .groupRemoved(let by, let whom):
        let names = whom.map { name(.person($0)) }.joined(separator: ", ")
        return "\(name(.person(by))) removed \(names)"
      case .groupLeft(let person): return "\(name(.person(person))) left"
      case .groupOwned(let by): return "\(name(.person(by))) owns the group"
      case .groupRenamed(let by, let title): return "\(name(.person(by))) renamed to \(title)"
      case .groupRequested(_, let by, let whom):
        let names = whom.map { name(.person($0)) }.joined(separator: ", ")
        return "\(name(.person(by))) asks for \(names)" + (isOpen ? "" : ", settled")
      case .groupConfirming(let isOn): return isOn ? "invitations wait" : "invitations are free"
      case .notInvited(let whom):
        return "can't invite " + whom.map { name(.person($0)) }.joined(separator: ", ")
      case .rejected(let by): return "\(name(.person(by))) rejected"
      default: return "notice"
      }
    default: return "\(content)"
    }
  }
}

extension ChatItemRow {
  var line: String {
    switch body {
    case .push(let push):
      switch push.content {
      case .articles: push.articles.map { "«\($0.title)»" }.joined(separator: " ")
      case .text(let text): "push: \(text)"
      default: "push"
      }
    case .message(let message): message.line
    }
  }
}

extension MessageRow {
  var line: String {
    let quoted = quote.map { quote in
      " > " + quote.senderName + ": " + (quote.content?.line ?? "(recalled)")
    }
    let failed = delivery == .delivered ? "" : "! "
    if case .notice = content.content { return content.line }
    return failed + (isMine ? "me" : senderName) + ": " + content.line + (quoted ?? "")
  }
}
