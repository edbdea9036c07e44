/// A Mini Program (小程序): a small app of an official account, kept as data and run by `MiniProgramRules` (P2).
///
/// It shows pages, keeps a state for each person, and does what its buttons say. It has no loops and no code of its
/// own, so that whatever a file says, it is done in a few steps and keeps to its limits.
package struct MiniProgram: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<MiniProgram>
  package let id: ID
  package var handle: String
  /// Whom it belongs to: who is paid, and who writes when it has something to tell.
  package var account: OfficialAccount.ID
  package var name: Words
  package var intro: Words
  package var avatar: Avatar
  /// What its cards show, 5:4 (D54).
  package var cover: Picture?
  package var body: Body

  package init(
    id: ID, handle: String, account: OfficialAccount.ID, name: Words, intro: Words,
    avatar: Avatar, cover: Picture?, body: Body
  ) {
    self.id = id
    self.handle = handle
    self.account = account
    self.name = name
    self.intro = intro
    self.avatar = avatar
    self.cover = cover
    self.body = body
  }

  /// What it consists of.
  package struct Body: Hashable, Sendable, Codable {
    package var lists: [List]
    package var variables: [Variable]
    /// Never empty; the first is where it begins.
    package var pages: [Page]
    package var events: [Told]

    package init(
      lists: [List] = [], variables: [Variable] = [], pages: [Page], events: [Told] = []
    ) {
      self.lists = lists
      self.variables = variables
      self.pages = pages
      self.events = events
    }
  }

  /// A word or two in both languages.
  package struct Words: Hashable, Sendable, Codable {
    package var english: String
    package var chinese: String

    package init(_ english: String, _ chinese: String) {
      self.english = english
      self.chinese = chinese
    }

    package subscript(language: Settings.Language) -> String {
      language == .english ? english : chinese
    }
  }

  /// Things to choose from: a menu, sizes, answers.
  package struct List: Hashable, Sendable, Codable {
    package var name: String
    package var items: [Item]

    package init(name: String, items: [Item]) {
      self.name = name
      self.items = items
    }
  }

  /// One of the things in a list.
  package struct Item: Hashable, Sendable, Codable {
    package var id: String
    package var name: Words
    package var text: Words?
    package var picture: Picture?
    /// By their names; `cents` is its price, `votes` how many of the crowd have chosen it.
    package var numbers: [String: Int]

    package static let price = "cents"
    package static let crowd = "votes"

    package init(
      id: String, name: Words, text: Words? = nil, picture: Picture? = nil,
      numbers: [String: Int] = [:]
    ) {
      self.id = id
      self.name = name
      self.text = text
      self.picture = picture
      self.numbers = numbers
    }
  }

  /// Something that is kept for each person.
  package struct Variable: Hashable, Sendable, Codable {
    package var name: String
    package var kind: Kind

    /// What it may hold; `from` and `to` are both in the range.
    package enum Kind: Hashable, Sendable, Codable {
      case number(from: Int, to: Int, start: Int)
      /// Of so many characters at most.
      case text(max: Int)
      /// One item of a list.
      case one(of: String, start: String?)
      /// Several items of a list, in its order.
      case several(of: String)
      /// How many of each item of a list.
      case cart(of: String)
      /// A day, so many days from today on at least and at most.
      case day(from: Int, to: Int)
      /// A time of the day in minutes; of today, if `day` is set to it, only one that is still to come.
      case time(from: Int, to: Int, every: Int, day: String?)
      /// Lines that have been written down, the newest last; of more than so many the oldest go.
      case log(max: Int)
    }

    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  package struct Page: Hashable, Sendable, Codable {
    package var name: String
    package var title: Text
    /// The list of which it shows one item.
    package var item: String?
    package var blocks: [Block]

    package init(name: String, title: Text, item: String? = nil, blocks: [Block]) {
      self.name = name
      self.title = title
      self.item = item
      self.blocks = blocks
    }
  }

  /// Something its account is told, and the notices that follow: an order is taken, then ready (A14, V70).
  package struct Told: Hashable, Sendable, Codable {
    package var name: String
    package var notices: [Notice]

    package init(name: String, notices: [Notice]) {
      self.name = name
      self.notices = notices
    }

    /// A template message that follows.
    package struct Notice: Hashable, Sendable, Codable {
      /// Seconds.
      package var after: Int64
      package var title: Text
      package var lines: [Line]
      /// The page that View Details opens.
      package var page: String?

      package init(after: Int64, title: Text, lines: [Line], page: String? = nil) {
        self.after = after
        self.title = title
        self.lines = lines
        self.page = page
      }
    }

    package struct Line: Hashable, Sendable, Codable {
      package var key: Text
      package var value: Text

      package init(key: Text, value: Text) {
        self.key = key
        self.value = value
      }
    }
  }
}

extension MiniProgram.Body {
  package func list(_ name: String) -> MiniProgram.List? { lists.first { $0.name == name } }
  package func page(_ name: String) -> MiniProgram.Page? { pages.first { $0.name == name } }
  package func kind(_ variable: String) -> MiniProgram.Variable.Kind? {
    variables.first { $0.name == variable }?.kind
  }

  /// The list whose items a variable is about.
  package func list(of variable: String) -> MiniProgram.List? {
    switch kind(variable) {
    case .one(of: let list, _)?, .several(of: let list)?, .cart(of: let list)?: self.list(list)
    default: nil
    }
  }
}

extension MiniProgram.Variable.Kind {
  /// Whether somebody can be asked for it; the others change by what is pressed.
  package var isAsked: Bool {
    switch self {
    case .number, .text, .one, .several, .day, .time: true
    case .cart, .log: false
    }
  }
}

extension MiniProgram.List {
  package subscript(id: String) -> MiniProgram.Item? { items.first { $0.id == id } }
}
