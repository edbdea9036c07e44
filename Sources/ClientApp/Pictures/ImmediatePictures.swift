package import TerminalKit
package import WorldStore

/// Pictures that are there as soon as they are wanted: for `wesim screen`, and for tests, which want
/// the same frame every time.
package final class ImmediatePictures: PictureSource {
  private let world: World
  private var finished: [PictureDelivery] = []

  package init(world: World) { self.world = world }

  package func want(_ requests: [PictureRequest]) {
    finished += requests.map { request in
      PictureDelivery(
        request: request, answer: request.answer { try world.pictureBytes(request.name) })
    }
  }

  package func take() -> [PictureDelivery] {
    defer { finished = [] }
    return finished
  }
}
