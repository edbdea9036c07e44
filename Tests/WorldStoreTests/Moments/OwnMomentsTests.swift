import Domain
import Testing

@testable import WorldStore

/// What people do with posts that stand, with their albums and covers, and with posts that are not yet there.
struct OwnMomentsTests {
  let town: Town

  init() throws {
    town = try Town()
    // Mei knows Bo; Kai knows Bo only.
    try town.world.addFriends(town.mei, town.bo, since: Town.start)
  }

  // MARK: Private and public (M41)

  @Test
  func
    `a post made private is the author's alone, with all that was said, until it is public again`()
    throws
  {
    let post = try town.posts(town.bo, "hill")
    try town.likes(town.lin, post)
    try town.comments(town.mei, "steep", on: post)
    try town.does(.setMomentPrivate(post, true), town.bo)
    #expect(try town.timeline() == [])
    #expect(try town.album(of: town.bo) == [])
    #expect(try town.eyes.moment(post) == nil)
    #expect(try town.timeline(of: town.bo) == ["Bo: hill ♥ Lin | Mei: steep"])
    #expect(try town.refusal(.setMomentLiked(post, false), town.lin) == .notFound)
    #expect(try town.refusal(.comment(post, text: "me"), town.bo) == .privatePost)
    try town.does(.setMomentPrivate(post, false), town.bo)
    #expect(try town.timeline() == ["Bo: hill ♥ Lin | Mei: steep"])
  }

  @Test func `what is told of a post goes with it while it is private`() throws {
    let post = try town.posts(town.bo, "hill", mentioning: [town.lin])
    try town.does(.setMomentPrivate(post, true), town.bo)
    #expect(try town.told() == [])
    #expect(try town.eyes.momentsNews().unseenNotifications == 0)
    try town.does(.setMomentPrivate(post, false), town.bo)
    #expect(try town.told() == ["Bo mentions me «hill» *"])
  }

  @Test func `who may not set a post private is told why, and nothing changes`() throws {
    let open = try town.posts(town.bo, "open")
    let chosen = try town.posts(
      town.bo, "chosen", to: .only(people: [town.lin], tags: []))
    #expect(try town.refusal(.setMomentPrivate(open, true), town.lin) == .notYours)
    #expect(try town.refusal(.setMomentPrivate(chosen, true), town.bo) == .notPublicOrPrivate)
    #expect(try town.refusal(.setMomentPrivate(chosen, false), town.mei) == .notFound)
    #expect(try town.does(.setMomentPrivate(open, false), town.bo) == [])
    #expect(try town.timeline() == ["Bo: chosen", "Bo: open"])
  }

  // MARK: Muted posts (M122)

  @Test func `a muted post tells of replies to me, but no more of third persons`() throws {
    let post = try town.posts(town.bo, "hill")
    let mine = try town.comments(town.lin, "steep", on: post)
    try town.does(.muteMoment(post, true), town.lin)
    #expect(try town.eyes.moment(post)?.isMuted == true)
    try town.comments(town.mei, "not at all", on: post)
    try town.likes(town.mei, post)
    try town.comments(town.bo, "it is", on: post, replyTo: mine)
    #expect(try town.told() == ["Bo replies it is «hill» *"])
    try town.does(.muteMoment(post, false), town.lin)
    try town.comments(town.mei, "is it", on: post)
    #expect(try town.told() == ["Mei says is it «hill» *", "Bo replies it is «hill» *"])
    // The author goes on hearing of all.
    #expect(try town.told(town.bo).count == 4)
  }

  @Test func `there is nothing to mute on one's own post or where one takes no part`() throws {
    let post = try town.posts(town.bo, "hill")
    #expect(try town.refusal(.muteMoment(post, true), town.lin) == .nothingToMute)
    #expect(try town.refusal(.muteMoment(post, true), town.bo) == .nothingToMute)
    let hidden = try town.posts(town.bo, "p", to: .private)
    #expect(try town.refusal(.muteMoment(hidden, true), town.lin) == .notFound)
    try town.likes(town.lin, post)
    #expect(try town.refusal(.muteMoment(post, true), town.lin) == nil)
  }

