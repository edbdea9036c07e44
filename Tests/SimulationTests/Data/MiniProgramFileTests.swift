import Foundation
import Testing

@testable import Simulation

/// Mini Programs as data files: each slip is told with file, line, column and a hint.
@Suite struct MiniProgramFileTests {
  private static let sound = """
    name: { en: Kiosk, zh: 售票亭 }
    account: paper
    avatar: { text: K, colour: teal }
    intro: Tickets.
    lists:
      cups:
        - { id: green, name: Green tea, cents: 1200 }
        - { id: black, name: { en: Black tea, zh: 红茶 }, cents: 1500 }
    keeps:
      cart: { cart: cups }
      cup: { one: cups, start: green }
      note: { text: 20 }
      day: { day: 0-6 }
      time: { time: "09:00-18:00", every: 60, of: day }
      rides: { number: 1-9, start: 2 }
      past: { log: 5 }
    pages:
      start:
        title: Kiosk
        shows:
          - list: cups
            cart: cart
            opens: cup
          - ask: note
            label: Note
          - button: Go
            needs:
              - { that: count(cart) > 0, else: Nothing yet }
            does:
              - set: { rides: rides + 1 }
      cup:
        title: "{item}"
        item: cups
        shows:
          - counter: cart
            label: Cups

    """

  private static func file(_ replaced: String, _ by: String) -> [String: String] {
    precondition(sound.contains(replaced), "not in the file: \(replaced)")
    return ["miniprograms/kiosk.yaml": sound.replacingOccurrences(of: replaced, with: by)]
  }

