import Domain
import Testing

/// Examples of who sees a post (M60), with the boundaries of time on both sides; `PostTruthTableTests` has every case.
///
/// A post by Ana at noon, looked at by Vic. A column says how Ana keeps Vic (`-`: not at all), how Vic keeps Ana, Ana's
/// range, the post's age in seconds, its audience, and where Vic meets it; then the answer and the clause.
///
/// Marks of a side: `c` contact, `b` blocked, `m` Hide My Posts, `t` Hide Their Posts, `o` Chats Only, a digit: a tag
/// carried. Audiences: `vic` and `bob` are people, digits are tags. `open` stands for ten posts open to strangers, with
/// the number of newer public posts.
struct MomentVisibilityTests {
  static let table = """
    # by Ana, of herself
    self  -     -    all        0        private        timeline  yes author
    self  -     -    threeDays  99999999 private        album     yes author

    # strangers, and who was a friend once (M77, M115)
    vic   -     -    all        0        public         timeline  no  strangerInTimeline
    vic   c     -    all        0        public         timeline  no  strangerInTimeline
    vic   -     c    all        0        public         timeline  no  strangerInTimeline
    vic   -     -    all        0        public         album     no  closedToStrangers
    vic   c     -    all        0        public         album     no  closedToStrangers
    vic   -     c    all        0        public         album     no  closedToStrangers
    vic   -     -    open:0     0        public         album     yes amongStrangersTen
    vic   c     -    open:0     0        public         album     yes amongStrangersTen
    vic   -     c    open:0     0        public         album     yes amongStrangersTen
    vic   -     -    open:9     0        public         album     yes amongStrangersTen
    vic   -     -    open:10    0        public         album     no  beyondStrangersTen
    vic   -     -    open:0     0        private        album     no  notPublicForStranger
    vic   -     -    open:0     0        only:vic       album     no  notPublicForStranger
    vic   -     -    open:0     0        except:bob     album     no  notPublicForStranger
    vic   -     -    open:0     0        public         timeline  no  strangerInTimeline
    # a stranger who is blocked doesn't get the ten either (M79)
    vic   cb    -    open:0     0        public         album     no  blockedByAuthor
    vic   -     cb   open:0     0        public         album     no  blockedByViewer
    vic   cb    -    open:0     0        public         timeline  no  strangerInTimeline

    # friends
    vic   c     c    all        0        public         timeline  yes publicPost
    vic   c     c    all        0        public         album     yes publicPost
    vic   c     c    open:10    0        public         album     yes publicPost

    # blocking works both ways (M79, F66)
    vic   cb    c    all        0        public         timeline  no  blockedByAuthor
    vic   c     cb   all        0        public         album     no  blockedByViewer
    vic   cbm   cbt  all        0        private        timeline  no  blockedByAuthor

    # Hide My Posts, Chats Only (M70, M72); over the post's own list (M59)
    vic   cm    c    all        0        public         timeline  no  hiddenByAuthor
    vic   cm    c    all        0        public         album     no  hiddenByAuthor
    vic   co    c    all        0        public         album     no  chatsOnlyByAuthor
    vic   cm    c    all        0        only:vic       album     no  hiddenByAuthor
    vic   cm    ct   all        0        public         timeline  no  hiddenByAuthor
    vic   ct    c    all        0        public         timeline  yes publicPost
    vic   c     cm   all        0        public         timeline  yes publicPost

    # Hide Their Posts: the timeline only (M71, M72)
    vic   c     ct   all        0        public         timeline  no  hiddenByViewer
    vic   c     co   all        0        public         timeline  no  chatsOnlyByViewer
    vic   c     ct   all        0        public         album     yes publicPost
    vic   c     ct   threeDays  259201   public         timeline  no  hiddenByViewer

    # range (M73, M74): three, thirty and a hundred and eighty days, the last second included
    vic   c     c    threeDays  259200   public         timeline  yes publicPost
    vic   c     c    threeDays  259201   public         timeline  no  outOfRange
    vic   c     c    threeDays  259201   public         album     no  outOfRange
    vic   c     c    month      2592000  public         album     yes publicPost
    vic   c     c    month      2592001  public         album     no  outOfRange
    vic   c     c    halfYear   15552000 public         album     yes publicPost
    vic   c     c    halfYear   15552001 public         album     no  outOfRange
    vic   c     c    all        99999999 public         album     yes publicPost
    vic   c     c    threeDays  259201   private        album     no  outOfRange

    # the post's own audience (M50-M53), tags as they are carried now (M56)
    vic   c     c    all        0        private        timeline  no  privatePost
    vic   c     c    all        0        only:vic       timeline  yes chosenByName
    vic   c     c    all        0        only:bob       timeline  no  notChosen
    vic   c1    c    all        0        only:1         timeline  yes chosenByTag
    vic   c1    c    all        0        only:bob,1     timeline  yes chosenByTag
    vic   c2    c    all        0        only:1         timeline  no  notChosen
    vic   c     c1   all        0        only:1         timeline  no  notChosen
    vic   c     c    all        0        only:          timeline  no  notChosen
    vic   c     c    all        0        except:vic     timeline  no  excludedByName
    vic   c     c    all        0        except:bob     timeline  yes notExcluded
    vic   c1    c    all        0        except:1       timeline  no  excludedByTag
    vic   c1    c    all        0        except:2       timeline  yes notExcluded
    vic   c12   c    all        0        except:bob,2   timeline  no  excludedByTag
    vic   c     c    all        0        except:        timeline  yes notExcluded
    """

