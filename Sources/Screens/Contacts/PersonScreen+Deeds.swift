import Domain
import WorldStore

/// What can be done on a profile (F50–F52).
extension PersonScreen {
  package enum Deed: Hashable, Sendable {
    case message, moments, accept, reply, add, groups, edit, privacy, more
    // Behind More (F52).
    case share, star, block, report, delete
  }

  /// Why something can't be done with the person.
  func reason(against deed: Deed) -> Word? {
    guard let profile else { return .gone }
    switch deed {
    case .message, .share, .edit, .privacy, .star, .block, .delete:
      return profile.relation == .friend ? nil : .onlyFriendsChat
    case .more, .report:
      return profile.relation == .me ? .thisIsYou : nil
    case .add:
      switch profile.relation {
      case .stranger: return nil
      case .friend: return Refusal.alreadyFriends.sentence
      case .me: return Refusal.cannotAddYourself.sentence
      }
    case .accept, .reply: return profile.openRequest == nil ? .noOpenRequest : nil
    case .moments, .groups: return nil
    }
  }

  func run(_ deed: Deed, in context: ScreenContext) -> [Effect] {
    guard let profile else { return [] }
    switch deed {
    case .message: return [.push(ConversationScreen(peer: .person(person)))]
    case .moments: return [.push(AlbumScreen(person: person))]
    case .add where profile.openRequest?.direction == .received, .accept:
      guard let request = profile.openRequest else { return [] }
      return [.push(FriendFormScreen(.accept(request.id), person: person))]
    case .add:
      let purpose = FriendFormScreen.Purpose.request(
        meeting?.source ?? .search, group: meeting?.group)
      return [.push(FriendFormScreen(purpose, person: person))]
    case .reply:
      guard let request = profile.openRequest?.id else { return [] }
      return [
        .popup(
          TextPrompt(
            title: context(.replyToRequest), placeholder: context(.requestTextHint), action: .send
          ) { Intent.reply(request, $0) })
      ]
    case .groups: return [.push(GroupsScreen(inCommonWith: person))]
    case .edit: return [.push(EditContactScreen(person: person))]
    case .privacy: return [.push(FriendPrivacyScreen(person: person))]
    case .share:
      return [.popup(PeerPicker(title: context(.shareContact)) { Intent.chooseRecipients($0) })]
    case .star: return [.perform(.setStarred(person, !profile.isStarred))]
    case .more: return [.popup(menu(of: profile, in: context))]
    case .report: return [.popup(complaints(in: context))]
    case .block:
      if profile.isBlocked { return [.perform(.setBlocked(person, false))] }
      return [
        .confirm(.blockQuestion, .block, Intent.perform(.setBlocked(person, true)), in: context)
      ]
    case .delete:
      return [
        .confirm(
          .deleteContactQuestion(profile.name), .deleteContact,
          Intent.perform(.deleteContact(person)), in: context)
      ]
    }
  }

  /// F52.
  private func menu(of profile: PersonProfile, in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: profile.name,
      options: profile.deedsBehindMore.map {
        ActionSheet.Option(
          context($0.word(for: profile)), Intent.run($0), command: keys.name(of: .run($0)))
      })
  }

  private func complaints(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.report), message: context(.reportPersonQuestion),
      options: PersonComplaint.allCases.map {
        ActionSheet.Option(context(.complaint($0)), Intent.perform(.reportPerson(person, $0)))
      } + [ActionSheet.dismissal(context(.cancel))])
  }
}

extension PersonProfile {
  /// What stands on the page, from the top.
  var deeds: [PersonScreen.Deed] {
    let common: [PersonScreen.Deed] = groupsInCommon > 0 ? [.groups] : []
    let asked: [PersonScreen.Deed] =
      switch openRequest?.direction {
      case .received: [.accept, .reply]
      case .sent: [.reply]
      case nil: []
      }
    switch relation {
    case .friend:
      return asked + [.message, .moments] + common + [.edit, .privacy, .more]
    case .me: return [.moments]
    case .stranger:
      return (asked.contains(.accept) ? asked : [.add] + asked) + [.moments] + common + [.more]
    }
  }

  /// F52.
  fileprivate var deedsBehindMore: [PersonScreen.Deed] {
    relation == .friend ? [.edit, .privacy, .share, .star, .block, .report, .delete] : [.report]
  }
}

extension PersonScreen.Deed {
  func word(for profile: PersonProfile) -> Word {
    switch self {
    case .message: .messages
    case .moments: profile.relation == .me ? .myPosts : .moments
    case .accept: .accept
    case .reply: .replyToRequest
    case .add: .addToContacts
    case .groups: .groupsInCommon(profile.groupsInCommon)
    case .edit: .editContact
    case .privacy: .friendPrivacy
    case .more: .more
    case .share: .shareContact
    case .star: profile.isStarred ? .unstar : .star
    case .block: profile.isBlocked ? .unblock : .block
    case .report: .report
    case .delete: .deleteContact
    }
  }
}
