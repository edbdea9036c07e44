import Domain

/// A moment as other programs write it.
extension WorldTime {
  /// `20190401T081502Z`, in UTC.
  var compactDate: String {
    let utc = self - Self.offsetFromUTC
    let (year, month, day) = utc.date
    return "\(year)\(month.twoDigits)\(day.twoDigits)T"
      + "\(utc.hour.twoDigits)\(utc.minute.twoDigits)\(utc.second.twoDigits)Z"
  }

  /// `2019-04-01T16:15:02+08:00`.
  var internetDate: String {
    let (year, month, day) = date
    return "\(year)-\(month.twoDigits)-\(day.twoDigits)T"
      + "\(hour.twoDigits):\(minute.twoDigits):\(second.twoDigits)+08:00"
  }

  /// `Mon, 01 Apr 2019 16:15:02 +0800`.
  var mailDate: String {
    let (year, month, day) = date
    return "\(Self.weekdays[weekday]), \(day.twoDigits) \(Self.months[month - 1]) \(year) "
      + "\(hour.twoDigits):\(minute.twoDigits):\(second.twoDigits) +0800"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
