import Domain

/// What passes between an account and one of its followers: menu, forms, notices, people of companies.
extension Word {
  package static let serviceNotifications = Word("Service Notifications", "服务通知")
}
