import Testing

/// A small file system of its own for a command, seen by nobody else and gone with it.
enum Mount {
  private static let isRoot = Program.isRoot
  private static let unshare =
    isRoot ? "unshare --mount" : "unshare --user --map-root-user --mount"

  /// Whether this machine lets a test have one.
  static let isPossible: Bool = {
    guard let scratch = try? Scratch() else { return false }
    let trial = "mount -t tmpfs none '\(scratch.path)'"
    let result = try? Program.run(
      unshare.split(separator: " ").dropFirst().map(String.init) + ["sh", "-c", trial],
      program: "unshare", in: scratch)
    return result?.end == .exited(0)
  }()

  /// A command line that runs a shell script with a file system of `size` bytes at `path`.
  static func command(at path: String, size: String, script: String) -> String {
    let quoted = "mount -t tmpfs -o size=\(size) none '\(path)'\n\(script)"
      .replacing("'", with: "'\\''")
    return "\(unshare) sh -c '\(quoted)'"
  }
}
