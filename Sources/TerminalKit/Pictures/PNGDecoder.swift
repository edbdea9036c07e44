internal import CPNG

/// PNG by the simplified interface of libpng.
struct PNGDecoder {
  let limits: PictureLimits

  func bitmap(_ bytes: [UInt8]) throws(PictureFault) -> Bitmap {
    var image = png_image_empty()
    defer { png_image_free(&image) }
    // The image points into the bytes until it is read.
    let bitmap: Result<Bitmap, PictureFault> = bytes.withUnsafeBytes { bytes in
      guard png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0 else {
        return .failure(.damaged)
      }
      let (width, height) = (Int(image.width), Int(image.height))
      guard width > 0, height > 0 else { return .failure(.damaged) }
      guard width <= limits.pixelsHeld / height else { return .failure(.tooLarge) }
      png_image_use_rgba(&image)
      var isRead = false
      let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 4) { buffer, count in
        isRead = png_image_finish_read(&image, nil, buffer.baseAddress, 0, nil) != 0
        count = isRead ? width * height * 4 : 0
      }
      return isRead
        ? .success(Bitmap(width: width, height: height, bytes: pixels)) : .failure(.damaged)
    }
    return try bitmap.get()
  }
}
