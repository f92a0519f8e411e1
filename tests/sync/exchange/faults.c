/* Lets the so-manieth call that changes a file below a folder fail; loaded before the C library.

   arm(folder, at, code, lasting): from now on count open for writing, write, pwrite, fsync,
   fdatasync, ftruncate, rename, unlink and mkdir below the folder; the at-th fails with code, or
   with lasting set this one and every later one, reading and opening too. counted(): so many. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES 4096
static char below[4096];
static size_t length;
static long at;
static int code, lasting;
static atomic_long count;
static atomic_char ours[FILES];

void arm(const char *folder, long number, int error, int goes_on) {
    strncpy(below, folder, sizeof below - 1);
    length = strlen(below);
    at = number;
    code = error;
    lasting = goes_on;
    atomic_store(&count, 0);
}

long counted(void) { return atomic_load(&count); }

static int inside(const char *path) { return length && !strncmp(path, below, length); }

static int mine(int fd) { return fd >= 0 && fd < FILES && atomic_load(&ours[fd]); }

static int fails(void) {
    long now = atomic_fetch_add(&count, 1) + 1;
    if (at && (now == at || (lasting && now > at))) {
        errno = code;
        return 1;
    }
    return 0;
}

static int is_gone(void) {
    if (at && lasting && atomic_load(&count) >= at) {
        errno = code;
        return 1;
    }
    return 0;
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int opened(int fd, const char *path) {
    if (fd >= 0 && fd < FILES) atomic_store(&ours[fd], inside(path));
    return fd;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        mode_t mode = 0; \
        va_list rest; \
        va_start(rest, flags); \
        if (flags & O_CREAT) mode = va_arg(rest, mode_t); \
        va_end(rest); \
        int writes = flags & (O_WRONLY | O_RDWR | O_CREAT); \
        if (inside(path) && (writes ? fails() : is_gone())) return -1; \
        return opened(real(path, flags, mode), path); \
    }
OPEN(open)
OPEN(open64)

int close(int fd) {
    REAL(close);
    if (fd >= 0 && fd < FILES) atomic_store(&ours[fd], 0);
    return real(fd);
}

ssize_t read(int fd, void *buffer, size_t size) {
    REAL(read);
    return mine(fd) && is_gone() ? -1 : real(fd, buffer, size);
}

ssize_t write(int fd, const void *buffer, size_t size) {
    REAL(write);
    return mine(fd) && fails() ? -1 : real(fd, buffer, size);
}

ssize_t pwrite(int fd, const void *buffer, size_t size, off_t place) {
    REAL(pwrite);
    return mine(fd) && fails() ? -1 : real(fd, buffer, size, place);
}

ssize_t pwrite64(int fd, const void *buffer, size_t size, off64_t place) {
    REAL(pwrite64);
    return mine(fd) && fails() ? -1 : real(fd, buffer, size, place);
}

int fsync(int fd) {
    REAL(fsync);
    return mine(fd) && fails() ? -1 : real(fd);
}

int fdatasync(int fd) {
    REAL(fdatasync);
    return mine(fd) && fails() ? -1 : real(fd);
}

int ftruncate64(int fd, off64_t size) {
    REAL(ftruncate64);
    return mine(fd) && fails() ? -1 : real(fd, size);
}

int rename(const char *from, const char *to) {
    REAL(rename);
    return inside(to) && fails() ? -1 : real(from, to);
}

int unlink(const char *path) {
    REAL(unlink);
    return inside(path) && fails() ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    return inside(path) && fails() ? -1 : real(path, mode);
}
