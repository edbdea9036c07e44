// libturbojpeg: JPEG, decoded at the size that is needed.
#pragma once
#include <turbojpeg.h>
