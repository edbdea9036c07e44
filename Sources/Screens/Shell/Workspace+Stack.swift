import Domain
import TerminalKit
import WorldStore

/// Where a screen stands.
enum Place: Hashable, Sendable {
  case stack(tab: Int, index: Int)
  case popup(Int)
}

/// Opening and leaving screens.
extension Workspace {
  subscript(place: Place) -> Slot {
    get {
      switch place {
      case .stack(let tab, let index): stacks[tab][index]
      case .popup(let index): popups[index]
      }
    }
    set {
      switch place {
      case .stack(let tab, let index): stacks[tab][index] = newValue
      case .popup(let index): popups[index] = newValue
      }
    }
  }

  /// Serves what is about screens and passes on the rest.
  mutating func apply(_ effects: [Effect], from id: Int) -> [Request] {
    var requests: [Request] = []
    for effect in effects {
      switch effect {
      case .perform(let action): requests.append(.perform(action, from: id))
      case .push(let screen): requests += push(screen, from: id)
      case .replace(let screen):
        requests += leave(downTo: stacks[tab.rawValue].count - 1)
        requests += push(screen, from: stacks[tab.rawValue].last?.id ?? id)
      case .pop:
        if popups.last?.id == id {
          popups.removeLast()
        } else {
          requests += leave(downTo: stacks[tab.rawValue].count - 1)
          isListFocused = false
        }
      case .popup(let popup): show(popup, from: id)
      case .answer(let intent): requests += answer(intent, from: id)
      case .show(let tab): show(tab)
      case .importPicture(let path): requests.append(.importPicture(path: path, from: id))
      case .export(let article, let format): requests.append(.export(article, as: format))
      case .notice(let notice): show(notice)
      case .copy(let text): requests.append(.copy(text))
      case .clock(let change): requests.append(.clock(change))
      case .setMouse(let isOn):
        context.isMouseOn = isOn
        requests.append(.setMouse(isOn))
      case .redraw: requests.append(.redraw)
      case .suspend: requests.append(.suspend)
      case .quit: requests.append(.quit)
      }
    }
    return requests
  }

  /// The unread chat that follows the chosen one, in the order of the chat list.
  mutating func openNextUnread() -> [Request] {
    show(.chats)
    unreadJump = .underWay
    let list = stacks[Tab.chats.rawValue][0].id
    let effects = withSlot(list) { screen, context in
      screen.receive(ChatsScreen.Intent.openNextUnread, in: context)
    }
    return apply(effects ?? [], from: list)
  }

  private mutating func push(_ screen: any Screen, from id: Int) -> [Request] {
    let tab = tab.rawValue
    let requests = stacks[tab][0].id == id ? leave(downTo: 1) : []
    var slot = makeSlot(screen)
    if let chat = screen as? ConversationScreen, chat.isUntouched,
      let foreseen = foreseen(for: chat.peer)
    {
      slot.screen = foreseen.screen
      slot.size = foreseen.at.size
      slot.foreseenAt = foreseen.at.revision
    } else if screen is MomentsScreen, isMomentsForeseen, let foreseen = foreseenMoments {
      slot.screen = foreseen.screen
      // What tells of notifications is no part of what was read.
      slot.screen.layout(foreseen.at.size, in: context)
      slot.size = foreseen.at.size
      slot.foreseenAt = foreseen.at.revision
      foreseenMoments = nil
    }
    foreseenChat = nil
    stacks[tab].append(slot)
    if unreadJump == .underWay { unreadJump = .at(slot: slot.id) }
    isListFocused = false
    if slot.foreseenAt == nil { fit(.stack(tab: tab, index: stacks[tab].count - 1)) }
    return requests
  }

  /// Leaves the screens above the first `count`, of which there is at least one; what was typed there is kept.
  private mutating func leave(downTo count: Int) -> [Request] {
    let tab = tab.rawValue
    let left = stacks[tab].dropFirst(max(1, count)).map(\.id)
    let requests = left.flatMap { end($0) }
    stacks[tab].removeLast(left.count)
    return requests
  }

  /// Asks all screens what is to be kept, before the next frame.
  package mutating func rest() -> [Request] {
    // Asked before every frame, and nearly always in vain.
    var answers: [(effects: [Effect], id: Int)] = []
    for tab in stacks.indices {
      for index in stacks[tab].indices {
        let effects = stacks[tab][index].screen.resting(in: context)
        if !effects.isEmpty { answers.append((effects, stacks[tab][index].id)) }
      }
    }
    for index in popups.indices {
      let effects = popups[index].screen.resting(in: context)
      if !effects.isEmpty { answers.append((effects, popups[index].id)) }
    }
    return answers.flatMap { apply($0.effects, from: $0.id) }
  }

  /// Tells all screens that the program ends.
  package mutating func end() -> [Request] {
    allPlaces().map { self[$0].id }.flatMap { end($0) }
  }

  private mutating func end(_ id: Int) -> [Request] {
    let effects = withSlot(id) { screen, context in screen.left(in: context) }
    return apply(effects ?? [], from: id)
  }

  private mutating func show(_ popup: any Popup, from id: Int) {
    var popup = popup
    if var sheet = popup as? ActionSheet {
      sheet.learn(withSlot(id) { screen, context in screen.commands(in: context) } ?? [])
      popup = sheet
    }
    popups.append(makeSlot(popup))
    fit(.popup(popups.count - 1))
  }

  private mutating func show(_ tab: Tab) {
    self.tab = tab
    isListFocused = false
  }

  /// Shows a tab with its first screen alone.
  mutating func showRoot(of tab: Tab) -> [Request] {
    show(tab)
    return leave(downTo: 1)
  }

  /// A popup's answer goes to the screen that stands below it; a command of the palette may be the shell's own.
  private mutating func answer(_ intent: any Sendable, from id: Int) -> [Request] {
    popups.removeAll { $0.id == id }
    if let intent = intent as? ShellIntent { return serve(intent) }
    let receiver = focused.id
    let effects = withSlot(receiver) { screen, context in screen.receive(intent, in: context) }
    return apply(effects ?? [], from: receiver)
  }

  private mutating func fit(_ place: Place) {
    let area = contentSize(of: place, screen: self[place].screen)
    self[place].size = area
    self[place].screen.layout(area, in: context)
  }

  func allPlaces() -> [Place] {
    stacks.indices.flatMap { tab in
      stacks[tab].indices.map { Place.stack(tab: tab, index: $0) }
    } + popups.indices.map { Place.popup($0) }
  }

  /// What is drawn, from the bottom up.
  func visiblePlaces() -> [Place] {
    let tab = tab.rawValue
    let top = stacks[tab].count - 1
    let below: [Place] =
      context.isWide && top > 0
      ? [.stack(tab: tab, index: 0), .stack(tab: tab, index: top)]
      : [.stack(tab: tab, index: top)]
    return below + popups.indices.map { Place.popup($0) }
  }
}
