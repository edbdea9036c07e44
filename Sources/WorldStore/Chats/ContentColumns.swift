import Domain
import GRDB

/// A message's content as the table `message` keeps it.
///
/// The frequent kinds need no decoding, so that a page of a chat costs little; `text` is what a
/// search would look at.
///
/// | kind | text | subject | amount | detail |
/// |---|---|---|---|---|
/// | text, sticker, note | the text, the name | | | |
/// | photo | picture | | | |
/// | voice | transcript | | seconds | |
/// | video | cover | | seconds | |
/// | location, music | name, title | | | address, artist |
/// | miniProgram | title | | 1 with a link or a picture | name, then JSON |
/// | file | name | | bytes | |
/// | article | | article | | |
/// | contactCard, accountCard | | person, account | | |
/// | groupInvitation | the group's name | group | 1 with a name | |
/// | redPacket, transfer, splitBill | greeting, note, title | | cents | |
/// | link, chatHistory, call, template, bill, receipt, preview, commentNotice, notice | title | | | JSON |
struct ContentColumns {
  var kind: Kind
  var text = ""
  var subject: Int64?
  var amount: Int64?
  var detail: String?

  enum Kind: String, CaseIterable {
    case text, photo, voice, video, sticker, location, file, link, article, miniProgram,
      contactCard, accountCard, groupInvitation, music, note, chatHistory, redPacket, transfer,
      splitBill, call,
      template,
      bill, receipt, preview, commentNotice, notice
  }

  init(_ content: MessageContent, json: JSON) {
    switch content {
    case .text(let text): self.init(kind: .text, text: text)
    case .photo(let picture): self.init(kind: .photo, text: picture.name)
    case .voice(let seconds, let transcript):
      self.init(kind: .voice, text: transcript, amount: Int64(seconds))
    case .video(let seconds, let cover):
      self.init(kind: .video, text: cover.name, amount: Int64(seconds))
    case .sticker(let name): self.init(kind: .sticker, text: name)
    case .location(let name, let address):
      self.init(kind: .location, text: name, detail: address)
    case .file(let name, let bytes): self.init(kind: .file, text: name, amount: bytes)
    case .link(let card): self.init(kind: .link, text: card.title, detail: json.text(card))
    case .article(let id): self.init(kind: .article, subject: id.rawValue)
    case .miniProgram(let name, let title, nil, nil):
      self.init(kind: .miniProgram, text: title, detail: name)
    case .miniProgram(let name, let title, let link, let picture):
      let card = MiniProgramCard(name: name, link: link, picture: picture?.name)
      self.init(kind: .miniProgram, text: title, amount: 1, detail: json.text(card))
    case .contactCard(let id): self.init(kind: .contactCard, subject: id.rawValue)
    case .accountCard(let id): self.init(kind: .accountCard, subject: id.rawValue)
    case .groupInvitation(let id, let name):
      self.init(
        kind: .groupInvitation, text: name ?? "", subject: id.rawValue,
        amount: name == nil ? nil : 1)
    case .music(let title, let artist): self.init(kind: .music, text: title, detail: artist)
    case .note(let text): self.init(kind: .note, text: text)
    case .chatHistory(let title, let lines):
      self.init(kind: .chatHistory, text: title, detail: json.text(lines))
    case .redPacket(let greeting, let cents):
      self.init(kind: .redPacket, text: greeting, amount: cents)
    case .transfer(let cents, let note): self.init(kind: .transfer, text: note, amount: cents)
    case .splitBill(let title, let cents): self.init(kind: .splitBill, text: title, amount: cents)
    case .call(let call): self.init(kind: .call, detail: json.text(call))
    case .template(let notice):
      self.init(kind: .template, text: notice.title, detail: json.text(notice))
    case .bill(let bill):
      self.init(kind: .bill, text: bill.title, amount: bill.cents, detail: json.text(bill))
    case .receipt(let receipt):
      self.init(kind: .receipt, amount: receipt.cents, detail: json.text(receipt))
    case .preview(let content): self.init(kind: .preview, detail: json.text(content))
    case .commentNotice(let notice):
      self.init(kind: .commentNotice, text: notice.comment, detail: json.text(notice))
    case .notice(let notice): self.init(kind: .notice, detail: json.text(notice))
    }
  }

  private init(
    kind: Kind, text: String = "", subject: Int64? = nil, amount: Int64? = nil,
    detail: String? = nil
  ) {
    self.kind = kind
    self.text = text.storable
    self.subject = subject
    self.amount = amount
    self.detail = detail?.storable
  }

  /// Reads `kind, text, subject, amount, detail` of the message `id`.
  init(row: Row, at column: Int, id: Int64) throws {
    guard let kind = Kind(rawValue: row[column]) else {
      throw UnreadableValue(table: "message", column: "kind", id: id)
    }
    self.kind = kind
    text = row[column + 1]
    subject = row.integer(column + 2)
    amount = row.integer(column + 3)
    detail = row.text(column + 4)
  }

  static func columns(of table: String) -> String {
    "\(table).kind, \(table).text, \(table).subject, \(table).amount, \(table).detail"
  }

  func content(json: JSON, id: Int64) throws -> MessageContent {
    func number(_ value: Int64?, _ column: String) throws -> Int64 {
      guard let value else { throw UnreadableValue(table: "message", column: column, id: id) }
      return value
    }
    func decoded<T: Decodable>(_ type: T.Type) throws -> T {
      try json.value(type, from: detail ?? "", table: "message", column: "detail", id: id)
    }
    switch kind {
    case .text: return .text(text)
    case .photo: return .photo(Picture(text))
    case .voice: return .voice(seconds: Int(try number(amount, "amount")), transcript: text)
    case .video:
      return .video(seconds: Int(try number(amount, "amount")), cover: Picture(text))
    case .sticker: return .sticker(name: text)
    case .location: return .location(name: text, address: detail ?? "")
    case .file: return .file(name: text, bytes: try number(amount, "amount"))
    case .link: return .link(try decoded(LinkCard.self))
    case .article: return .article(Article.ID(try number(subject, "subject")))
    case .miniProgram where amount == nil: return .miniProgram(name: detail ?? "", title: text)
    case .miniProgram:
      let card = try decoded(MiniProgramCard.self)
      return .miniProgram(
        name: card.name, title: text, link: card.link, picture: card.picture.map { Picture($0) })
    case .contactCard: return .contactCard(Person.ID(try number(subject, "subject")))
    case .accountCard:
      return .accountCard(OfficialAccount.ID(try number(subject, "subject")))
    case .groupInvitation:
      return .groupInvitation(
        Group.ID(try number(subject, "subject")), name: amount == nil ? nil : text)
    case .music: return .music(title: text, artist: detail ?? "")
    case .note: return .note(text)
    case .chatHistory: return .chatHistory(title: text, lines: try decoded([String].self))
    case .redPacket: return .redPacket(greeting: text, cents: try number(amount, "amount"))
    case .transfer: return .transfer(cents: try number(amount, "amount"), note: text)
    case .splitBill: return .splitBill(title: text, cents: try number(amount, "amount"))
    case .call: return .call(try decoded(Call.self))
    case .template: return .template(try decoded(TemplateNotice.self))
    case .bill: return .bill(try decoded(Bill.self))
    case .receipt: return .receipt(try decoded(Receipt.self))
    case .preview: return .preview(try decoded(Push.Content.self))
    case .commentNotice: return .commentNotice(try decoded(CommentNotice.self))
    case .notice: return .notice(try decoded(SystemNotice.self))
    }
  }
}