  // MARK: Clear all (M126)

  @Test func `clearing takes all notifications away, seen or not, and later ones come`() throws {
    let post = try town.posts(town.lin, "soup")
    try town.likes(town.bo, post)
    try town.does(.openMomentNotifications, town.lin)
    try town.comments(town.mei, "yum", on: post)
    try town.does(.clearMomentNotifications, town.lin)
    #expect(try town.told() == [])
    #expect(try town.eyes.momentsNews().unseenNotifications == 0)
    #expect(try town.eyes.momentsNews().badge == .none)
    try town.comments(town.bo, "more", on: post)
    #expect(try town.told() == ["Bo says more «soup» *"])
  }

  // MARK: Pins (M131)

  @Test func `the last post pinned stands first, for everybody who sees it`() throws {
    let first = try town.posts(town.bo, "first")
    let second = try town.posts(town.bo, "second", to: .only(people: [town.mei], tags: []))
    let third = try town.posts(town.bo, "third")
    for post in [third, first, second] { try town.does(.setMomentPinned(post, true), town.bo) }
    func pins(_ viewer: Person.ID) throws -> [String] {
      try town.eyes(of: viewer).pinnedMoments(of: town.bo).map(\.line)
    }
    #expect(try pins(town.bo) == ["Bo: second", "Bo: first", "Bo: third"])
    #expect(try pins(town.mei) == ["Bo: second", "Bo: first", "Bo: third"])
    #expect(try pins(town.lin) == ["Bo: first", "Bo: third"])
    // In its own place it stands as ever.
    #expect(try town.album(of: town.bo) == ["Bo: third", "Bo: first"])
    try town.does(.setMomentPinned(first, false), town.bo)
    try town.does(.deleteMoment(third), town.bo)
    #expect(try pins(town.lin) == [])
    #expect(try town.refusal(.setMomentPinned(second, true), town.lin) == .notFound)
    #expect(try town.refusal(.setMomentPinned(first, true), town.lin) == .notYours)
  }

  @Test func `nine posts are pinned and not one more`() throws {
    let posts = try (1...10).map { try town.posts(town.bo, "\($0)") }
    for post in posts.prefix(9) {
      #expect(try town.refusal(.setMomentPinned(post, true), town.bo) == nil)
    }
    #expect(try town.refusal(.setMomentPinned(posts[9], true), town.bo) == .tooManyPinned)
    #expect(try town.refusal(.setMomentPinned(posts[0], true), town.bo) == nil, "it is there")
    try town.does(.setMomentPinned(posts[0], false), town.bo)
    #expect(try town.refusal(.setMomentPinned(posts[9], true), town.bo) == nil)
  }

  // MARK: Covers (M2)

  @Test func `a cover comes from one's own pictures, and friends like it`() throws {
    try town.world.addToCameraRoll("pier", of: town.bo)
    #expect(try town.refusal(.setMomentsCover(Picture("sea")), town.bo) == .noSuchPhoto)
    #expect(try town.refusal(.setCoverLiked(town.bo, true), town.lin) == .notFound)
    try town.does(.setMomentsCover(Picture("pier")), town.bo)
    for person in [town.lin, town.kai] { try town.does(.setCoverLiked(town.bo, true), person) }
    #expect(try town.does(.setCoverLiked(town.bo, true), town.lin) == [], "it is there")
    // Lin and Kai are strangers to each other (M95).
    #expect(try cover(town.bo).likes.map(\.name) == ["Lin", "Kai"])
    #expect(try cover(town.lin).likes.map(\.name) == ["Lin"])
    #expect(try cover(town.kai).likes.map(\.name) == ["Kai"])
    #expect(try cover(town.mei).likes.map(\.name) == ["Lin"])
    try town.does(.setMomentsCover(Picture("pier")), town.bo)
    #expect(try cover(town.bo).likes == [], "a new cover begins without likes")
    try town.does(.setMomentsCover(nil), town.bo)
    #expect(try cover(town.lin).picture == nil)
  }

