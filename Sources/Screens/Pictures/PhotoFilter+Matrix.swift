import Domain
import TerminalKit

extension PhotoFilter {
  /// What it does to every colour of a photo (M25).
  var matrix: ColorMatrix {
    switch self {
    case .original: .identity
    case .vivid: Self.saturation(1.55, contrast: 1.12)
    case .warm:
      ColorMatrix(
        red: .init(1.12, 0.06, 0, 10), green: .init(0, 1.02, 0, 4), blue: .init(0, 0, 0.78))
    case .cool:
      ColorMatrix(red: .init(0.82, 0, 0), green: .init(0, 1, 0, 2), blue: .init(0, 0.08, 1.12, 12))
    case .mono: Self.saturation(0, contrast: 1.08)
    case .sepia:
      ColorMatrix(
        red: .init(0.393, 0.769, 0.189), green: .init(0.349, 0.686, 0.168),
        blue: .init(0.272, 0.534, 0.131))
    case .fade: Self.saturation(0.6, contrast: 0.72, lift: 30)
    }
  }

  /// Colours drawn towards or away from their grey, and then from the middle of the scale.
  private static func saturation(
    _ amount: Float, contrast: Float, lift: Float = 0
  ) -> ColorMatrix {
    let grey: (Float, Float, Float) = (0.299, 0.587, 0.114)
    let constant = 128 * (1 - contrast) + lift
    func weights(_ own: (Float, Float, Float)) -> ColorMatrix.Weights {
      func weight(_ grey: Float, _ own: Float) -> Float {
        (grey * (1 - amount) + own * amount) * contrast
      }
      return ColorMatrix.Weights(
        weight(grey.0, own.0), weight(grey.1, own.1), weight(grey.2, own.2), constant)
    }
    return ColorMatrix(
      red: weights((1, 0, 0)), green: weights((0, 1, 0)), blue: weights((0, 0, 1)))
  }
}
