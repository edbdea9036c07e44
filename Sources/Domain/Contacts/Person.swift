/// A personal account of the cast.
package struct Person: Hashable, Sendable, Identifiable {
  package typealias ID = Domain.ID<Person>

  package let id: ID
  /// The name of the person's data file; scenarios refer to people by it.
  package var handle: String
  package var nickname: String
  package var wechatID: String
  package var gender: Gender?
  package var region: String
  /// What's Up (个性签名), F55.
  package var whatsUp: String
  package var avatar: Avatar
  /// The company that somebody writes for (企业微信), V80; `nil` for a person of their own.
  package var company: String?

  package enum Gender: String, Hashable, Sendable, Codable, CaseIterable { case male, female }

  package init(
    id: ID, handle: String, nickname: String, wechatID: String, gender: Gender? = nil,
    region: String = "", whatsUp: String = "", avatar: Avatar, company: String? = nil
  ) {
    self.id = id
    self.handle = handle
    self.nickname = nickname
    self.wechatID = wechatID
    self.gender = gender
    self.region = region
    self.whatsUp = whatsUp
    self.avatar = avatar
    self.company = company
  }
}
