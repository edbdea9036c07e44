import Domain
import WorldStore

/// A world for measuring: many chats, a long history, many Moments, all made through the world's own
/// door with a fixed seed.
struct LargeWorld {
  var friends = 1_900
  var groups = 60
  var serviceAccounts = 40
  var subscriptionAccounts = 100
  var messages = 1_000_000
  var moments = 100_000
  /// Persons in a group besides the owner of the phone.
  var groupSize = 8

  private static let start = WorldTime(year: 2025, month: 1, day: 6, hour: 8)
  private static let secondsBetween: Int64 = 30

  func make(at path: String, progress: (Int, Int) -> Void) throws {
    let world = try World.create(
      at: path, seed: 1, name: "Large", start: Self.start + Int64(messages) * Self.secondsBetween)
    try world.atomically {
      let cast = try buildCast(in: world)
      try fill(world, with: cast, progress: progress)
    }
    try world.setClock(
      ClockState(now: Self.start + Int64(messages) * Self.secondsBetween, isPaused: true, speed: 1))
    try world.close()
  }

  private struct Cast {
    var me: Person.ID
    var friends: [Person.ID]
    var groups: [Group.ID]
    var service: [OfficialAccount.ID]
    var subscription: [OfficialAccount.ID]
  }

  private func buildCast(in world: World) throws -> Cast {
    let colours = Avatar.Colour.allCases
    let me = try world.addPerson(
      Person(
        id: .init(0), handle: "me", nickname: "Me", wechatID: "bench_me",
        avatar: Avatar(text: "Me", colour: .green)))
    var friends: [Person.ID] = []
    for index in 0..<self.friends {
      let name = Self.names[index % Self.names.count]
      let friend = try world.addPerson(
        Person(
          id: .init(0), handle: "friend-\(index)", nickname: "\(name) \(index)",
          wechatID: "bench_\(index)",
          avatar: Avatar(text: String(name.prefix(1)), colour: colours[index % colours.count])))
      try world.addFriends(me, friend, since: Self.start)
      friends.append(friend)
    }
    try world.setIdentity(me: me)
    var groups: [Group.ID] = []
    for index in 0..<self.groups {
      let members = (0..<groupSize).map { friends[(index * groupSize + $0) % friends.count] }
      groups.append(
        try world.addGroup(
          Group(id: .init(0), handle: "group-\(index)", name: "Group \(index)", owner: me),
          members: ([me] + members).map { GroupMember($0) }))
    }
    func account(_ index: Int, _ kind: OfficialAccount.Kind) throws -> OfficialAccount.ID {
      let id = try world.addAccount(
        OfficialAccount(
          id: .init(0), handle: "\(kind.rawValue)-\(index)", kind: kind,
          name: kind == .service ? "Service \(index)" : "Gazette \(index)",
          wechatID: "bench_\(kind.rawValue)_\(index)", intro: "", owner: "Bench",
          isVerified: true, avatar: Avatar(text: "S", colour: colours[index % colours.count])))
      try world.addFollower(me, of: id, since: Self.start)
      return id
    }
    return Cast(
      me: me, friends: friends, groups: groups,
      service: try (0..<serviceAccounts).map { try account($0, .service) },
      subscription: try (0..<subscriptionAccounts).map { try account($0, .subscription) })
  }

  private func fill(_ world: World, with cast: Cast, progress: (Int, Int) -> Void) throws {
    var random = BenchSequence(state: 42)
    let momentEvery = max(1, messages / max(1, moments))
    for index in 0..<messages {
      let time = Self.start + Int64(index) * Self.secondsBetween
      try send(message: index, in: world, cast: cast, at: time, random: &random)
      if moments > 0, index % momentEvery == 0 {
        let author = cast.friends[Int(random.next() % UInt64(cast.friends.count))]
        _ = try world.perform(
          .postMoment(MomentContent(text: random.text())), as: .person(author), at: time)
      }
      if index % 20_000 == 0 { progress(index, messages) }
    }
    try read(all: cast, in: world, at: Self.start + Int64(messages) * Self.secondsBetween)
    progress(messages, messages)
  }

  /// As most phones are: all but a few chats have been read.
  private func read(all cast: Cast, in world: World, at time: WorldTime) throws {
    let peers =
      cast.friends.map(Peer.person) + cast.groups.map(Peer.group)
      + (cast.service + cast.subscription).map(Peer.account)
    for (index, peer) in peers.enumerated() where index % 40 != 0 {
      _ = try world.perform(.openChat(.peer(peer)), as: .person(cast.me), at: time)
    }
    _ = try world.perform(.openMoments, as: .person(cast.me), at: time)
  }

  /// Nine in ten to or from a friend, one in twenty in a group, the rest by accounts.
  private func send(
    message index: Int, in world: World, cast: Cast, at time: WorldTime, random: inout BenchSequence
  ) throws {
    let text = MessageContent.text(random.text())
    switch random.next() % 20 {
    case 0:
      let group = cast.groups[Int(random.next() % UInt64(cast.groups.count))]
      let sender = cast.groups.firstIndex(of: group).map {
        cast.friends[$0 * groupSize % cast.friends.count]
      }
      _ = try world.perform(
        .sendMessage(to: .group(group), content: text), as: .person(sender ?? cast.me), at: time)
    case 1:
      let account = cast.service[Int(random.next() % UInt64(cast.service.count))]
      _ = try world.perform(
        .answer(to: cast.me, .text(random.text())), as: .account(account), at: time)
    case 2 where index % 3 == 0:
      let account = cast.subscription[index / 3 % cast.subscription.count]
      let push = Action.broadcast(.text(random.text()))
      do throws(ActionError) {
        _ = try world.perform(push, as: .account(account), at: time)
      } catch {
        // Why: an account pushes at most once a day (V4); a second isn't missed.
        guard error == .refused(.broadcastQuotaUsed) else { throw error }
      }
    case let other:
      let friend = cast.friends[Int(random.next() % UInt64(cast.friends.count))]
      let (sender, receiver) = other % 2 == 0 ? (friend, cast.me) : (cast.me, friend)
      _ = try world.perform(
        .sendMessage(to: .person(receiver), content: text), as: .person(sender), at: time)
    }
  }

  private static let names = [
    "Ada", "Bao", "Chen", "Dora", "Emil", "Fang", "Gita", "Hugo", "Ines", "Jun", "Kofi", "Lin",
    "Mara", "Nils", "Olga", "Ping", "Qin", "Rosa", "Sven", "Tao", "Ugo", "Vera", "Wen", "Xia",
    "Yara", "Zhou",
  ]
}
