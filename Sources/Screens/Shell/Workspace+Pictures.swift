package import Domain
package import TerminalKit

/// What reaches the screens from outside of the world: real time, who is typing, and pictures that have been drawn.
extension Workspace {
  /// The real time since the sitting began.
  package mutating func realTimeChanged(to present: Duration) {
    context.present = present
    notices.timePassed(to: present)
  }

  /// A friend begins to write, or has stopped (G10).
  package mutating func typing(_ friend: Person.ID?) { context.typing = friend }

  /// A picture is ready, or can't be shown.
  package mutating func keep(_ answer: PictureAnswer, for request: PictureRequest) {
    context.pictures?.keep(answer, for: request)
  }

  /// A picture has come into the world.
  package mutating func pictureCame() { context.pictures?.forgetMissing() }

  /// These pictures were drawn into the last frame.
  package mutating func use(_ pictures: [PictureRequest]) { context.pictures?.use(pictures) }
}