  static let cases: [(files: [String: String], error: String?)] = [
    (["miniprograms/kiosk.yaml": sound], nil),
    (
      file("account: paper", "account: papr"),
      #"2:10: there is no account "papr" — did you mean "paper"?"#
    ),
    (
      file("name: { en: Kiosk, zh: 售票亭 }", "name: { en: Kiosk }"),
      #"1:7: the key "zh" is missing"#
    ),
    (
      file("  cart: { cart: cups }", "  cart: { cart: cups, log: 3 }"),
      #"10:9: more than one kind: "cart" and "log" — leave one"#
    ),
    (
      file("{ cart: cups }", "{ cart: caps }"),
      #"10:17: there is no list "caps" — did you mean "cups"?"#
    ),
    (
      file("start: green", "start: gren"),
      #"11:28: there is no item of "cups" "gren" — did you mean "green"?"#
    ),
    (file("text: 20", "text: 200"), nil),
    (file("text: 20", "text: 201"), "12:17: 201 is out of range — from 1 to 200"),
    (file("day: 0-6", "day: 0-59"), nil),
    (file("day: 0-6", "day: 0-60"), "13:15: more than 60 days"),
    (file("of: day", "of: cart"), #"14:47: there is no kept day "cart""#),
    (
      file("every: 60", "every: 5"),
      "14:17: more than 48 times — a longer every:"
    ),
    (file("number: 1-9", "number: 9-1"), #"15:20: "9-1" can't be read — written like 1-8"#),
    (file("start: 2", "start: 10"), "15:32: 10 is out of range — from 1 to 9"),
    (file("log: 5", "log: 41"), "16:16: 41 is out of range — from 1 to 40"),
    (
      file("opens: cup", "opens: cop"),
      #"23:16: there is no page "cop" — did you mean "cup"?"#
    ),
    (
      file("        opens: cup", "        opens: start"),
      #"23:16: the page "start" shows no item of "cups" — that page needs item: cups"#
    ),
    (
      file("- ask: note", "- ask: past"),
      #"24:14: "past" is no question — one of cup, note, day, time, rides"#
    ),
    (
      file("count(cart) > 0", "count(crt) > 0"),
      #"28:21: nothing is kept as "crt""#
    ),
    (
      file("count(cart) > 0", "count(cart) >"),
      "28:34: the formula ends too early — written like count(cart) > 0 and size is large, "
        + "or {¥ sum(cart.cents)} in a text"
    ),
    (
      file("rides: rides + 1 }", "rides: rides % 1 }"),
      #"30:33: "%" isn't expected here — written like count(cart) > 0 and size is large, "#
        + "or {¥ sum(cart.cents)} in a text"
    ),
    (
      file("set: { rides: rides + 1 }", "set: { note: \"1\" }"),
      #"30:20: "note" is no number — one of rides"#
    ),
    (
      file("set: { rides: rides + 1 }", "go: cup"),
      #"30:17: the page "cup" needs an item — a list leads there"#
    ),
    (
      file("set: { rides: rides + 1 }", "tell: ordered"),
      #"30:19: there is no event "ordered""#
    ),
    (
      file("title: \"{item}\"", "title: \"{item} {cost}\""),
      #"32:12: nothing is kept as "cost""#
    ),
    (file("title: Kiosk", "title: \"{item}\""), #"19:12: the page shows no item"#),
    (
      file("- counter: cart", "- counter: past"),
      #"35:18: "past" is no cart — one of cart"#
    ),
    (
      file("        label: Cups", "        lable: Cups"),
      #"36:9: unknown key "lable" — did you mean "label"?"#
    ),
    (
      file("  cart: { cart", "  sum: { cart"),
      #"10:3: "sum" can't be a name — "#
        + "Latin letters and digits, a letter first; not item, is, has, not, and, sum, count"
    ),
    // What is paid and what writes to people belongs to a service account.
    (
      file("set: { rides: rides + 1 }", "pay: { for: Rides, cents: rides * 200 }"),
      #"2:10: "paper" is a subscription account, and its Mini Program asks to be paid — "#
        + "only service accounts are paid and write to one follower"
    ),
  ]

  @Test(arguments: cases)
  func `each slip is told where it stands`(files: [String: String], error: String?) throws {
    let errors = try DataFolder(files).errors()
    guard let error else {
      #expect(errors == [])
      return
    }
    #expect(errors.first == "miniprograms/kiosk.yaml:" + error)
  }

  // MARK: What leads there

  private static func line(_ verb: String) -> [String: String] {
    [
      "miniprograms/kiosk.yaml": sound,
      "timeline/week.yaml": "- { at: +0d 09:00, as: ann, \(verb) }\n",
    ]
  }

  static let lines: [(verb: String, error: String?)] = [
    ("openMiniProgram: kiosk", nil),
    ("keepMiniProgram: kiosk", nil),
    ("forgetMiniProgram: kisk", #"there is no Mini Program "kisk" — did you mean "kiosk"?"#),
    ("useMiniProgram: { program: kiosk, press: Go }", nil),
    ("useMiniProgram: { program: kiosk, take: green }", nil),
    ("useMiniProgram: { program: kiosk, enter: { note: hello } }", nil),
    ("useMiniProgram: { program: kiosk, page: cup, item: black, take: true }", nil),
    (
      "useMiniProgram: { program: kiosk, press: Gone }",
      #"the page "start" has no button "Gone""#
    ),
    (
      "useMiniProgram: { program: kiosk, enter: { rides: 3 } }",
      #"the page "start" doesn't ask for "rides""#
    ),
    (
      "useMiniProgram: { program: kiosk, page: cop, press: Go }",
      #""kiosk" has no page "cop" — did you mean "cup"?"#
    ),
    (
      "useMiniProgram: { program: kiosk, page: cup, take: true }",
      #"the page "cup" shows an item of "cups", and none is named — item: one of green, black"#
    ),
    (
      "send: { to: bo, miniProgram: { name: Kiosk, title: Come, program: kiosk, page: cup, item: blak } }",
      #""cups" has no item "blak" — did you mean "black"?"#
    ),
    (
      "post: { miniProgram: { name: Kiosk, title: Come, program: kiosk, item: black } }",
      #"the page "start" shows no item — leave out item: black"#
    ),
    ("send: { to: bo, miniProgram: { name: Kiosk, title: Come } }", nil),
  ]

  @Test(arguments: lines)
  func `what leads into a Mini Program leads somewhere`(verb: String, error: String?) throws {
    let errors = try DataFolder(Self.line(verb)).errors()
    guard let error else {
      #expect(errors == [])
      return
    }
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("timeline/week.yaml:1:") == true)
    #expect(errors.first?.hasSuffix(": \(error)") == true, "\(errors)")
  }

  // MARK: Hostile files

  static let hostile: [(name: String, file: String)] = [
    (
      "lists",
      "lists: { " + (0...12).map { "l\($0): [{ id: a, name: a }]" }.joined(separator: ", ") + " }"
    ),
    (
      "items",
      "lists: { l: [" + (0...60).map { "{ id: a\($0), name: a }" }.joined(separator: ", ") + "] }"
    ),
    ("kept", "keeps: { " + (0...40).map { "k\($0): { text: 3 }" }.joined(separator: ", ") + " }"),
    (
      "deep",
      "keeps: { n: { number: 0-9 } }\nevents: { e: [{ after: 1s, title: \"{"
        + String(repeating: "(", count: 40) + "n" + String(repeating: ")", count: 40)
        + "}\", lines: [[a, b]] }] }"
    ),
    (
      "long",
      "events: { e: [{ after: 1s, title: \"\(String(repeating: "x", count: 401))\", lines: [[a, b]] }] }"
    ),
    ("late", "events: { e: [{ after: 31d, title: x, lines: [[a, b]] }] }"),
    ("nested", "lists: " + String(repeating: "[", count: 500) + String(repeating: "]", count: 500)),
  ]

  @Test(arguments: hostile)
  func `a file that asks for too much is refused as a whole`(name: String, file: String) throws {
    let text = """
      name: Kiosk
      account: paper
      avatar: { text: K, colour: teal }
      intro: Tickets.
      pages: { start: { title: Kiosk, shows: [{ text: Hello }] } }

      """
    #expect(try DataFolder(["miniprograms/kiosk.yaml": text]).errors() == [])
    let errors = try DataFolder(["miniprograms/kiosk.yaml": text + file + "\n"]).errors()
    #expect(!errors.isEmpty && errors.allSatisfy { $0.hasPrefix("miniprograms/kiosk.yaml:") })
  }
}
