/*
 * Preloaded into a desk's process (LD_PRELOAD), it writes down in order everything the process does to the files below
 * JOURNAL_FOLDER, into JOURNAL_FILE: a header of 24 bytes each time (operation, descriptor, offset, length), and the bytes. What
 * it cannot write down truly ends the process rather than leave a gap. read-journal.ts reads it back.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)
#define FDS 1024

struct header { char op; char unused[3]; int32_t fd; int64_t offset; uint32_t length; uint32_t unused2; };
static struct { dev_t device; ino_t inode; } watched[FDS];
static int journal = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void give_up(const char *why) { fprintf(stderr, "journal-writes: %s\n", why); abort(); }

static void put(const void *bytes, size_t length) {
  REAL(ssize_t, "write", int, const void *, size_t);
  for (const char *at = bytes; length > 0;) {
    ssize_t done = real(journal, at, length);
    if (done <= 0) give_up("the journal cannot be written");
    at += done; length -= done;
  }
}

static void note(char op, int fd, int64_t offset, const void *bytes, uint32_t length) {
  struct header header = { .op = op, .fd = fd, .offset = offset, .length = length };
  pthread_mutex_lock(&lock);
  put(&header, sizeof header);
  put(bytes, length);
  pthread_mutex_unlock(&lock);
}

static int is_ours(const char *path) {
  const char *folder = getenv("JOURNAL_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}
/* By the file itself: libuv closes descriptors past close(), and the number may be another file's since. */
static int is_watched(int fd) {
  struct stat found;
  return fd >= 0 && fd < FDS && watched[fd].inode && !fstat(fd, &found)
    && found.st_ino == watched[fd].inode && found.st_dev == watched[fd].device;
}

static int open_and_note(const char *name, const char *path, int flags, mode_t mode) {
  int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, name);
  if (journal < 0) journal = real(getenv("JOURNAL_FILE"), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  int is_made = (flags & O_CREAT) && access(path, F_OK) != 0;
  int fd = real(path, flags, mode);
  if (fd < 0 || !is_ours(path)) return fd;
  if (fd >= FDS) give_up("too many open files");
  struct stat opened;
  if (fstat(fd, &opened)) give_up("an open file cannot be told");
  watched[fd].device = opened.st_dev; watched[fd].inode = opened.st_ino;
  note('O', fd, (is_made ? 1 : 0) | (flags & O_TRUNC ? 2 : 0), path, strlen(path));
  return fd;
}
#define OPEN(name) int name(const char *path, int flags, ...) { \
  va_list rest; va_start(rest, flags); mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; va_end(rest); \
  return open_and_note(#name, path, flags, mode); }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL(int, "close", int);
  if (is_watched(fd)) { watched[fd].inode = 0; note('C', fd, 0, "", 0); }
  return real(fd);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(ssize_t, "write", int, const void *, size_t);
  if (!is_watched(fd)) return real(fd, bytes, length);
  off_t offset = lseek(fd, 0, SEEK_CUR);
  ssize_t done = real(fd, bytes, length);
  if (done > 0) note('W', fd, offset, bytes, done);
  return done;
}

#define PWRITE(name) ssize_t name(int fd, const void *bytes, size_t length, off_t offset) { \
  REAL(ssize_t, #name, int, const void *, size_t, off_t); \
  ssize_t done = real(fd, bytes, length, offset); \
  if (done > 0 && is_watched(fd)) note('W', fd, offset, bytes, done); \
  return done; }
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(name) int name(int fd, off_t length) { \
  REAL(int, #name, int, off_t); int failed = real(fd, length); \
  if (!failed && is_watched(fd)) note('T', fd, length, "", 0); \
  return failed; }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(name) int name(int fd) { \
  REAL(int, #name, int); int failed = real(fd); \
  if (!failed && is_watched(fd)) note('S', fd, 0, "", 0); \
  return failed; }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  int failed = real(from, to);
  if (failed || !is_ours(from)) return failed;
  char both[8192];
  int length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
  note('R', -1, 0, both, length);
  return 0;
}

static void note_unlink(const char *path) { if (is_ours(path)) note('U', -1, 0, path, strlen(path)); }

#define UNLINK(name) int name(const char *path) { \
  REAL(int, #name, const char *); int failed = real(path); \
  if (!failed) note_unlink(path); \
  return failed; }
UNLINK(unlink)
UNLINK(remove)

int unlinkat(int folder, const char *path, int flags) {
  REAL(int, "unlinkat", int, const char *, int);
  int failed = real(folder, path, flags);
  if (failed) return failed;
  if (path[0] == '/') { note_unlink(path); return 0; }
  char link[64], where[4096], whole[8192];
  snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  ssize_t length = folder == AT_FDCWD ? -1 : readlink(link, where, sizeof where - 1);
  if (length < 0) give_up("a file was removed by a path that cannot be told");
  snprintf(whole, sizeof whole, "%.*s/%s", (int)length, where, path);
  note_unlink(whole);
  return 0;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, "writev", int, const struct iovec *, int);
  if (is_watched(fd)) give_up("writev is not written down");
  return real(fd, parts, count);
}
