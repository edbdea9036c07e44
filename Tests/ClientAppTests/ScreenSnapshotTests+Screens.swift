import ClientApp
import Foundation
import Testing

@testable import Screens

/// Which screens the snapshots show: of Moments and Contacts, every one.
extension ScreenSnapshotTests {
  /// Each screen and popup of Moments, of Contacts and for pictures, with a case in which it is open.
  static let open = [
    "AddFriendScreen": "Contacts/add-friend", "AlbumPicker": "Moments/camera-roll",
    "AlbumScreen": "Moments/album", "AudiencePanel": "Moments/audience",
    "ContactsScreen": "Contacts/contacts", "EditContactScreen": "Contacts/edit",
    "FriendFormScreen": "Contacts/friend-form", "FriendPrivacyScreen": "Contacts/friend-privacy",
    "GroupsScreen": "Contacts/groups", "MassSendingsScreen": "Contacts/mass-sendings",
    "MomentComposeScreen": "Moments/compose",
    "MomentNotificationsScreen": "Moments/notifications", "MomentScreen": "Moments/post",
    "MomentsScreen": "Moments/moments", "NewFriendsScreen": "Contacts/new-friends",
    "OfficialAccountsScreen": "Contacts/accounts", "PeopleScreen": "Contacts/blocked",
    "PersonScreen": "Contacts/person", "PhotoTray": "Moments/photo-tray",
    "PictureViewer": "Moments/viewer-described", "TaggedScreen": "Contacts/tagged",
    "TagsScreen": "Contacts/tags", "TextOnlyNotice": "Moments/text-only",
    "UnpostedScreen": "Moments/unposted", "WhyPanel": "Moments/why",
    "WhyPersonPanel": "Moments/why-person",
  ]

  @Test func `every screen of Moments and Contacts has its snapshots`() throws {
    let sources = Snapshot.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Screens")
    let declared = try ["Contacts", "Moments", "Pictures"].flatMap { folder in
      let folder = sources.appending(path: folder)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { file in
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
          .split(separator: "\n").compactMap(Self.screen)
      }
    }
    #expect(Set(declared) == Set(Self.open.keys))
    #expect(Set(Self.open.values).isSubset(of: Self.cases.map { $0.name }))
  }

  /// The screen or popup that a line begins to declare.
  private static func screen(_ line: Substring) -> String? {
    let ends = ["Screen {", "Popup {", "Picker {"]
    guard !line.hasPrefix(" "), line.contains("struct "),
      ends.contains(where: { line.hasSuffix($0) })
    else { return nil }
    return line.split(separator: " ").first { $0.hasSuffix(":") }.map { String($0.dropLast()) }
  }
}

extension Session {
  /// The types of all that stands on the shown tab.
  var openScreens: Set<String> {
    let slots = workspace.stacks[workspace.tab.rawValue] + workspace.popups
    return Set(slots.map { "\(type(of: $0.screen))" })
  }
}
