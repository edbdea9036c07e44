/// The service account by which WeChat speaks to everybody (微信团队): a welcome, notices about one's account (C101).
///
/// A world has it if its data has an account of this name; who follows it can't leave it.
package enum WeChatTeam {
  package static let handle = "wechat-team"
}
