/// What the program is called, and its version.
package enum Program {
  package static let name = "wesim"
  package static let version = "0.1"
}
