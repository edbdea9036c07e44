/// The service account that tells people about their money (微信支付), C103, G84.
///
/// Everybody has it: a world without such an account gets one with the first receipt.
package enum WeChatPay {
  package static let handle = "wechat-pay"

  package static var account: OfficialAccount {
    OfficialAccount(
      id: OfficialAccount.ID(0), handle: handle, kind: .service, name: "WeChat Pay 微信支付",
      wechatID: "wechatpay", intro: "微信支付 · Receipts and refunds", owner: "WeChat Pay",
      isVerified: true, avatar: Avatar(text: "¥", colour: .green))
  }
}
