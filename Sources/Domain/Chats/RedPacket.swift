/// A red packet (微信红包): money in a message, for whoever opens it in time (G80–G88).
package struct RedPacket: Hashable, Sendable {
  /// In a group anybody may open it, its sender included; between two it is for the other alone (G88).
  package var isForGroup: Bool
  package var sentAt: WorldTime
  package var split: Split
  package var pieces: Int
  /// How many of them have been opened.
  package var opened: Int

  package enum Split: String, Hashable, Sendable, Codable, CaseIterable {
    /// Each gets what chance gives (拼手气红包).
    case random
    /// Each gets the same (普通红包).
    case identical
  }

  /// What is put in.
  package enum Amount: Hashable, Sendable, Codable {
    /// So many cents in all.
    case random(total: Int64, pieces: Int)
    case identical(each: Int64, pieces: Int)
  }

  /// What a sender fills in.
  package struct Form: Hashable, Sendable, Codable {
    package var amount: Amount
    /// Blank: the default of the sender's language.
    package var greeting: String

    package init(_ amount: Amount, greeting: String = "") {
      self.amount = amount
      self.greeting = greeting
    }
  }

  /// What the card says to one who looks at it (G32).
  package enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case unopened, opened, noneLeft, expired
  }

  /// Seconds until what nobody opened goes back (G84).
  package static let lifetime = WorldTime.day
  /// Cents in one piece, at the most (G80).
  package static let pieceMax: Int64 = 20_000
  package static let piecesMax = 100
  /// Characters (G83).
  package static let greetingMax = 25
  /// Characters.
  package static let thanksMax = 20

  package init(isForGroup: Bool, sentAt: WorldTime, split: Split, pieces: Int, opened: Int = 0) {
    self.isForGroup = isForGroup
    self.sentAt = sentAt
    self.split = split
    self.pieces = pieces
    self.opened = opened
  }

  /// What stands on a packet whose sender wrote nothing (G83).
  package static func defaultGreeting(in language: Settings.Language) -> String {
    switch language {
    case .english: "Best wishes"
    case .chinese: "恭喜发财，大吉大利"
    }
  }

  /// The first moment in which nobody can open it any more (G84).
  package var expiresAt: WorldTime { sentAt + Self.lifetime }
  package var isEmpty: Bool { opened >= pieces }
  /// Whether what is left has gone back to its sender by `now`, or is about to (G84).
  package func isExpired(at now: WorldTime) -> Bool { now >= expiresAt }
}

extension RedPacket.Amount {
  package var pieces: Int {
    switch self {
    case .random(_, let pieces), .identical(_, let pieces): pieces
    }
  }

  package var split: RedPacket.Split {
    switch self {
    case .random: .random
    case .identical: .identical
    }
  }

  /// All that is in it, for what `check` allows.
  package var total: Int64 {
    switch self {
    case .random(let total, _): total
    case .identical(let each, let pieces): each.multipliedReportingOverflow(by: Int64(pieces)).0
    }
  }

  /// Refused, in order: `redPacketPieces` (G81; one alone between two), `amountTooSmall` and `redPacketTooLarge` by the
  /// piece (G80).
  package func check(isForGroup: Bool) throws(Refusal) {
    guard (1...(isForGroup ? RedPacket.piecesMax : 1)).contains(pieces) else {
      throw .redPacketPieces
    }
    let (least, most) =
      switch self {
      case .random(_, let pieces): (Int64(pieces), Int64(pieces) * RedPacket.pieceMax)
      case .identical: (1, RedPacket.pieceMax)
      }
    let cents =
      switch self {
      case .random(let total, _): total
      case .identical(let each, _): each
      }
    if cents < least { throw .amountTooSmall }
    if cents > most { throw .redPacketTooLarge }
  }

  /// What each piece holds, in the order in which they are opened (G82).
  ///
  /// Chance gives each between one cent and twice what is then the average, and never more than a piece may hold.
  package func shares(using generator: inout some RandomNumberGenerator) -> [Int64] {
    switch self {
    case .identical(let each, let pieces): return Array(repeating: each, count: pieces)
    case .random(let total, let pieces):
      var rest = total
      return (0..<pieces).map { index in
        let others = Int64(pieces - index - 1)
        let least = max(1, rest - others * RedPacket.pieceMax)
        let most = min(RedPacket.pieceMax, rest - others, max(least, 2 * rest / (others + 1)))
        let share = others == 0 ? rest : Int64.random(in: least...most, using: &generator)
        rest -= share
        return share
      }
    }
  }
}

extension RedPacket.Form {
  /// Refused, in order: those of `Amount.check`, `greetingTooLong` (G83), `notEnoughMoney`.
  package func check(
    isForGroup: Bool, from source: PaySource, balance: Int64
  ) throws(Refusal) {
    try amount.check(isForGroup: isForGroup)
    if greeting.count > RedPacket.greetingMax { throw .greetingTooLong }
    try source.check(amount.total, balance: balance)
  }
}