  @Test func `for whom the album is closed the cover is plain`() throws {
    try town.world.addToCameraRoll("pier", of: town.bo)
    try town.does(.setMomentsCover(Picture("pier")), town.bo)
    let eva = try town.world.addPerson(.named("eva"))
    #expect(try cover(town.lin).picture?.name == "pier")
    #expect(try cover(eva).picture == nil)
    #expect(try town.refusal(.setCoverLiked(town.bo, true), eva) == .notFound)
    let open = Settings(moments: MomentsPrivacy(opensToStrangers: true))
    try town.does(.changeSettings(open), town.bo)
    #expect(try cover(eva).picture?.name == "pier")
    #expect(try town.refusal(.setCoverLiked(town.bo, true), eva) == .notFriends)
    try town.does(.setBlocked(town.lin, true), town.bo)
    #expect(try cover(town.lin).picture == nil)
  }

  /// M70, M72, M75: without the cover, hiding could be told from having nothing to show.
  @Test(arguments: [ContactPermission.hideMine, .chatsOnly])
  func `whoever hides posts still shows the cover`(permission: ContactPermission) throws {
    try town.world.addToCameraRoll("pier", of: town.bo)
    try town.does(.setMomentsCover(Picture("pier")), town.bo)
    try town.does(.setPermission(town.lin, permission), town.bo)
    #expect(try cover(town.lin).picture?.name == "pier")
    try town.does(.setCoverLiked(town.bo, true), town.lin)
    #expect(try cover(town.bo).likes.map(\.name) == ["Lin"])
    try town.does(.deleteContact(town.bo), town.lin)
    #expect(try cover(town.lin).picture == nil)
  }

  private func cover(_ viewer: Person.ID) throws -> MomentsCover {
    try town.eyes(of: viewer).momentsCover(of: town.bo)
  }

  // MARK: What is taken from a post (M102)

  @Test func `a photo of a post one sees is saved and kept, and of no other`() throws {
    let photos = MomentContent.Media.photos([
      Photo(Picture("pier"), filter: .warm), Photo(Picture("sea")),
    ])
    let post = try town.does(
      .postMoment(MomentContent(text: "fog", media: photos)), town.bo
    ).firstMoment
    #expect(try town.eyes.cameraRoll(.first(9)) == [])
    try town.does(.savePhoto(post, 1), town.lin)
    #expect(try town.does(.savePhoto(post, 1), town.lin) == [], "it is there")
    #expect(try town.eyes.cameraRoll(.first(9)).map(\.picture.name) == ["sea"])
    #expect(try town.eyes(of: town.mei).cameraRoll(.first(9)) == [])
    #expect(try town.refusal(.savePhoto(post, 2), town.lin) == .noSuchPhoto)
    #expect(try town.refusal(.addFavorite(.momentPhoto(post, 2)), town.lin) == .noSuchPhoto)
    try town.does(.addFavorite(.momentPhoto(post, 0)), town.lin)
    try town.does(.addFavorite(.momentText(post)), town.lin)
    #expect(try town.does(.addFavorite(.momentText(post)), town.lin) == [], "it is there")
    try town.does(.setMomentPrivate(post, true), town.bo)
    #expect(try town.refusal(.savePhoto(post, 0), town.lin) == .notFound)
    #expect(try town.refusal(.addFavorite(.momentText(post)), town.lin) == .notFound)
    // What was kept stays (D65).
    let kept = try town.eyes.favorites(.first(9)).map { row -> MessageContent? in
      guard case .message(let resolved) = row.subject else { return nil }
      return resolved.content
    }
    #expect(kept == [.text("fog"), .photo(Picture("pier"))])
  }

