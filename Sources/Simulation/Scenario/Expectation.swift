package import Domain
package import WorldStore

/// What a line states about the world right after it: what somebody sees, or that the line was refused.
package struct Expectation: Hashable, Sendable {
  package var claim: Claim
  package var place: Place

  package enum Claim: Hashable, Sendable {
    /// The chat list from the top, complete.
    case chats([String])
    /// The badge of a chat's row.
    case badge(chat: String, Badge)
    /// The badge of a tab.
    case tab(Tab, Badge)
    /// What stands at the top of the viewer's timeline, as far as it is named: posts by their labels, ads by their names.
    case timeline([String])
    /// The viewer can see what the label stands for.
    case sees(String)
    case hides(String)
    /// Contacts, A–Z, complete.
    case contacts([String])
    /// The Blocked List, A–Z, complete.
    case blocked([String])
    /// What stands among the New Friends about a person; `nil`: nothing.
    case request(with: String, FriendRequest.State?)
    /// The friends who carry one of the viewer's tags, A–Z.
    case tag(String, [String])
    /// What became of a message, as its sender sees it.
    case delivery(String, Message.Delivery)
    /// Who is seen to like a post, in the order of the likes.
    case likes(String, [String])
    /// Notifications of Moments that the pill counts.
    case unseen(Int)
    /// The posts at the top of somebody's album.
    case pins(String, [String])
    /// The cover of somebody's Moments; `nil`: the plain one.
    case cover(String, String?)
    case coverLikes(String, [String])
    /// What is in the viewer's wallet, in cents.
    case balance(Int64)
    /// What has become of a red packet or transfer, as its card tells the viewer.
    case money(String, MoneyState)
    /// What can be read on a page of a Mini Program, and what can't.
    case page(MiniProgramLink, shows: [String], hides: [String])
    /// Recently Used and My Mini Programs, complete.
    case recent([String])
    case mine([String])
    /// The newest message of a chat has this text in it.
    case newest(in: String, String)
    /// The Subscriptions folder as a list of accounts, complete.
    case folder([FolderRow])
    /// The folder as a stream of pushes, complete.
    case feed([String])
    /// An account's page of past articles, complete.
    case history(String, [String])
    /// How many followers a push came to, and how many it should have come to besides.
    case delivered(String, Int)
    case failed(String, Int)
    /// The Top Comments of an article, complete and in order.
    case topComments(String, [String])
    /// The friends who are seen to have wowed an article, in the order of the wows.
    case wowed(String, [String])
    /// What stands at the top of the friends' wows in Top Stories.
    case stories([String])
    /// The line's own action is refused so.
    case refused(Refusal)
  }

  package struct FolderRow: Hashable, Sendable {
    package var account: String
    package var badge: Badge
  }

  package enum Tab: String, Hashable, Sendable, CaseIterable { case chats, contacts, discover }
}

extension Refusal {
  /// As stories write it: the name of its case.
  package var name: String { String(describing: self) }
}
