/// Pictures that have been drawn, within a fixed budget of memory: those not seen for longest go
/// first.
package struct PictureShelf: Sendable {
  /// Bytes of cells; a single picture larger than that is kept while it is the newest.
  package let budget: Int
  private var places: [PictureRequest: Place] = [:]
  private var uses = 0
  package private(set) var byteCount = 0

  private struct Place: Sendable {
    var answer: PictureAnswer
    var lastUse: Int
  }

  /// What a place costs besides its cells.
  private static let overhead = 256

  package init(budget: Int = 4_000_000) { self.budget = budget }

  package var count: Int { places.count }

  /// What was drawn for a request; to look at it is no use of it.
  package subscript(request: PictureRequest) -> PictureAnswer? { places[request]?.answer }

  /// These are in sight now.
  package mutating func use(_ requests: [PictureRequest]) {
    uses += 1
    for request in requests { places[request]?.lastUse = uses }
  }

  /// Puts an answer on the shelf, and takes others away until all are within the budget.
  package mutating func keep(_ answer: PictureAnswer, for request: PictureRequest) {
    uses += 1
    remove(request)
    places[request] = Place(answer: answer, lastUse: uses)
    byteCount += Self.overhead + answer.byteCount
    guard byteCount > budget else { return }
    let oldest = places.sorted { $0.value.lastUse < $1.value.lastUse }.map(\.key)
    for candidate in oldest where byteCount > budget && candidate != request {
      remove(candidate)
    }
  }

  /// Takes away what couldn't be found or read: it may be there by now.
  package mutating func forgetMissing() {
    for (request, place) in places {
      switch place.answer {
      case .fault(.missing), .fault(.unreadable): remove(request)
      case .fault, .cells: break
      }
    }
  }

  private mutating func remove(_ request: PictureRequest) {
    guard let place = places.removeValue(forKey: request) else { return }
    byteCount -= Self.overhead + place.answer.byteCount
  }
}
