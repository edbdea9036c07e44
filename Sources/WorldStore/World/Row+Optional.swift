import GRDB

/// Columns that may be NULL.
///
/// Why not `row[column]`: to decode an optional, GRDB looks its type up at run time for every value.
extension Row {
  func integer(_ column: Int) -> Int64? {
    hasNull(atIndex: column) ? nil : self[column] as Int64
  }

  func text(_ column: Int) -> String? {
    hasNull(atIndex: column) ? nil : self[column] as String
  }
}
