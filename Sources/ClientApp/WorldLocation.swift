import Foundation

/// Where a world file and the data it is made of are, when nobody says.
package enum WorldLocation {
  /// `$XDG_DATA_HOME/wesim/demo.wesim`, by default below `~/.local/share`.
  package static func defaultWorld(environment: [String: String]) -> String {
    let base: String
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      base = data
    } else {
      base = home(in: environment) + "/.local/share"
    }
    return base + "/wesim/demo.wesim"
  }

  /// `$HOME`, or where that is missing or no whole path, what the system knows of the user.
  private static func home(in environment: [String: String]) -> String {
    if let home = environment["HOME"], home.hasPrefix("/") { return home }
    return getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? ""
  }

  /// Where articles that leave the client are put: `$WESIM_EXPORTS`, else `~/Downloads`.
  package static func exports(environment: [String: String]) -> String {
    environment["WESIM_EXPORTS"] ?? home(in: environment) + "/Downloads"
  }

  /// The data directory of the demo world: `$WESIM_DATA`, else `data/demo` in the folder the program
  /// was built in or in the present one.
  package static func demoData(program: String, environment: [String: String]) -> String? {
    if let directory = environment["WESIM_DATA"] { return directory }
    var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    var places = [FileManager.default.currentDirectoryPath]
    while folder.path != "/" {
      places.append(folder.path)
      folder.deleteLastPathComponent()
    }
    return places.map { $0 + "/data/demo" }.first {
      FileManager.default.fileExists(atPath: $0 + "/world.yaml")
    }
  }
}
