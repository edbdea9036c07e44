// libmd: the MD5 by which an Evernote note names the pictures in it.
#pragma once
#include <sys/types.h>
#include <md5.h>
