/// Where a card, a menu or an article leads: a Mini Program by the name of its data file, and a page of it.
package struct MiniProgramLink: Hashable, Sendable, Codable {
  package var program: String
  /// `nil`: where it begins.
  package var page: String?
  /// The item that the page shows.
  package var item: String?

  package init(_ program: String, page: String? = nil, item: String? = nil) {
    self.program = program
    self.page = page
    self.item = item
  }
}

extension MiniProgram {
  /// What somebody does on a page.
  package struct Input: Hashable, Sendable, Codable {
    package var page: String
    /// The item that the page shows.
    package var item: String?
    /// Which of its blocks is meant, from 0.
    package var block: Int
    package var gesture: Gesture

    package init(page: String, item: String? = nil, block: Int, _ gesture: Gesture) {
      self.page = page
      self.item = item
      self.block = block
      self.gesture = gesture
    }

    /// What somebody does to a block.
    package enum Gesture: Hashable, Sendable, Codable {
      /// Presses a button.
      case press
      /// Agrees to pay what the button asks for.
      case pay(cents: Int, from: PaySource)
      /// Opens an item of a list.
      case open(String)
      /// Takes one more of an item, or one fewer; of a counter `nil`.
      case count(String?, by: Int)
      /// Fills in or chooses.
      case enter(Value)
    }
  }

  /// What comes of it besides the state, in order.
  package enum Outcome: Hashable, Sendable, Codable {
    case go(String, item: String?)
    case back
    case relaunch(String)
    case say(String)
    /// Is to be paid before the rest is done.
    case bill(title: String, cents: Int)
    case paid(title: String, cents: Int)
    case answered([Answer])
    case told(String, [Notice])
    case share(title: String, page: String, item: String?)
  }

  /// Somebody's choices for a question.
  package struct Answer: Hashable, Sendable, Codable {
    package var question: String
    package var items: [String]

    package init(question: String, items: [String]) {
      self.question = question
      self.items = items
    }
  }

  /// A notice of the account that is to come.
  package struct Notice: Hashable, Sendable, Codable {
    /// Seconds.
    package var after: Int64
    package var content: TemplateNotice

    package init(after: Int64, content: TemplateNotice) {
      self.after = after
      self.content = content
    }
  }
}
