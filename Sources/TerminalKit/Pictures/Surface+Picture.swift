extension Surface {
  /// Draws a picture from the shelf in the middle of `rect`, and remembers that it was wanted.
  ///
  /// One that moves is drawn as it is after having been played for `time`; unless it is running, it
  /// stays so. Answers what the shelf has; `nil`: nothing yet, and nothing has been drawn. What is out
  /// of sight is not wanted.
  @discardableResult
  package mutating func draw(
    _ request: PictureRequest, in rect: Rect, at time: Duration = .zero, isRunning: Bool = true,
    from shelf: PictureShelf
  ) -> PictureAnswer? {
    guard !visiblePart(of: rect).isEmpty else { return shelf[request] }
    let answer = shelf[request]
    guard case .cells(let cells) = answer else {
      want(request, isThere: false)
      return answer
    }
    want(request, isThere: true)
    let (buffer, changesIn) = cells.frame(at: time)
    let place = rect.centered(buffer.size)
    inside(rect) { $0.draw(buffer, x: place.x - rect.x, y: place.y - rect.y) }
    if isRunning, let changesIn { change(in: changesIn) }
    return answer
  }
}
