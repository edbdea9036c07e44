import FoundationEssentials

/// The values that stand in the file as text: keys in order, so that the same world is the same
/// bytes.
struct JSON {
  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func text(_ value: some Encodable) -> String {
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("a value of the domain can always be written: \(error)")
    }
  }

  func value<T: Decodable>(
    _ type: T.Type, from text: String, table: String, column: String, id: Int64
  ) throws(UnreadableValue) -> T {
    do {
      return try decoder.decode(type, from: Data(text.utf8))
    } catch {
      throw UnreadableValue(table: table, column: column, id: id)
    }
  }
}
