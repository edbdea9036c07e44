package import WorldStore

/// Exports that are done when they are asked for, for tests, which want the same every time.
package final class ImmediateExports: ExportDesk {
  private let world: World
  private var reports: [ExportReport] = []

  package init(world: World) { self.world = world }

  package func start(_ order: ExportOrder) {
    let report = order.carryOut { [world] name throws(StorageError) in
      try world.pictureBytes(name)
    } tell: {
      reports.append($0)
    }
    reports.append(report)
  }

  package func take() -> [ExportReport] {
    defer { reports = [] }
    return reports
  }

  package func finish() {}
}
