import Domain

/// What reading came upon: the faults so far, what is doubtful, and every reference, to be checked when all files have been read.
final class Findings {
  private(set) var errors: [DataError] = []
  /// What is possible and hardly meant.
  private(set) var warnings: [DataError] = []
  var references: [Reference] = []
  /// What leads into Mini Programs, checked like the references.
  var miniPrograms: [MiniProgramMention] = []

  func report(_ message: String, at place: Place, hint: String? = nil) {
    errors.append(DataError(at: place, message, hint: hint))
  }

  /// Something that a rule of the world is going to refuse.
  func refuse(_ refusal: Refusal, at place: Place, hint: String? = nil) {
    errors.append(DataError(at: place, DataError.refused, refusal: refusal, hint: hint))
  }

  func warn(_ message: String, at place: Place, hint: String? = nil) {
    warnings.append(DataError(at: place, message, hint: hint))
  }
}
