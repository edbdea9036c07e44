import Domain
import GRDB

extension Person {
  /// In the order that `init(row:at:)` reads.
  static func columns(of table: String) -> String {
    """
    \(table).id, \(table).handle, \(table).nickname, \(table).wechatID, \(table).gender,
    \(table).region, \(table).whatsUp, \(table).avatarText, \(table).avatarColour,
    \(table).avatarPicture, \(table).company
    """
  }

  init(row: Row, at column: Int = 0) throws {
    let id: Int64 = row[column]
    var gender: Gender?
    if let text: String = row[column + 4] {
      gender = Gender(rawValue: text)
      if gender == nil { throw UnreadableValue(table: "person", column: "gender", id: id) }
    }
    self.init(
      id: ID(id), handle: row[column + 1], nickname: row[column + 2], wechatID: row[column + 3],
      gender: gender, region: row[column + 5], whatsUp: row[column + 6],
      avatar: try Avatar(row: row, at: column + 7, picture: column + 9, table: "person", id: id),
      company: row[column + 10])
  }
}

extension Avatar {
  /// Reads `avatarText, avatarColour` and, at a place of its own, `avatarPicture`.
  init(row: Row, at column: Int, picture: Int, table: String, id: Int64) throws {
    guard let colour = Colour(rawValue: row[column + 1]) else {
      throw UnreadableValue(table: table, column: "avatarColour", id: id)
    }
    self.init(text: row[column], colour: colour, picture: row.text(picture))
  }
}
