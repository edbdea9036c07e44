package import Domain

/// What a line does between an account and a follower, besides pushes, plain messages and taps on the menu.
package enum DeskStep: Hashable, Sendable, Codable {
  // As a person
  /// Enters the chat with an account: the phone asks for its menu.
  case enter(String)
  case submitForm(String, button: Int, entry: Int?, answers: [String])
  case scan(String, code: String)
  case subscribe(String, to: [String], always: Bool)
  case rejectTemplate(String, title: String, Bool)

  // As an account
  case answer(to: String, StepContent, by: StepAnswerer)
  case sendSubscribed(to: String, TemplateNotice)
  case setMenu([AccountFile.Button])
  case setAutoReplies(AccountFile.Replies)
  case setServer(Bool)

  var isAccounts: Bool {
    switch self {
    case .enter, .submitForm, .scan, .subscribe, .rejectTemplate: false
    case .answer, .sendSubscribed, .setMenu, .setAutoReplies, .setServer: true
    }
  }
}

/// Who writes what an account says, with the agent by the name in the account's data.
package enum StepAnswerer: Hashable, Sendable, Codable {
  case account
  case agent(String)
}
