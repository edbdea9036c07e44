// libcmark-gfm with its extensions: CommonMark and tables.
#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
