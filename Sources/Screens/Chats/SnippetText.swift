import Domain
package import WorldStore

/// A chat's second line in words (C30–C56, S3, S11).
package struct SnippetText {
  /// The coloured mark in front, with its blank.
  package let mark: String
  package let isAlert: Bool
  package let text: String

  package init(_ snippet: Snippet, in context: ScreenContext) {
    switch snippet.mark {
    case nil: (mark, isAlert) = ("", false)
    case .mentioned: (mark, isAlert) = (context(.snippetMentioned) + " ", true)
    case .mentionedAll: (mark, isAlert) = (context(.snippetMentionedAll) + " ", true)
    case .requests(let count): (mark, isAlert) = (context(.snippetRequests(count)) + " ", true)
    case .draft: (mark, isAlert) = (context(.snippetDraft) + " ", true)
    case .failed: (mark, isAlert) = ("! ", true)
    case .unread(let count):
      if case .push = snippet.body {
        mark = context(.unreadPushes(count)) + " "
      } else {
        mark = context(.unreadMessages(count)) + " "
      }
      isAlert = false
    case .notices(let count): (mark, isAlert) = (context(.unreadNotices(count)) + " ", false)
    }
    text = Self.text(of: snippet.body, in: context)
  }

  private static func text(of body: Snippet.Body, in context: ScreenContext) -> String {
    switch body {
    case .empty: ""
    case .draft(let text): text.onOneLine
    case .message(let sender?, let content):
      "\(sender): \(Self.text(of: content, in: context).onOneLine)"
    case .message(nil, let content): Self.text(of: content, in: context).onOneLine
    case .push(let account?, let push): "\(account): \(text(of: push, in: context).onOneLine)"
    case .push(nil, let push): text(of: push, in: context).onOneLine
    }
  }

  package static func text(of push: PushSnippet, in context: ScreenContext) -> String {
    switch push {
    case .article(let title): title
    case .text(let text): text
    case .image: context(.photo)
    case .audio(let title): "\(context(.audio)) \(title)"
    case .video(let title): "\(context(.video)) \(title)"
    }
  }

  /// A push in one line, as notices tell it.
  package static func text(of push: PushRow, in context: ScreenContext) -> String {
    text(of: PushSnippet(push.content, articles: push.articles), in: context)
  }

  /// A message in one line, as lists, quotes and notices tell it (C33–C48).
  package static func text(of resolved: ResolvedContent, in context: ScreenContext) -> String {
    switch resolved.content {
    case .text(let text): text
    case .photo: context(.photo)
    case .voice: context(.audio)
    case .video: context(.video)
    case .sticker: context(.sticker)
    case .location: context(.location)
    case .file(let name, _): "\(context(.file)) \(name)"
    case .link(let card): "\(context(.link)) \(card.title)"
    case .article: "\(context(.link)) \(resolved.article?.title ?? "")"
    case .miniProgram(_, let title, _, _): "\(context(.miniProgram)) \(title)"
    case .contactCard: contactCard(resolved, in: context)
    case .accountCard(let account):
      context(.accountCard(resolved.names[.account(account)] ?? ""))
    case .groupInvitation: "\(context(.link)) \(context(.groupInvitation))"
    case .music(let title, _): "\(context(.music)) \(title)"
    case .note(let text): "\(context(.note)) \(text)"
    case .chatHistory(let title, _): "\(context(.chatHistory)) \(title)"
    case .redPacket(let greeting, _): "\(context(.redPacket)) \(greeting)"
    case .transfer: context(.transfer)
    case .splitBill: context(.splitBill)
    case .call(let call): context(call.kind == .voice ? .voiceCall : .videoCall)
    case .preview(let push):
      text(of: PushSnippet(push, articles: resolved.previewed), in: context)
    case .template(let notice): notice.title
    case .bill(let bill): "\(context(.billSnippet)) \(bill.title)"
    case .receipt(let receipt):
      "\(ReceiptText.title(of: receipt, in: context)) \(Bubble.money(receipt.cents))"
    case .commentNotice(let notice): CommentNoticeText.title(of: notice, in: context)
    case .notice(let notice): NoticeText.text(of: notice, names: resolved.names, in: context)
    }
  }

  /// C41.
  private static func contactCard(
    _ resolved: ResolvedContent, in context: ScreenContext
  ) -> String {
    guard case .contactCard(let person) = resolved.content else { return "" }
    guard let name = resolved.names[.person(person)] else { return context(.yourContactCard) }
    return switch resolved.sharedBy {
    case .viewer: context(.youSharedContact(name))
    case .other(let sharer): context(.sharedContact(name, by: sharer))
    case nil: context(.contactCard(of: name))
    }
  }
}
