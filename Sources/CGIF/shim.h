// giflib: GIF, read record by record.
#pragma once
#include <gif_lib.h>
