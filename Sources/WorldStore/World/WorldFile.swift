import Glibc
import Synchronization

/// The hold that this process has on one world file: one descriptor for as long as any `World` of
/// the process has the file open, and the lock of the one that moves its time.
///
/// Why one descriptor: closing any descriptor of a file drops the POSIX locks that SQLite holds on
/// it in this process, whoever opened it. So it is opened once, before SQLite, and closed after the
/// last connection.
final class WorldFile: Sendable {
  let path: String
  private let file: FileNumber
  private let isExclusive: Bool

  struct FileNumber: Hashable, Sendable {
    let device: UInt
    let inode: UInt
  }

  private struct Hold {
    var descriptor: Int32
    var users = 0
    var isExclusive = false
  }

  private static let holds = Mutex<[FileNumber: Hold]>([:])

  /// Errors: `notFound`, `notAWorld` (something that isn't a file), `readOnly`, `inUse`.
  init(opening path: String, access: World.Access) throws(WorldFileError) {
    self.path = path
    let isExclusive = access == .exclusive
    let isWritten = access != .readOnly
    self.isExclusive = isExclusive
    file = try Self.holds.withLock { holds throws(WorldFileError) in
      var status = stat()
      guard stat(path, &status) == 0 else { throw Self.error(errno, path: path) }
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notAWorld(path: path) }
      if isWritten, Glibc.access(path, W_OK) != 0 { throw Self.error(errno, path: path) }
      let file = FileNumber(status)
      var hold: Hold
      if let held = holds[file] {
        hold = held
      } else {
        hold = Hold(descriptor: Glibc.open(path, O_RDONLY | O_CLOEXEC))
        guard hold.descriptor >= 0 else { throw Self.error(errno, path: path) }
      }
      if isExclusive {
        guard !hold.isExclusive, flock(hold.descriptor, LOCK_EX | LOCK_NB) == 0 else {
          if hold.users == 0 { Glibc.close(hold.descriptor) }
          throw .inUse(path: path)
        }
        hold.isExclusive = true
      }
      hold.users += 1
      holds[file] = hold
      return file
    }
  }

  /// Makes an empty file where there is none.
  ///
  /// Errors: `alreadyExists`, `noSuchDirectory`, `readOnlyDirectory`, `diskFull`.
  static func create(at path: String) throws(WorldFileError) -> WorldFile {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw .noSuchDirectory(path: path)
      case EROFS, EACCES, EPERM: throw .readOnlyDirectory(path: path)
      case let code: throw error(code, path: path)
      }
    }
    Glibc.close(descriptor)
    return try WorldFile(opening: path, access: .exclusive)
  }

  deinit {
    Self.holds.withLock { holds in
      guard var hold = holds[file] else { preconditionFailure("a file is held while it is open") }
      hold.users -= 1
      if isExclusive {
        hold.isExclusive = false
        _ = flock(hold.descriptor, LOCK_UN)
      }
      if hold.users == 0 {
        Glibc.close(hold.descriptor)
        holds[file] = nil
      } else {
        holds[file] = hold
      }
    }
  }

  /// Judges the file by its first bytes, before SQLite may touch it.
  ///
  /// Errors: `notAWorld`, `damaged`, `newerThanProgram`.
  func checkHeader() throws(WorldFileError) {
    let descriptor = Self.holds.withLock { $0[file]?.descriptor ?? -1 }
    var header = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &header, header.count, 0)
    guard count >= 0 else { throw Self.error(errno, path: path) }
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notAWorld(path: path)
    }
    func number(at offset: Int) -> Int {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 68) == Int(Schema.applicationID) else { throw .notAWorld(path: path) }
    guard number(at: 60) <= Schema.version else { throw .newerThanProgram(path: path) }
    // While a log stands beside the file, its pages make the file whole and the length says nothing.
    if !hasLog {
      let pageSize = number(at: 16) >> 16 == 1 ? 65_536 : number(at: 16) >> 16
      guard length >= Int64(number(at: 28) * pageSize) else { throw .damaged(path: path) }
    }
  }

  private var length: Int64 { Self.length(of: path) }
  private var hasLog: Bool { Self.length(of: path + "-wal") > 0 }

  private static func length(of path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  static func error(_ code: Int32, path: String) -> WorldFileError {
    switch code {
    case ENOENT, ENOTDIR: .notFound(path: path)
    case EEXIST: .alreadyExists(path: path)
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .cannotOpen(path: path, reason: String(cString: strerror(code)))
    }
  }
}

extension WorldFile.FileNumber {
  fileprivate init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}

extension WorldFile {
  /// Removes what an attempt to make the file has left.
  func remove(suffix: String) { unlink(path + suffix) }
}
