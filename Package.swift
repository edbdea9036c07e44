// swift-tools-version: 6.2
import PackageDescription

/// One set of settings serves every target.
///
/// Existentials are spelled `any`, an import serves the file it stands in and is internal unless it
/// says otherwise (so a C type can't leak through a `package` signature), and a warning stops the
/// build.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "wesim",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CCmark"),
    .systemLibrary(name: "CTurboJPEG"),
    .systemLibrary(name: "CPNG"),
    .systemLibrary(name: "CGIF"),
    .systemLibrary(name: "CMessageDigest"),
    .target(name: "Domain", dependencies: ["CCmark"], swiftSettings: settings),
    .target(
      name: "TerminalKit", dependencies: ["CNcurses", "CTurboJPEG", "CPNG", "CGIF"],
      swiftSettings: settings),
    .target(name: "WorldStore", dependencies: ["Domain", grdb, sqlite], swiftSettings: settings),
    .target(
      name: "Simulation", dependencies: ["Domain", "WorldStore", "Yams"], swiftSettings: settings),
    .target(
      name: "Screens", dependencies: ["Domain", "WorldStore", "TerminalKit"],
      swiftSettings: settings),
    .target(
      name: "Exports", dependencies: ["Domain", "CMessageDigest"], swiftSettings: settings),
    .target(
      name: "ClientApp",
      dependencies: [
        "Domain", "WorldStore", "Simulation", "TerminalKit", "Screens", "Exports",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "wesim", dependencies: ["ClientApp", "TerminalKit", argumentParser],
      swiftSettings: settings),
    .executableTarget(
      name: "wesim-bench-world", dependencies: ["Domain", "WorldStore", argumentParser],
      swiftSettings: settings),

    .testTarget(
      name: "DomainTests", dependencies: ["Domain"], exclude: ["Moments/Tables"],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalKitTests", dependencies: ["TerminalKit", "CNcurses", "CPNG", "CTurboJPEG"],
      swiftSettings: settings),
    .testTarget(
      name: "WorldStoreTests", dependencies: ["Domain", "WorldStore", grdb],
      swiftSettings: settings),
    .testTarget(
      name: "SimulationTests", dependencies: ["Domain", "WorldStore", "Simulation"],
      exclude: ["Stories"], swiftSettings: settings),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Domain", "WorldStore", "Simulation", "Screens", "TerminalKit"],
      swiftSettings: settings),
    .testTarget(
      name: "ClientAppTests",
      dependencies: [
        "Domain", "WorldStore", "Simulation", "Screens", "TerminalKit", "Exports", "ClientApp",
      ],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "JourneyTests",
      dependencies: ["Domain", "WorldStore", "TerminalKit", "wesim", argumentParser, grdb],
      swiftSettings: settings),
    .testTarget(
      name: "ExportsTests", dependencies: ["Domain", "Exports"], swiftSettings: settings),
    .testTarget(name: "TidyTests", swiftSettings: settings),
  ]
)
