import Domain
import TerminalKit
import WorldStore

/// The sheets and pickers of a new post, and what they hand back.
extension MomentComposeScreen {
  mutating func open(_ part: Part, in context: ScreenContext) -> [Effect] {
    switch part {
    case .text: []
    case .media: [.popup(mediaPopup(in: context))]
    case .location: [.popup(PlacePicker(shown: rest.location) { Intent.location($0) })]
    case .status: [.popup(statusSheet(in: context))]
    case .mention:
      [
        .popup(
          FriendPicker(
            .mentions, title: .mentionFriends, choice: FriendChoice(people: rest.mentions)
          ) { Intent.mention($0) })
      ]
    case .readers: [.popup(readersSheet(in: context))]
    case .post: post()
    }
  }

  mutating func choose(_ intent: Intent, in context: ScreenContext) -> [Effect] {
    switch intent {
    case .chooseFromAlbum: return [.popup(albumPicker)]
    case .askLink:
      return [
        .popup(
          TextPrompt(
            title: context(.linkCard), placeholder: "https://", action: .done
          ) { Intent.link($0) })
      ]
    case .link(let url): return askTitle(of: url, in: context)
    case .linkTitle(let title, let url):
      let title = title.trimmed
      rest.media = .link(
        LinkCard(title: title.isEmpty ? url : title, digest: "", url: url))
    case .album(let choice): return take(choice, in: context)
    case .photos(let photos, let thenAdd):
      rest.media = photos.isEmpty ? nil : .photos(photos)
      if thenAdd { return [.popup(albumPicker)] }
    case .removeMedia: rest.media = nil
    case .location(let place): rest.location = place
    case .status(let status): rest.status = status
    case .chooseReaders(let isOnly): return [.popup(readersPicker(isOnly: isOnly))]
    case .setReaders(let readers):
      let before = rest.readers
      rest.readers = readers
      if readers != before { return offerTag(in: context) }
    case .askTagName: return [.popup(tagPrompt(in: context))]
    case .saveTag(let name):
      return [.perform(.createTag(name: name, members: chosenReaders?.people.map(\.id) ?? []))]
    case .mention(let choice): rest.mentions = choice.people
    default: break
    }
    return []
  }

  // MARK: Photos, video, card

  private func mediaPopup(in context: ScreenContext) -> any Popup {
    typealias Option = ActionSheet.Option
    let remove = Option(context(.remove), Intent.removeMedia)
    switch rest.media {
    case .photos(let photos):
      return PhotoTray(photos) { Intent.photos($0, thenAdd: $1) }
    case nil:
      return ActionSheet(
        title: context(.addToPost),
        options: [
          Option(context(.chooseFromAlbum), Intent.chooseFromAlbum),
          Option(
            context(.takePhoto), Intent.takePhoto, unavailable: context(.noCameraHere)),
          Option(context(.linkCard), Intent.askLink),
        ])
    case .video:
      return ActionSheet(
        title: context(.videoOfPost),
        options: [Option(context(.chooseFromAlbum), Intent.chooseFromAlbum), remove])
    case .article, .link, .miniProgram, .music:
      return ActionSheet(title: context(.linkCard), options: [remove])
    }
  }

  var albumPicker: AlbumPicker {
    var chosen: [Photo] = []
    if case .photos(let photos) = rest.media { chosen = photos }
    return AlbumPicker(.post(chosen)) { Intent.album($0) }
  }

  private mutating func take(_ choice: AlbumChoice, in context: ScreenContext) -> [Effect] {
    switch choice {
    case .photos(let photos): rest.media = photos.isEmpty ? nil : .photos(photos)
    case .video(let cover, let seconds):
      let longest = context.settings.momentsVideoMax
      rest.media = .video(seconds: min(seconds, longest), cover: cover)
      if seconds > longest {
        // M23.
        return [.notice(Notice(context(.videoTrimmed(longest))))]
      }
    }
    return []
  }

  private func askTitle(of url: String, in context: ScreenContext) -> [Effect] {
    let url = url.trimmed
    guard let host = WebAddress(url)?.host else {
      return [.notice(Notice(context(.notALink), kind: .refused))]
    }
    return [
      .popup(
        TextPrompt(
          title: context(.linkTitle), message: url, placeholder: host, action: .done
        ) { Intent.linkTitle($0.trimmed.isEmpty ? host : $0, url: url) })
    ]
  }

  // MARK: Status

  private func statusSheet(in context: ScreenContext) -> ActionSheet {
    ActionSheet(
      title: context(.status),
      options: [ActionSheet.Option(context(.noStatus), Intent.status(nil))]
        + MomentStatus.allCases.map {
          ActionSheet.Option(context($0.word), Intent.status($0))
        })
  }

  // MARK: Readers

  /// M50–M53.
  private func readersSheet(in context: ScreenContext) -> ActionSheet {
    let choices: [(Word, Word, Intent)] = [
      (.audiencePublic, .allFriends, .setReaders(.public)),
      (.audiencePrivate, .onlyMe, .setReaders(.private)),
      (.audienceOnly, .onlyChosen, .chooseReaders(only: true)),
      (.audienceExcept, .allButChosen, .chooseReaders(only: false)),
    ]
    let width = choices.map { TextWidth.width(of: context($0.0)) }.max() ?? 0
    return ActionSheet(
      title: context(.shareWith),
      options: choices.map { name, meaning, intent in
        let name = TextWidth.padded(context(name), to: width)
        return ActionSheet.Option("\(name)  \(context(meaning))", intent)
      })
  }

  private var chosenReaders: FriendChoice? {
    switch rest.readers {
    case .only(let choice), .except(let choice): choice
    case .public, .private: nil
    }
  }

  private func readersPicker(isOnly: Bool) -> FriendPicker {
    FriendPicker(
      .readers, title: isOnly ? .audienceOnly : .audienceExcept,
      choice: chosenReaders ?? FriendChoice()
    ) { Intent.setReaders(isOnly ? .only($0) : .except($0)) }
  }

  /// M55: for two people or more.
  private func offerTag(in context: ScreenContext) -> [Effect] {
    guard let choice = chosenReaders, choice.people.count > 1 else { return [] }
    return [
      .offer(
        .saveAsTagQuestion(context.list(choice.people.map(\.name))), .saveAsTag,
        Intent.askTagName, cancel: .notNow, in: context)
    ]
  }

  private func tagPrompt(in context: ScreenContext) -> TextPrompt {
    TextPrompt.tagName(.saveAsTag, action: .saveDraft, taken: [], in: context) {
      Intent.saveTag($0)
    }
  }

  /// The tag stands for its people from now on, and so follows them (M56).
  mutating func useTag(named name: String, from events: [Event]) {
    for case .tagCreated(let id, let owner) in events {
      guard var choice = chosenReaders else { return }
      choice.people = []
      choice.tags.append(ContactTag(id: id, owner: owner, name: name.trimmed))
      if case .only = rest.readers {
        rest.readers = .only(choice)
      } else {
        rest.readers = .except(choice)
      }
    }
  }
}
