/// The row that collects what accounts and Mini Programs tell people who don't follow them (服务通知), C102, N5.
///
/// Everybody has it: a world gets it with the first such notice. Nobody follows or leaves it, and nothing can be said to
/// it.
package enum ServiceNotifications {
  package static let handle = "service-notifications"

  package static var account: OfficialAccount {
    OfficialAccount(
      id: OfficialAccount.ID(0), handle: handle, kind: .service, name: "服务通知",
      wechatID: "service_notifications", intro: "", owner: "", isVerified: true,
      avatar: Avatar(text: "✉", colour: .orange))
  }
}
