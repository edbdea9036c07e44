import TerminalKit
import Testing

struct VirtualTerminalTests {
  private let size = Size(columns: 6, rows: 2)
  private let start = ContinuousClock.now

  private func terminal(_ events: [TerminalEvent] = []) -> VirtualTerminal {
    VirtualTerminal(size: size, events: events, now: { [start] in start })
  }

  private func frame(_ text: String) -> Frame {
    var surface = Surface(size: size)
    surface.write(text, x: 0, y: 0)
    return surface.frame
  }

  @Test
  func `each event of the script is a step of its own, and the script's end ends the program`() {
    let terminal = terminal([.key(.up), .key(.down)])
    #expect(terminal.next(until: nil) == .key(.up))
    #expect(terminal.next(until: start) == .deadline)
    #expect(terminal.next(until: start + .seconds(1)) == .key(.down))
    #expect(terminal.next(until: start + .seconds(1)) == .deadline)
    #expect(terminal.next(until: nil) == .closed)
  }

  @Test func `what is sent together is there at once`() {
    let terminal = terminal()
    terminal.send([.key(.up), .key(.down)], together: true)
    terminal.send(.key(.left))
    #expect(terminal.next(until: nil) == .key(.up))
    #expect(terminal.next(until: start) == .key(.down))
    #expect(terminal.next(until: start) == .deadline)
    #expect(terminal.next(until: nil) == .key(.left))
  }

  @Test func `a new size holds from the event that tells it`() {
    let terminal = terminal()
    terminal.resize(to: Size(columns: 3, rows: 1))
    #expect(terminal.size == size)
    #expect(terminal.next(until: nil) == .resized(Size(columns: 3, rows: 1)))
    #expect(terminal.size == Size(columns: 3, rows: 1))
  }

  @Test func `a message posted elsewhere wakes the loop once, however many there are`() {
    let terminal = terminal([.key(.up)])
    let mailbox = Mailbox<Int>(waker: terminal.waker)
    mailbox.post(1)
    mailbox.post(2)
    #expect(terminal.next(until: nil) == .woken)
    #expect(mailbox.drain() == [1, 2])
    #expect(terminal.next(until: nil) == .key(.up))
    mailbox.post(3)
    #expect(terminal.next(until: nil) == .woken)
    #expect(mailbox.drain() == [3])
    #expect(mailbox.drain().isEmpty)
  }

  @Test func `it counts frames and the rows in which they differ`() {
    let terminal = terminal()
    terminal.draw(frame("one"))
    #expect(terminal.rowsChanged == 2)
    terminal.draw(frame("one"))
    terminal.draw(frame("two"))
    #expect(terminal.framesDrawn == 3)
    #expect(terminal.rowsChanged == 3)
    #expect(terminal.frame == frame("two"))
  }

  @Test func `title and clipboard are harmless`() {
    let terminal = terminal()
    terminal.setTitle("妈妈\u{1B}]0;x\u{07}")
    #expect(terminal.title == "妈妈\u{FFFD}]0;x\u{FFFD}")
    terminal.copyToClipboard("a\r\n\u{1B}b")
    #expect(terminal.clipboard == "a\nb")
  }
}
