package import Domain
package import TerminalKit
package import WorldStore

/// What a key or a click means in a chat.
extension ConversationScreen {
  package enum Intent: Hashable, Sendable {
    // The input
    case edit(Key)
    case insert(String)
    case mention(MentionChoice)
    case send
    case up
    case emoji
    case attach
    case sendFromAlbum
    case sendPictures(AlbumChoice)
    case sendLocation
    case sendPlace(String?)
    case sendCard
    case sendCardOf([Person.ID])
    case redPacket
    case transfer
    case payBill(Message.ID, PaySource)
    case dropQuote
    case toInput
    /// To the input, whatever stands in its place.
    case write

    // The messages
    case toMessages(ListMove)
    case move(ListMove)
    case wheel(Int)
    case choose(ChatItemID, part: Int)
    case toNew
    case toQuoted(Message.ID)
    case open
    case openItem(ChatItemID, part: Int)
    case menu
    case menuOf(ChatItemID, part: Int)
    case copy
    case copyText(String)
    case quote
    case recall
    case editAgain
    case editAgainOf(Message.ID)
    case forward
    case chooseRecipients(Forwarded, [Recipient])
    case forwardTo([Peer], Forwarded, message: String)
    case favorite
    case shareOnMoments
    case nudge
    case askDelete
    case delete(Message.ID)
    case askResend(Message.ID)
    case resend(Message.ID)
    case joinGroup(Message.ID)
    case confirmRequest(Message.ID)

    // Multi-select (G50, G53)
    case startMarking
    case toggleMark
    case stopMarking
    case forwardMarked
    case forwardMarkedAs(combined: Bool)
    case chooseChats(Forwarded)
    case askDeleteMarked
    case deleteMarked
    case info
    case profileOf(ChatItemID)

    // The account's menu
    case toggleBar
    case toMenu
    case moveButton(Int)
    case moveEntry(Int)
    case pressButton
    case pressButtonAt(Int)
    case tapEntry(Int)
    case closeEntries
    case subscribe([String], always: Bool)
    case refuseNotices
    case manageNotices
    case follow
    /// Switches Receive Articles on again (S53).
    case receiveArticles
    case stopSharingLocation
    case removePush(Push.ID)
  }

  /// What is sent on: a message, or an article of a push.
  package enum Forwarded: Hashable, Sendable {
    case message(Message.ID)
    /// An article of a push, counted from 0.
    case push(Push.ID, article: Int)
    /// Several messages together.
    case messages([Message.ID], Forwarding.Form)
  }

  /// A choice from the list of members.
  package struct MentionChoice: Hashable, Sendable {
    var mention: Composer.Mention
  }
}
