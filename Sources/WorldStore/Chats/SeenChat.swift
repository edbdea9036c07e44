import Domain
import GRDB

/// One chat as a viewer sees it: what stands around its messages, and the messages.
///
/// Its row and the names in it are looked up once for both, so it is good for one look and not to be kept.
package struct SeenChat {
  private let peer: Peer
  private let reader: World.Reader
  private let book: NameBook
  private let state: ChatState?

  private var viewer: Person.ID { reader.viewer }

  init(_ db: Database, peer: Peer, reader: World.Reader) throws {
    self.peer = peer
    self.reader = reader
    book = NameBook(db, reader: reader)
    state = try ChatState.find(db, owner: reader.viewer, peer: peer)
  }

  /// `Reader.items(in:_:)`.
  package func items(_ page: Page<TimeCursor>) throws(StorageError) -> [ChatItemRow] {
    guard let state else { return [] }
    return try reader.read { db in
      let keyset = page.keyset
      let messages = try SeenThread(of: state).page(db, keyset).map { try $0.row(in: peer, book) }
      guard case .account(let account) = peer,
        let follow = try Follow.find(db, person: viewer, account: account)
      else { return messages }
      let pushes = try StoredPush.page(db, of: follow, keyset)
      return keyset.merge([messages, try pushes.map { try $0.row(book) }]) {
        ($0.cursor.time, $0.cursor.id) > ($1.cursor.time, $1.cursor.id)
      }
    }
  }

  /// `Reader.chatHeader(_:)`.
  package func header() throws(StorageError) -> ChatHeader? {
    try reader.read { db in
      var header = ChatHeader(
        peer: peer, name: .name(""), avatar: .mosaic([]), isMuted: state?.isMuted ?? false,
        isSticky: state?.isSticky ?? false, draft: state?.input ?? state?.draft ?? "",
        unread: state?.unread ?? 0,
        firstUnread: state?.firstUnread.map { Message.ID($0) })
      switch peer {
      case .person(viewer):
        header.name = .fileTransfer
        header.avatar = .fileTransfer
      case .person(let person):
        guard try state?.newest != nil || Contacts.has(db, person, of: viewer) else { return nil }
        let face = try book.face(of: person)
        header.name = .name(face.name)
        header.avatar = .tile(face.avatar)
        header.weCom = face.company.map { .person(company: $0) }
        let now = reader.world.present ?? reader.world.lastEventAt
        header.mood = try StatusSight(db: db, viewer: viewer, now: now).status(of: person)?.mood
      case .group(let group):
        guard state != nil else { return nil }
        header.name = try book.name(of: group, named: GroupName.find(db, group, for: viewer))
        header.avatar = .mosaic(try book.mosaic(of: group))
        header.isClosed = state?.closedMessage != nil
        header.showsNames = state?.showsNames ?? true
        if !header.isClosed { header.memberCount = try book.memberCount(of: group) }
        if try Contacts.hasCompany(db, in: group) { header.weCom = .group }
      case .account(let id):
        guard let account = try StoredAccount.find(db, id, json: reader.world.json) else {
          return nil
        }
        header.name = try book.chatName(of: id, named: account.name)
        header.avatar = .tile(account.avatar)
        header.accountKind = account.kind
        if let listed = try FollowedAccount.find(db, of: viewer, account: id) {
          header.unread = listed.unread
        }
        if let follow = try Follow.find(db, person: viewer, account: id) {
          header.follow = try follow.settings(db)
          let world = reader.world
          let phone = try PhoneMenu.find(db, of: viewer, account: id, json: world.json)
          header.menu = phone?.menu
          header.isMenuDue = MenuRules.isFetchDue(
            last: phone?.fetchedAt, now: world.present ?? world.lastEventAt)
        }
      }
      header.isMarked =
        header.unread > 0 || state?.isMarkedUnread == true || state?.isMentioned == true
      return header
    }
  }
}
