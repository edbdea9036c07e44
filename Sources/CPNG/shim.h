// libpng, its simplified interface, which needs no setjmp.
#pragma once
#include <string.h>
#include <png.h>

// What are macros of casts and unions to Swift.
static inline png_image png_image_empty(void) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  return image;
}
static inline void png_image_use_rgba(png_image *image) { image->format = PNG_FORMAT_RGBA; }
