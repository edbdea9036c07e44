import Domain

/// A part of an article that is laid out by itself: a paragraph, an item of a list, a table.
///
/// The nested document becomes a flat run of pieces, each of which knows what stands at its left.
struct ArticlePiece: Hashable, Sendable {
  /// What stands at the left of all its rows, from the margin inwards.
  var lead: [Lead] = []
  /// Bullet or number beside the first row, in the last indent.
  var marker = ""
  /// Blank rows above.
  var gap = 0
  /// How much of the lead goes on through the blank rows.
  var gapLead = 0
  var body: Body

  enum Lead: Hashable, Sendable {
    /// Of a quotation.
    case bar
    case indent(Int)

    var width: Int {
      switch self {
      case .bar: 2
      case .indent(let width): width
      }
    }
  }

  enum Body: Hashable, Sendable {
    case words(StyledText)
    case heading(level: Int, StyledText)
    case code([Substring])
    case table(ArticleTable)
    case rule
    case exhibit(ArticleExhibit)
    case sound(Int, ArticleDocument.Recording)
    case poll(ArticlePoll)
    case callout(ArticleCallout)
  }

  /// How much reading it is, roughly in bytes of text: what progress is told by, so that nobody need lay out the whole
  /// article to know it.
  var weight: Int {
    switch body {
    case .words(let text), .heading(_, let text): 40 + text.plain.utf8.count
    case .code(let lines): 40 * max(1, lines.count)
    case .table(let table): 40 + table.weight
    case .rule: 40
    case .exhibit: 200
    case .sound, .callout: 80
    case .poll(let poll): poll.weight
    }
  }

  /// What can be chosen in it, in order.
  var places: [ArticlePlace] {
    switch body {
    case .words(let text), .heading(_, let text): text.places
    case .table(let table): table.places
    case .exhibit(let exhibit): [exhibit.place]
    case .sound(let number, _): [.sound(number)]
    case .poll(let poll): poll.places
    case .callout(let callout): [callout.place]
    case .code, .rule: []
    }
  }
}
