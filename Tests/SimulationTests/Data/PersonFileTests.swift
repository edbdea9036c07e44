import Domain
import Foundation
import Testing
import WorldStore

@testable import Simulation

/// How a person's file says how people keep each other, and what of it is told as a fault.
@Suite struct PersonFileTests {
  @Test func `how each keeps the other is in the world as the file says`() throws {
    let bo =
      DataFolder.person("Bo 博", "bo_wechat") + """
        me:
          remark: Bobo
          tags: [work]
          permission: hideTheirs
          blocked: true
          description: tall
          phones: [0571 8888, "12"]
          theirs: { permission: chatsOnly, blocked: true }
        client: { confirmation: false, range: month, strangers: true }

        """
    let cy = DataFolder.person("Cy", "cy_wechat") + "me: { theirs: { deleted: true } }\n"
    let plan = try SmallWorld.plan([
      "people/bo.yaml": bo, "people/cy.yaml": cy, "timeline/week.yaml": "",
    ])
    let world = try plan.worldInMemory()
    let ann = try #require(try world.person(handle: "ann"))
    let boID = try #require(try world.person(handle: "bo"))
    let cyID = try #require(try world.person(handle: "cy"))

    let mine = try #require(try world.reader(as: ann).person(boID))
    #expect(mine.remark == "Bobo" && mine.tags.map(\.name) == ["Work"] && mine.isBlocked)
    #expect(mine.permission == .hideTheirs)
    #expect(mine.card == ContactCard(description: "tall", phoneNumbers: ["0571 8888", "12"]))
    let theirs = try #require(try world.reader(as: boID).person(ann))
    #expect(theirs.permission == .chatsOnly && theirs.isBlocked)
    #expect(
      try world.reader(as: boID).settings()
        == Settings(
          language: .chinese, moments: MomentsPrivacy(range: .month, opensToStrangers: true),
          requiresFriendConfirmation: false))

    #expect(try world.reader(as: ann).contacts().map(\.id) == [cyID])
    #expect(try world.reader(as: cyID).contacts() == [])
    // A name without Chinese characters leaves the client as it comes.
    #expect(try world.reader(as: cyID).settings() == Settings())
  }

  private static func persona(_ more: String) -> String {
    "persona: { awake: 07:00-23:00, delay: 1m-2m, voice: { greeting: [g], other: [o], \(more) } }"
  }

  @Test(
    arguments: [
      ("me: { theirs: { deleted: true, blocked: true } }", "who has deleted \"me\" keeps nothing"),
      ("me: { permission: none }", "\"none\" is not possible here"),
      ("me: { phones: [call me] }", "refused: phoneNumberNotValid"),
      ("me: { phones: [1, 2, 3, 4, 5, 6] }", "refused: tooManyPhoneNumbers"),
      ("me: { theirs: { star: true } }", "unknown key \"star\""),
      ("client: { confirmation: 1 }", "expected true or false"),
      ("client: { range: week }", "\"week\" is not possible here"),
      ("client: { theme: dark }", "unknown key \"theme\""),
      (Self.persona("topics: [{ words: [fog] }]"), "the key \"comment\" is missing"),
      (Self.persona("topics: [{ words: [], comment: [f] }]"), "0 phrases"),
    ])
  func `a fault is told at its place`(line: String, message: String) throws {
    let folder = try DataFolder([
      "people/bo.yaml": DataFolder.person("Bo 博", "bo_wechat") + line + "\n",
      "timeline/week.yaml": "",
    ])
    let errors = folder.errors()
    #expect(errors.count == 1 && errors[0].hasPrefix("people/bo.yaml:4:"), "\(errors)")
    #expect(errors.first?.contains(message) == true, "\(errors)")
  }

  @Test func `a tag is called by its key, by its name, or by the name a line gives it`() throws {
    let folder = try DataFolder([
      "timeline/week.yaml": """
      - { at: +0d 09:00, as: ann, createTag: { name: Boat crew, members: [bo] } }
      - { at: +0d 09:01, as: ann, tagMembers: { tag: Boat crew, members: [] } }
      - { at: +0d 09:02, as: ann, renameTag: { tag: work, name: Office } }
      - { at: +0d 09:03, as: ann, deleteTag: Office }
      - { at: +0d 09:04, as: ann, deleteTag: Boat crews }
      - { at: +0d 09:05, as: cy, request: { to: ann, text: hi } }
      - { at: +0d 09:06, as: cy, send: { to: ann, text: hi } }

      """
    ])
    let errors = folder.errors()
    #expect(errors.count == 1, "\(errors)")
    #expect(
      errors.first?.hasPrefix("timeline/week.yaml:5:40: there is no tag \"Boat crews\"") == true,
      "\(errors)")
  }

  @Test func `a tag of the world has a name that a tag may have (F21)`() throws {
    let yaml = DataFolder.sound["world.yaml"] ?? ""
    let folder = try DataFolder([
      "world.yaml": yaml.replacingOccurrences(of: "Work 工作", with: "Work、工作")
    ])
    #expect(folder.errors().contains { $0.contains("refused: tagNameHasSeparator") })
  }
}
