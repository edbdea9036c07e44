// ncursesw as Swift can see it: function-like macros and globals become inline accessors.
#pragma once
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <locale.h>
#include <wchar.h>

// Swift's Glibc module is built without _GNU_SOURCE and leaves these out.
extern int wcwidth(wchar_t c);
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int ends[2], int flags);
