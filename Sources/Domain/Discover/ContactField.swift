/// By what a contact can be found besides the name that is shown (D23), in the order in which a search looks at it.
package enum ContactField: Hashable, Sendable, CaseIterable {
  case nickname, wechatID, phone, tag, region, description
}