  @Test func `of a post without text there is no text to keep`() throws {
    let photo = MomentContent.Media.photos([Photo(Picture("pier"))])
    let post = try town.does(
      .postMoment(MomentContent(text: "", media: photo)), town.bo
    ).firstMoment
    #expect(
      try town.refusal(.addFavorite(.momentText(post)), town.lin) == .cannotFavoriteThisKind)
  }

  // MARK: Pictures from outside

  private func taken(_ name: String, _ bytes: [UInt8]) throws -> Refusal? {
    let shape = Picture.Shape(width: 2, height: 1)
    return try town.refusal(
      .importPicture(ImportedPicture(name: name, shape: shape, bytes: bytes)), town.lin)
  }

  @Test func `a picture from outside gets a name of its own, and the same file one`() throws {
    try town.world.addPicture("sea", caption: Picture.Caption(english: "Sea", chinese: "海"))
    for (name, bytes) in [("cat", [1]), ("cat", [1]), ("cat", [2]), ("sea", [3])]
      as [(String, [UInt8])]
    {
      #expect(try taken(name, bytes) == nil)
    }
    let rows = try town.eyes.cameraRoll(.first(9))
    #expect(rows.map(\.picture.name) == ["sea 2", "cat 2", "cat"])
    #expect(rows.first?.picture.shape == Picture.Shape(width: 2, height: 1))
    #expect(try town.world.pictureBytes("cat 2") == [2])
    #expect(try town.eyes(of: town.bo).cameraRoll(.first(9)) == [])
  }

  @Test(arguments: [(0, nil), (1, .pictureTooLarge)] as [(Int, Refusal?)])
  func `a picture from outside has eight megabytes at most`(more: Int, expected: Refusal?) throws {
    let bytes = [UInt8](repeating: 7, count: ImportedPicture.bytesMax + more)
    #expect(try taken("large", bytes) == expected)
  }

  // MARK: Drafts and what couldn't be sent

  @Test func `a draft outlives the program, one for each article and one without (M35)`() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.wesim")
    let world = try World.create(at: path, seed: 1, name: "a", start: Town.start)
    let town = try Town(world)
    let fog = try town.addArticle("fog", of: town.daily)
    let tags = try [
      town.world.addTag(
        ContactTag(id: ContactTag.ID(0), owner: town.lin, name: "Hikers"), handle: "hikers",
        members: [town.bo])
    ]
    let draft = MomentDraft(
      content: MomentContent(
        text: "雾", media: .photos([Photo(Picture("pier"), filter: .fade)]), location: "码头",
        status: .tired),
      audience: .only(people: [town.mei], tags: tags), mentions: [town.bo])
    let shared = MomentDraft(content: MomentContent(text: "read", media: .article(fog)))
    #expect(try town.does(.keepMomentDraft(draft), town.lin) == [])
    try town.does(.keepMomentDraft(shared, sharing: fog), town.lin)
    try world.close()

    let again = try World(opening: path)
    let eyes = again.reader(as: town.lin)
    let row = try #require(try eyes.momentDraft())
    #expect(row.draft == draft)
    #expect(row.people.map(\.name) == ["Bo", "Mei"])
    #expect(row.tags.map(\.name) == ["Hikers"])
    #expect(try eyes.momentDraft(sharing: fog)?.draft == shared)
    #expect(try eyes.momentDraft(sharing: fog)?.article?.title == "Fog")
    #expect(try again.reader(as: town.bo).momentDraft() == nil, "nobody else's")
    try again.perform(.keepMomentDraft(nil), as: .person(town.lin), at: Town.start)
    #expect(try eyes.momentDraft() == nil)
    #expect(try eyes.momentDraft(sharing: fog) != nil)
  }

  @Test func `the twenty-first post in ten minutes is refused, and can be sent later (M39, M40)`()
    throws
  {
    for number in 1...20 { try town.posts(town.lin, "\(number)") }
    let post = Action.postMoment(MomentContent(text: "21"))
    #expect(try town.refusal(post, town.lin) == .postingTooFast)
    #expect(try town.refusal(.postMoment(MomentContent(text: " ")), town.lin) == .emptyPost)
    #expect(try town.refusal(post, town.bo) == nil, "others may")
    let draft = MomentDraft(content: MomentContent(text: "21"))
    try town.does(.keepUnposted(draft), town.lin)
    let row = try #require(try town.eyes.unpostedMoments().first)
    #expect(row.draft == draft)
    #expect(row.failedAt == town.now)
    #expect(try town.eyes(of: town.bo).unpostedMoments() == [])
    #expect(try town.refusal(.dropUnposted(row.id), town.bo) == .notFound)
    // The first of the twenty was a second after the start; a second before it counts no more it is still too early.
    town.wait(Town.start + 600 - town.now - 1)
    #expect(try town.refusal(post, town.lin) == .postingTooFast)
    #expect(try town.refusal(post, town.lin) == nil)
    try town.does(.dropUnposted(row.id), town.lin)
    #expect(try town.eyes.unpostedMoments() == [])
  }

  @Test(
    arguments: [(15, 15, nil), (15, 16, .videoTooLong), (30, 30, nil), (30, 31, .videoTooLong)]
      as [(Int, Int, Refusal?)])
  func `a video is as long as the author's settings allow (M23)`(
    longest: Int, seconds: Int, expected: Refusal?
  ) throws {
    try town.does(.changeSettings(Settings(momentsVideoMax: longest)), town.bo)
    let video = MomentContent.Media.video(seconds: seconds, cover: Picture("sea"))
    #expect(
      try town.refusal(.postMoment(MomentContent(text: "", media: video)), town.bo) == expected)
  }

  /// M78.
  @Test func `without update alerts new posts show no dot, while interactions still count`()
    throws
  {
    let mine = try town.posts(town.lin, "soup")
    try town.does(.openMoments, town.lin)
    try town.posts(town.bo, "hill")
    #expect(try town.eyes.momentsNews().badge == .dot)
    try town.does(.changeSettings(Settings(showsNewPosts: false)), town.lin)
    #expect(try town.eyes.momentsNews().badge == .none)
    #expect(try town.eyes.momentsNews().newPostBy == nil)
    try town.likes(town.bo, mine)
    #expect(try town.eyes.momentsNews().badge == .count(1))
  }

  /// M120.
  @Test func `a notification carries the post's first picture`() throws {
    let photos = MomentContent.Media.photos([
      Photo(Picture("pier"), filter: .mono), Photo(Picture("sea")),
    ])
    let post = try town.does(
      .postMoment(MomentContent(text: "", media: photos)), town.lin
    ).firstMoment
    try town.likes(town.bo, post)
    let thumbnail = try town.eyes.momentNotifications(.first(1)).first?.thumbnail
    #expect(thumbnail == Photo(Picture("pier"), filter: .mono))
    try town.does(.deleteMoment(post), town.lin)
    #expect(try town.eyes.momentNotifications(.first(1)).first?.thumbnail == nil)
  }

  @Test func `places are where one has been of late, then those of the world, each once (M26)`()
    throws
  {
    for place in ["Pier", "Market"] { try town.world.addPlace(place) }
    for place in ["Home", "Market", "Home"] {
      try town.does(.postMoment(MomentContent(text: "x", location: place)), town.lin)
    }
    try town.does(.postMoment(MomentContent(text: "x", location: "Secret")), town.bo)
    #expect(try town.eyes.places() == ["Home", "Market", "Pier"])
  }
}

extension [Event] {
  fileprivate var firstMoment: Moment.ID {
    get throws {
      guard case .momentPosted(let id, _)? = first else { throw Town.Unexpected(events: self) }
      return id
    }
  }
}
