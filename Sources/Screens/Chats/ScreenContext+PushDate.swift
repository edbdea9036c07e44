import Domain

extension ScreenContext {
  /// "Nov 21", "11月21日": the date on a push's card (S61).
  func monthAndDay(_ time: WorldTime) -> String {
    let (_, month, day) = time.date
    return self(Word("\(Self.months[month - 1]) \(day)", "\(month)月\(day)日"))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
