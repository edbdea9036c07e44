package import Domain

extension ScreenContext {
  /// What a picture shows, in the language of the client.
  func caption(_ picture: Picture) -> String { picture.caption(in: language) }
}

extension Picture {
  /// What it shows, in the words of the world; else its file's name as words, "pier fog".
  package func caption(in language: Settings.Language) -> String {
    if let caption { return Word(caption.english, caption.chinese)(language) }
    let file = name.split(separator: "/").last ?? ""
    let base = file.split(separator: ".").first ?? file
    return String(base.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
