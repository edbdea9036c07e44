import Testing

@Suite(.enabled(if: Mount.isPossible, "no file system of one's own can be mounted here"))
struct FullDisk {
  @Test func `making a world on a full disk leaves nothing`() throws {
    let scratch = try Scratch()
    try scratch.makeFolder("disk")
    let disk = scratch.file("disk")
    let script = """
      '\(Program.path)' make --world '\(disk)/world.wesim'
      code=$?
      ls -A '\(disk)'
      exit $code
      """
    let result = try Program.run(
      ["-c", Mount.command(at: disk, size: "200k", script: script)], program: "sh", in: scratch)
    expectRefusal(result, code: 73, says: "is full")
  }

  /// Long messages are sent until the disk is full: the program then ends and says why, and every
  /// message that was shown as sent is there.
  @Test func `a disk that fills up ends the program and loses nothing`() throws {
    let scratch = try Scratch()
    let demo = try DemoWorld.copy(to: scratch, as: "demo.wesim")
    try scratch.makeFolder("disk")
    let disk = scratch.file("disk")
    let world = "\(disk)/world.wesim"
    let journey = try Journey(
      world: world, in: scratch,
      within: { command in
        Mount.command(
          at: disk, size: "24m",
          script: """
            cp '\(demo)' '\(world)'
            head -c $(($(df --output=avail -B1 '\(disk)' | tail -n 1) - 1000000)) \
            /dev/zero > '\(disk)/filler'
            \(command)
            code=$?
            rm '\(disk)/filler'
            cp '\(world)'* '\(scratch.path)'
            exit $code
            """)
      })
    try journey.openChat("Nora")
    var shown = 0
    for number in 1...400 {
      try journey.paste("long-\(number) " + String(repeating: "word ", count: 2000))
      try journey.press("Enter")
      if journey.hasEnded { break }
      shown = number
    }
    #expect(try journey.waitForEnd() == 74)
    #expect(try journey.errors().contains("The disk that holds \(world) is full"))
    try journey.expectSaneTerminal()
    let sent = try WorldContents(of: scratch.file("world.wesim")).texts(with: "nora")
    #expect(shown > 0)
    for number in 1...max(1, shown) { #expect(sent.contains { $0.hasPrefix("long-\(number) ") }) }
  }
}
