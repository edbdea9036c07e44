import Screens
package import TerminalKit

/// Pictures come after the text: what is in sight and missing is asked for, and drawn when it is there.
extension Session {
  /// The next frame; a picture that is in sight and missing is asked for.
  package func render() -> Frame {
    shelve()
    isDrawn = true
    var rendering = workspace.renderNext()
    // What isn't wanted any more must be told, too.
    if let pictures, isPictureMissing || !rendering.missingPictures.isEmpty {
      pictures.want(rendering.missingPictures)
      if shelve() { rendering = workspace.renderNext() }
    }
    workspace.use(rendering.pictures)
    isPictureMissing = !rendering.missingPictures.isEmpty
    isReadingOn = rendering.readsOn
    frameEnds = rendering.changesIn.map { present + $0 }
    return rendering.frame
  }

  /// Puts what has been finished on the shelf; false if there is nothing new.
  @discardableResult
  private func shelve() -> Bool {
    let deliveries = pictures?.take() ?? []
    for delivery in deliveries {
      workspace.keep(delivery.answer, for: delivery.request)
    }
    return !deliveries.isEmpty
  }
}
