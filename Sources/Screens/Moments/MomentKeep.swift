import Domain
import WorldStore

/// What is done with a post besides talking about it: keeping parts of it (M102), and what its author or somebody who
/// takes part in it sets (M41, M122, M131).
package enum MomentKeep: Hashable, Sendable {
  case setPrivate(Bool)
  case setMuted(Bool)
  case setPinned(Bool)
  case favoriteText
  case translate
  /// Which of the photos.
  case photos
  case photo(Int)
  case savePhoto(Int)
  case favoritePhoto(Int)
  case sendPhoto(Int)
  case choosePeers(Int, [Recipient])
  case sendTo(Int, [Recipient], message: String)
}

extension MomentKeep {
  func reason(on row: MomentRow) -> Word? {
    switch self {
    case .setPrivate:
      if !row.isMine { return Refusal.notYours.sentence }
      switch row.audience {
      case .only, .except: return Refusal.notPublicOrPrivate.sentence
      case .public, .private, nil: return nil
      }
    case .setPinned: return row.isMine ? nil : Refusal.notYours.sentence
    case .setMuted(true):
      return row.isMine || !row.takesPart ? Refusal.nothingToMute.sentence : nil
    case .favoriteText: return row.content.text.isEmpty ? .noTextHere : nil
    case .translate: return .noTranslation
    case .photos: return row.photos.isEmpty ? .noPhotoHere : nil
    default: return nil
    }
  }

  func effects(
    on row: MomentRow, in context: ScreenContext,
    asked: @escaping @Sendable (MomentKeep) -> any Sendable
  ) -> [Effect] {
    switch self {
    case .setPrivate(let isPrivate): return [.perform(.setMomentPrivate(row.id, isPrivate))]
    case .setMuted(let isMuted): return [.perform(.muteMoment(row.id, isMuted))]
    case .setPinned(let isPinned): return [.perform(.setMomentPinned(row.id, isPinned))]
    case .favoriteText: return [.perform(.addFavorite(.momentText(row.id)))]
    case .translate: return []
    case .photos:
      if row.photos.count == 1 {
        return MomentKeep.photo(0).effects(on: row, in: context, asked: asked)
      }
      return [.popup(Self.choosePhoto(of: row, in: context, asked: asked))]
    case .photo(let index):
      return [.popup(Self.menu(ofPhoto: index, of: row, in: context, asked: asked))]
    case .savePhoto(let index): return [.perform(.savePhoto(row.id, index))]
    case .favoritePhoto(let index):
      return [.perform(.addFavorite(.momentPhoto(row.id, index)))]
    case .sendPhoto(let index):
      return [
        .popup(PeerPicker(title: context(.sendToChat)) { asked(.choosePeers(index, $0)) })
      ]
    case .choosePeers(let index, let recipients):
      guard row.photos.indices.contains(index) else { return [] }
      return [
        .popup(
          TextPrompt(
            title: context.caption(row.photos[index].picture),
            message: context.sendingTo(recipients), placeholder: context(.leaveMessage),
            action: .send
          ) { asked(.sendTo(index, recipients, message: $0)) })
      ]
    case .sendTo(let index, let recipients, let message):
      guard row.photos.indices.contains(index) else { return [] }
      return SendToChat.effects(
        of: .photo(row.photos[index].picture), to: recipients.map(\.peer), message: message)
    }
  }

  /// What the menu of a post offers of it.
  static func options(on row: MomentRow) -> [(word: Word, keep: MomentKeep)] {
    var options: [(word: Word, keep: MomentKeep)] = []
    if !row.content.text.isEmpty {
      options += [(.favorites, .favoriteText), (.translate, .translate)]
    }
    if !row.photos.isEmpty { options.append((.photoMenu, .photos)) }
    if row.isMine {
      options.append(
        row.audience == .private
          ? (.setPublic, .setPrivate(false)) : (.setPrivate, .setPrivate(true)))
      options.append(
        row.isPinned ? (.unpinMoment, .setPinned(false)) : (.pinMoment, .setPinned(true)))
    } else if row.takesPart || row.isMuted {
      options.append(
        row.isMuted ? (.unmuteMoment, .setMuted(false)) : (.muteMoment, .setMuted(true)))
    }
    return options
  }

  private static func choosePhoto(
    of row: MomentRow, in context: ScreenContext,
    asked: (MomentKeep) -> any Sendable
  ) -> ActionSheet {
    ActionSheet(
      title: context(.photos),
      options: row.photos.enumerated().map { index, photo in
        ActionSheet.Option(context.caption(photo.picture), asked(.photo(index)))
      })
  }

  private static func menu(
    ofPhoto index: Int, of row: MomentRow, in context: ScreenContext,
    asked: (MomentKeep) -> any Sendable
  ) -> ActionSheet {
    typealias Option = ActionSheet.Option
    return ActionSheet(
      title: row.photos.indices.contains(index) ? context.caption(row.photos[index].picture) : "",
      options: [
        Option(context(.sendToChat), asked(.sendPhoto(index))),
        Option(context(.favorites), asked(.favoritePhoto(index))),
        Option(context(.savePhoto), asked(.savePhoto(index))),
      ])
  }

  /// What was done, in a line.
  static func notice(_ action: Action, in context: ScreenContext) -> Notice? {
    let word: Word? =
      switch action {
      case .addFavorite: .favorited
      case .savePhoto: .photoSaved
      case .setMomentPrivate(_, let isPrivate): isPrivate ? .setToPrivate : .setToPublic
      case .muteMoment(_, let isMuted): isMuted ? .momentMuted : .momentUnmuted
      case .setMomentPinned(_, let isPinned): isPinned ? .momentPinned : .momentUnpinned
      case .sendMessage: .sent
      default: nil
      }
    return word.map { Notice(context($0)) }
  }
}

extension MomentRow {
  /// Its photos; none where there are none.
  var photos: [Photo] {
    if case .photos(let photos) = content.media { photos } else { [] }
  }
}
