// ncursesw as Swift can see it: function-like macros and globals become inline accessors.
#pragma once
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <term.h>
#include <locale.h>
#include <wchar.h>

// Swift's Glibc module is built without _GNU_SOURCE and leaves these out.
extern int wcwidth(wchar_t c);
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int ends[2], int flags);

// The attributes, which are macros of casts.
enum {
  attribute_bold = A_BOLD,
  attribute_dim = A_DIM,
  attribute_italic = A_ITALIC,
  attribute_underline = A_UNDERLINE,
  attribute_reverse = A_REVERSE,
};

// Globals of ncurses, which Swift rightly does not trust.
static inline int curses_colors(void) { return COLORS; }
static inline int curses_pairs(void) { return COLOR_PAIRS; }
static inline SCREEN *curses_open(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *curses_next_screen(void) { return newscr; }
static inline WINDOW *curses_current_screen(void) { return curscr; }
