// ncursesw as Swift can see it: function-like macros and globals become inline accessors.
#pragma once
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <locale.h>
#include <wchar.h>
