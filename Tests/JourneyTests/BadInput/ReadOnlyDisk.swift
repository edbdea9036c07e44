import Testing

@Suite(.enabled(if: Mount.isPossible, "no file system of one's own can be mounted here"))
struct ReadOnlyDisk {
  @Test(arguments: ["", "screen"]) func `a world on a read-only disk is refused in one sentence`(
    command: String
  ) throws {
    let scratch = try Scratch()
    let demo = try DemoWorld.copy(to: scratch, as: "demo.wesim")
    try scratch.makeFolder("disk")
    let disk = scratch.file("disk")
    let script = """
      cp '\(demo)' '\(disk)/world.wesim'
      mount -o remount,ro '\(disk)'
      '\(Program.path)' \(command) --world '\(disk)/world.wesim'
      """
    let result = try Program.run(
      ["-c", Mount.command(at: disk, size: "16m", script: script)], program: "sh", in: scratch)
    expectRefusal(result, code: 73, says: "The world file \(disk)/world.wesim is read-only")
  }

  @Test func `a world isn't made on a read-only disk`() throws {
    let scratch = try Scratch()
    try scratch.makeFolder("disk")
    let disk = scratch.file("disk")
    let script = """
      mount -o remount,ro '\(disk)'
      '\(Program.path)' make --world '\(disk)/world.wesim'
      """
    let result = try Program.run(
      ["-c", Mount.command(at: disk, size: "16m", script: script)], program: "sh", in: scratch)
    expectRefusal(result, code: 73, says: "can't be written to")
  }
}
