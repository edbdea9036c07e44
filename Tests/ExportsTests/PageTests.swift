import Domain
import Foundation
import Testing

@testable import Exports

/// The pages for a browser and for OneNote, and the mail.
struct PageTests {
  @Test func `a page for the browser fetches nothing and runs nothing`() {
    let page = WebPage(
      Samples.article("<script>alert(1)</script>\n\n![x](https://evil.example/x.png)")
    ).source
    #expect(page.contains("default-src 'none'; img-src data:"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
  }

  @Test func `pictures are in the page, and one without a file is told by its caption`() throws {
    let picture = try #require(PictureFile([UInt8](Samples.gif)))
    let body = "![The pier](picture:pier)\n\n![A boat](picture:boat)"
    let page = WebPage(Samples.article(body, files: ["pier": picture])).source
    #expect(page.contains("<img src=\"data:image/gif;base64,R0lGOD"))
    #expect(page.contains("[Photo] A boat"))
  }

  @Test func `a page for OneNote has its title and its day in the head`() {
    let page = OneNotePage(Samples.article("Words.", title: "Fog & rain")).source
    #expect(page.contains("<title>Fog &amp; rain</title>"))
    #expect(page.contains("<meta name=\"created\" content=\"2026-04-01T07:05:09+08:00\"/>"))
    #expect(!page.contains("<h1>"))
  }

  @Test func `a mail waits for its receiver, with every line short enough`() {
    let mail = MailDraft(
      Samples.article("雾", title: String(repeating: "雾中的码头", count: 30) + "\r\nBcc: x@y.z"),
      writtenAt: Samples.now
    ).source
    let lines = mail.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first == "X-Unsent: 1")
    #expect(lines.contains("Date: Thu, 02 Apr 2026 20:00:00 +0800"))
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    #expect(!lines.contains { $0.hasPrefix("Bcc") })
  }

  @Test func `headings, lists and tables keep their order and their sides`() {
    let page = WebPage(
      Samples.article("# One\n\n3. three\n4. four\n\n| a | b |\n|---|--:|\n| 1 | 2 |")
    ).source
    #expect(page.contains("<h2>One</h2>"))
    #expect(page.contains("<ol start=\"3\"><li>three</li><li>four</li></ol>"))
    #expect(page.contains("<tr><th>a</th><th align=\"right\">b</th></tr>"))
  }

  @Test func `cards and links are called as on the page, and pictures by what they show (A37)`()
    throws
  {
    let picture = try #require(PictureFile([UInt8](Samples.gif)))
    var article = Samples.article(
      """
      ![](article:depot)

      ![](article:secret)

      ![](program:tea)

      ![Order two cups](program:tea)

      ![](picture:pier)

      | ![](picture:pier) | see ![the buoy](picture:buoy) |
      |---|---|
      """, files: ["pier": picture])
    article.names = ExportNames(
      articles: ["depot": .init(title: "One Night", account: "The Tram Post")],
      miniPrograms: ["tea": "Tea Shop"], pictures: ["pier": "A pier in fog"])
    let page = WebPage(article).source
    #expect(page.contains("/depot\">One Night</a> · The Tram Post</p>"))
    #expect(page.contains("/secret\">Article</a></p>"))
    #expect(page.contains("<p>[Mini Program] Tea Shop</p>"))
    #expect(page.contains("<p>[Mini Program] Order two cups · Tea Shop</p>"))
    #expect(page.contains("<p><img src=\"data:image/gif;base64,"))
    #expect(page.contains("<th><img src=\"data:image/gif;base64,"))
    #expect(page.contains(" alt=\"A pier in fog\"/></th>"))
    #expect(page.contains("<th>see <em>[Photo] the buoy</em></th>"))
    let note = EvernoteNote(article, exportedAt: Samples.now).source
    #expect(note.contains("alt=\"A pier in fog\""))
    #expect(note.components(separatedBy: "<resource>").count == 2)
  }

  @Test func `a poll is a list outside, and a Mini Program is words alone`() {
    let body = "```poll\nWhich pier?\n- North\n- South\n```\n\n[Order](miniprogram:tea)"
    let page = WebPage(Samples.article(body)).source
    #expect(page.contains("<strong>Which pier?</strong></p><ul><li>North</li><li>South</li></ul>"))
    #expect(!page.contains("href=\"miniprogram"))
  }
}
