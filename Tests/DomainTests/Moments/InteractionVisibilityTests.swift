import Domain
import Testing

/// Who sees a like or a comment under a post by Ana (M95–M98, M110–M112).
///
/// A line: the writer, the person addressed (`-` for none), the viewer, what stands between people, the answer, the
/// clause. `a+w` are friends, `a/w` are one-sided, what isn't mentioned is nothing. People: `a` Ana, `w` the writer,
/// `v` the viewer, `x` somebody else.
struct InteractionVisibilityTests {
  static let table = """
    # one's own, and everything under one's own post (M95, M98)
    w - w  a+w            yes writer
    w - a  a+w            yes author
    w x a  a+w            yes author
    w x w  a+w            yes writer
    a - a  -              yes writer

    # a friend of both author and writer, nobody else (M95)
    w - v  a+w,a+v,v+w    yes friendOfBoth
    w - v  a+w,a+v        no  notFriendOfWriter
    w - v  a+w,a+v,v/w    no  notFriendOfWriter
    w - v  a+w,v+w        no  strangerToAuthor
    w - v  a+w,a/v,v+w    no  strangerToAuthor
    a - v  a+v            yes friendOfBoth
    a - v  -              no  strangerToAuthor

    # a reply only if the person addressed is known (M97)
    w x v  a+w,a+v,v+w,v+x  yes friendOfBoth
    w x v  a+w,a+v,v+w      no  notFriendOfAddressed
    w x v  a+w,a+v,v+w,v/x  no  notFriendOfAddressed
    w x v  a+w,a+v,v+x      no  notFriendOfWriter
    w a v  a+w,a+v,v+w      yes friendOfBoth
    w v v  a+w,a+v,v+w      yes friendOfBoth
    a x v  a+v,v+x          yes friendOfBoth
    a x v  a+v              no  notFriendOfAddressed

    # after one of them deleted the other, what is between the two stays (M110)
    w - a  a/w            yes author
    w - w  a/w            yes writer
    a v v  a/v            yes betweenUs
    a - v  a/v            no  strangerToAuthor
    a x v  a/v            no  strangerToAuthor

    # after both did, the other's goes from my post; my replies stay (M111)
    w - a  -              no  writerLeftAuthor
    w - w  -              no  writerLeftAuthor
    w - v  a+v,v+w        no  writerLeftAuthor
    a w a  -              yes writer
    a v v  -              no  strangerToAuthor
    """

  @Test(arguments: table.split(separator: "\n").map(String.init).filter(isLine))
  func `who sees a like or comment, and by which clause`(line: String) throws {
    let columns = line.split(separator: " ").map(String.init)
    try #require(columns.count == 6)
    let people: [String: Person.ID] = [
      "a": Person.ID(1), "w": Person.ID(2), "v": Person.ID(3), "x": Person.ID(4),
    ]
    func person(_ name: String) throws -> Person.ID { try #require(people[name]) }
    var ties: [Set<Person.ID>: Relation.Tie] = [:]
    for tie in columns[3].split(separator: ",") where tie != "-" {
      let one = try person(String(tie.prefix(1)))
      let other = try person(String(tie.suffix(1)))
      ties[[one, other]] = tie.contains("+") ? .friends : .oneSided
    }
    let verdict = InteractionVisibility.verdict(
      on: InteractionVisibility.Interaction(
        writer: try person(columns[0]), addressed: columns[1] == "-" ? nil : try person(columns[1])),
      under: try person("a"), for: try person(columns[2]),
      tie: { one, other in
        #expect(one != other, "nobody is asked about themselves")
        return ties[[one, other]] ?? .none
      })
    #expect(verdict.isAllowed == (columns[4] == "yes"))
    #expect(verdict.clause.rawValue == columns[5])
  }

  @Test func `every clause has its line in the table`() {
    let lines = Self.table.split(separator: "\n").map(String.init).filter(Self.isLine)
    let clauses = Set(lines.compactMap { $0.split(separator: " ").last.map(String.init) })
    #expect(clauses == Set(InteractionVisibility.Clause.allCases.map(\.rawValue)))
  }

  private static func isLine(_ line: String) -> Bool { !line.isEmpty && !line.hasPrefix("#") }
}
