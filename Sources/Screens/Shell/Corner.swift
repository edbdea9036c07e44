/// A sign at the right end of a screen's title, which a click finds as a key does: the plus of the chat list (C7), the
/// way from a chat to what belongs to it.
package struct Corner<Intent: Sendable>: Sendable {
  var sign: String
  var intent: Intent

  init(_ sign: String, _ intent: Intent) {
    self.sign = sign
    self.intent = intent
  }
}
