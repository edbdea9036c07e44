package import Domain
import TerminalKit
package import WorldStore

/// What can be done with something kept, in the list and on its own page alike (D61–D63).
package enum FavoriteActions {
  package enum Intent: Hashable, Sendable {
    case menu
    case copy
    case sendToChat
    case shareOnMoments
    case chooseRecipients([Recipient])
    case send(to: [Peer], message: String)
    case askTags
    case toggleSticky
    case tag([String])
    case askRemove
    case remove
  }

  package static func reason(against intent: Intent, on row: FavoriteRow?) -> Word? {
    guard let row else { return .noFavorites }
    switch intent {
    case .sendToChat: return reasonAgainstSending(row)
    case .shareOnMoments: return row.sharing == nil ? .cantGoOnMoments : nil
    case .toggleSticky: return row.isStuck ? nil : reasonAgainstSticking(row)
    default: return nil
    }
  }

  private static func reasonAgainstSending(_ row: FavoriteRow) -> Word? {
    do throws(Refusal) {
      try Favorite.checkSending(row.content)
      return nil
    } catch {
      if case .file = row.content { return .fileTooLargeToSend }
      return error.sentence
    }
  }

  private static func reasonAgainstSticking(_ row: FavoriteRow) -> Word? {
    do throws(Refusal) {
      try Favorite.checkSticking(row.content)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// `asked` makes a screen's own intent of one that a popup hands back.
  package static func effects(
    of intent: Intent, on row: FavoriteRow, in context: ScreenContext,
    asked: @escaping @Sendable (Intent) -> any Sendable
  ) -> [Effect] {
    switch intent {
    case .menu: return [.popup(menu(of: row, in: context, asked: asked))]
    case .copy:
      return [.copy(FavoriteText.whole(of: row, in: context)), .notice(Notice(context(.copied)))]
    case .sendToChat:
      return [.popup(PeerPicker(title: context(.sendToChat)) { asked(.chooseRecipients($0)) })]
    case .shareOnMoments: return row.sharing.map { [.push($0)] } ?? []
    case .chooseRecipients(let recipients):
      let peers = recipients.map(\.peer)
      return [
        .popup(
          TextPrompt(
            title: FavoriteText.line(of: row, in: context), message: context.sendingTo(recipients),
            placeholder: context(.leaveMessage), action: .send
          ) { asked(.send(to: peers, message: $0)) })
      ]
    case .send(let peers, let message):
      return SendToChat.effects(of: row.content, to: peers, message: message)
    case .toggleSticky: return [.perform(.setSticky(.note(row.id), !row.isStuck))]
    case .askTags:
      return [
        .popup(
          TextPrompt(
            title: context(.editTags), message: context(.tagsApartByCommas),
            text: context.list(row.tags), placeholder: context(.editTags),
            action: .done
          ) { text in
            asked(
              .tag(
                text.split(whereSeparator: Favorite.parts(tagsAt:)).map { String($0).trimmed }
                  .filter { !$0.isEmpty }))
          })
      ]
    case .tag(let tags): return [.perform(.tagFavorite(row.id, tags))]
    case .askRemove:
      return [.confirm(.removeFavoriteQuestion, .removeFavorite, asked(.remove), in: context)]
    case .remove: return [.perform(.removeFavorite(row.id))]
    }
  }

  package static func performed(
    _ action: Action, _ outcome: Outcome, in context: ScreenContext
  ) -> [Effect] {
    guard case .done = outcome else { return [] }
    switch action {
    case .sendMessage: return [.notice(Notice(context(.sent)))]
    case .setSticky(.note, let isStuck):
      return [.notice(Notice(context(isStuck ? .noteStuck : .noteUnstuck)))]
    default: return []
    }
  }

  private static func menu(
    of row: FavoriteRow, in context: ScreenContext, asked: (Intent) -> any Sendable
  ) -> ActionSheet {
    func option(_ word: Word, _ intent: Intent) -> ActionSheet.Option {
      ActionSheet.Option(
        context(word), asked(intent),
        unavailable: reason(against: intent, on: row).map { context($0) },
        command: intent == .toggleSticky ? .stickOrNot : word)
    }
    return ActionSheet(
      title: FavoriteText.line(of: row, in: context),
      options: [
        option(.sendToChat, .sendToChat), option(.copy, .copy),
        option(.removeFavorite, .askRemove), option(.shareOnMoments, .shareOnMoments),
        option(.editTags, .askTags), option(row.isStuck ? .unstick : .stick, .toggleSticky),
      ])
  }
}

extension FavoriteRow {
  /// What it is as a message.
  var content: MessageContent {
    switch subject {
    case .article(let card): .article(card.id)
    case .message(let resolved): resolved.content
    }
  }
}
