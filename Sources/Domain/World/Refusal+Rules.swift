extension Refusal {
  /// The numbers of the rules behind it, for those who write data about accounts; `nil`: the sentence says all there is.
  package var rules: String? {
    switch self {
    case .broadcastQuotaUsed: "V3, V4, V9"
    case .tooManyArticles: "V5"
    case .onlySimpleMenu: "V8"
    case .answerWindowClosed: "V50, V57"
    case .answersUsedUp: "V51–V54, V57"
    case .onlyServiceAccounts: "V70"
    case .rejectedByFollower: "V71"
    case .notSubscribed: "V72"
    case .tooManyTemplates, .noticesUsedUp: "V73"
    default: nil
    }
  }
}
