/// What reading came upon: the faults so far, and every reference, to be checked when all files have been read.
final class Findings {
  private(set) var errors: [DataError] = []
  var references: [Reference] = []

  func report(_ message: String, at place: Place, hint: String? = nil) {
    errors.append(DataError(at: place, message, hint: hint))
  }
}