  @Test(arguments: table.split(separator: "\n").map(String.init).filter(Case.isLine))
  func `who sees a post, and by which clause`(line: String) throws {
    let test = try Case(line)
    let verdict = MomentVisibility.verdict(
      on: test.moment, for: test.relation, in: test.place, at: Case.now,
      newerPublicPosts: test.newerPublicPosts)
    #expect(verdict.isAllowed == test.isAllowed)
    #expect(verdict.clause == test.clause)
  }

  @Test(arguments: [
    ("vic   c     c    all        0        public         album     yes publicPost", 0),
    ("vic   c     c    open:10    0        public         album     yes publicPost", 0),
    ("vic   -     -    all        0        public         album     no  closedToStrangers", 0),
    ("vic   -     -    open:0     0        private        album     no  notPublicForStranger", 0),
    ("vic   -     -    open:0     0        public         album     yes amongStrangersTen", 1),
  ])
  func `newer posts are counted only where their number decides, for strangers`(
    line: String, times: Int
  ) throws {
    let test = try Case(line)
    var asked = 0
    func count() -> Int {
      asked += 1
      return test.newerPublicPosts
    }
    let verdict = MomentVisibility.verdict(
      on: test.moment, for: test.relation, in: test.place, at: Case.now, newerPublicPosts: count())
    #expect(verdict.clause == test.clause)
    #expect(asked == times)
  }

  private struct Case {
    static let now = WorldTime(year: 2021, month: 3, day: 1, hour: 12)
    static let ana = Person.ID(1)
    static let vic = Person.ID(2)
    static let bob = Person.ID(3)

    var moment: MomentHead
    var relation: Relation
    var place: MomentVisibility.Place
    var newerPublicPosts = 0
    var isAllowed: Bool
    var clause: MomentVisibility.Clause

    static func isLine(_ line: String) -> Bool { !line.isEmpty && !line.hasPrefix("#") }

    init(_ line: String) throws {
      let columns = line.split(separator: " ").map(String.init)
      try #require(columns.count == 9, "a line has nine columns: \(line)")
      var privacy = MomentsPrivacy()
      if columns[3].hasPrefix("open:") {
        privacy.opensToStrangers = true
        newerPublicPosts = try #require(Int(columns[3].dropFirst(5)))
      } else {
        privacy.range = try #require(MomentsRange(rawValue: columns[3]))
      }
      relation = Relation(
        author: Self.ana, viewer: columns[0] == "self" ? Self.ana : Self.vic,
        authorsSide: Self.side(columns[1]), viewersSide: Self.side(columns[2]),
        authorsPrivacy: privacy)
      moment = MomentHead(
        author: Self.ana, postedAt: Self.now - (try #require(Int64(columns[4]))),
        audience: try Self.audience(columns[5]))
      place = columns[6] == "timeline" ? .timeline : .album
      isAllowed = columns[7] == "yes"
      clause = try #require(MomentVisibility.Clause(rawValue: columns[8]))
    }

    private static func side(_ marks: String) -> Relation.Side? {
      if marks == "-" { return nil }
      var side = Relation.Side()
      for mark in marks {
        switch mark {
        case "b": side.isBlocked = true
        case "m": side.permission.insert(.hideMine)
        case "t": side.permission.insert(.hideTheirs)
        case "o": side.permission = .chatsOnly
        case let digit where digit.isNumber:
          side.tags.insert(ContactTag.ID(Int64(digit.wholeNumberValue ?? 0)))
        default: break
        }
      }
      return side
    }

    private static func audience(_ text: String) throws -> Audience {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let names = parts.count > 1 ? parts[1].split(separator: ",") : []
      let tags = names.compactMap { Int64($0) }.map { ContactTag.ID($0) }
      let people = names.filter { Int64($0) == nil }.map { $0 == "vic" ? vic : bob }
      switch parts[0] {
      case "public": return .public
      case "private": return .private
      case "only": return .only(people: people, tags: tags)
      default:
        try #require(parts[0] == "except")
        return .except(people: people, tags: tags)
      }
    }
  }
}
