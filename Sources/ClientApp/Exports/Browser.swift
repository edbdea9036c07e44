import Foundation

/// The browser of whoever sits at the machine.
package struct Browser: Sendable {
  private let command: [String]

  /// `$BROWSER`, else what the desktop opens pages with; `nil` where there is no desktop.
  package init?(environment: [String: String]) {
    if let browser = environment["BROWSER"], !browser.isEmpty {
      command = [String(browser.prefix { $0 != ":" })]
    } else if environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil {
      command = ["xdg-open"]
    } else {
      return nil
    }
  }

  /// Shows a file, and leaves the terminal alone; false if the browser couldn't be started.
  package func open(_ path: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["setsid", "--fork"] + command + [URL(fileURLWithPath: path).absoluteString]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
