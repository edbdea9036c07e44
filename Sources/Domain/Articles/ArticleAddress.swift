/// Where an article of this world would be found on the web; the name is reserved, so that it leads nowhere.
extension Article {
  package static func address(handle: String) -> String { "https://mp.wesim.example/s/\(handle)" }

  package var address: String { Self.address(handle: handle) }
}
