extension MiniProgram {
  /// A part of a page: shown while its condition holds.
  package struct Block: Hashable, Sendable, Codable {
    package var condition: Condition?
    package var content: Content

    package init(_ content: Content, if condition: Condition? = nil) {
      self.condition = condition
      self.content = content
    }

    /// What a block shows or asks for, as its author wrote it.
    package enum Content: Hashable, Sendable, Codable {
      case heading(Text)
      case text(Text)
      /// In small letters.
      case note(Text)
      case rule
      case picture(Picture)
      /// The picture of the page's item.
      case itemPicture
      /// The items of a list: those with a count in `cart`, or all of them; they lead to a page, or can be counted.
      case list(String, cart: String?, isCartOnly: Bool, page: String?)
      /// How many of the page's item are in a cart.
      case counter(String, label: Text)
      /// A variable to be filled in or chosen, each kind by its own control.
      case ask(String, label: Text, hint: Text?)
      /// A button, which needs some things before it does anything.
      case button(Text, needs: [Need], deeds: [Deed])
      /// How often each item of a variable's list has been chosen by everybody who submitted it.
      case results(String)
      /// The lines of a log, the newest first.
      case log(String)
    }
  }

  /// What a button needs, and what it says as long as it isn't so.
  package struct Need: Hashable, Sendable, Codable {
    package var condition: Condition
    package var reason: Text

    package init(_ condition: Condition, reason: Text) {
      self.condition = condition
      self.reason = reason
    }
  }

  /// One of the things that a button does, in their order.
  package struct Deed: Hashable, Sendable, Codable {
    package var condition: Condition?
    package var effect: Effect

    package init(_ effect: Effect, if condition: Condition? = nil) {
      self.effect = effect
      self.condition = condition
    }

    package enum Effect: Hashable, Sendable, Codable {
      /// Sets a number; what is out of its range becomes the nearest in it.
      case set(String, to: Expression)
      /// Sets a text.
      case write(String, Text)
      /// Sets the one item of a variable.
      case choose(String, item: String)
      /// The page's item into a cart or among several, or out of it.
      case add(String)
      case remove(String)
      /// Chance chooses a number of its range, or one item of its list.
      case draw(String)
      /// Back to how it began.
      case clear(String)
      /// A line to the end of a log.
      case note(String, Text)
      case go(String)
      case back
      /// Leaves all pages and begins with this one.
      case relaunch(String)
      /// The answers to these variables are counted; somebody's later answers take the place of the earlier ones.
      case submit([String])
      /// What comes after it is done once it is paid.
      case pay(Text, cents: Expression)
      /// Tells the account that something has happened.
      case tell(String)
      /// Offers to share a card that leads to a page.
      case share(Text, page: String?)
      case say(Text)
    }
  }
}
