/* The beginning of an AppImage (type 2): makes the file system behind it visible, and starts it.
 *
 * The usual runtime is published only as a binary; this one is built from source, statically, with
 * the squashfuse and libfuse3 of the machine that builds. The same file works on every Linux.
 *
 *     FILE --appimage-extract           unpack into squashfs-root
 *     FILE --appimage-extract-and-run   unpack into a folder that is removed afterwards, and run
 *     FILE --appimage-offset            where the file system begins
 *
 * Where FUSE does not work it unpacks without being asked: slower, but it starts.
 */

#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <squashfuse/config.h>
#include <squashfuse/ll.h>
#include <squashfuse/squashfuse.h>
#include <squashfuse/traverse.h>
#include <squashfuse/util.h>

static void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(127);
}

/* The file system follows the section headers, with which this program ends. */
static size_t end_of_program(const char *path)
{
    Elf64_Ehdr head;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, &head, sizeof head) != sizeof head)
        fail("%s cannot be read: %s", path, strerror(errno));
    close(file);
    return head.e_shoff + (size_t)head.e_shentsize * head.e_shnum;
}

static void join(char *target, const char *folder, const char *name)
{
    if (snprintf(target, PATH_MAX, "%s/%s", folder, name) >= PATH_MAX)
        fail("A path is too long: %s/%s", folder, name);
}

static void temporary_folder(char *target, const char *name)
{
    const char *above = getenv("TMPDIR");
    join(target, above && *above ? above : "/tmp", name);
    if (!mkdtemp(target))
        fail("%s cannot be made: %s", target, strerror(errno));
}

/* Unpacking */

static bool unpack_file(sqfs *fs, sqfs_inode *inode, const char *target)
{
    char buffer[256 * 1024];
    int file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
    if (file < 0)
        return false;
    sqfs_off_t place = 0, size = (sqfs_off_t)inode->xtra.reg.file_size;
    while (place < size) {
        sqfs_off_t count = sizeof buffer;
        if (sqfs_read_range(fs, inode, place, &count, buffer) != SQFS_OK || count <= 0)
            break;
        if (write(file, buffer, (size_t)count) != count)
            break;
        place += count;
    }
    return close(file) == 0 && place == size;
}

static bool unpack_link(sqfs *fs, sqfs_inode *inode, const char *target)
{
    char content[PATH_MAX];
    size_t size = sizeof content;
    return sqfs_readlink(fs, inode, content, &size) == SQFS_OK && symlink(content, target) == 0;
}

static void unpack(const char *image, size_t offset, const char *folder)
{
    sqfs fs;
    sqfs_inode root;
    sqfs_traverse walk;
    sqfs_err error = SQFS_OK;
    char target[PATH_MAX];
    if (sqfs_open_image(&fs, image, offset) != SQFS_OK)
        fail("%s is damaged", image);
    if (sqfs_inode_get(&fs, &root, sqfs_inode_root(&fs)) != SQFS_OK
        || sqfs_traverse_open_inode(&walk, &fs, &root) != SQFS_OK)
        fail("%s is damaged", image);
    while (sqfs_traverse_next(&walk, &error)) {
        sqfs_inode inode;
        bool done = true;
        if (walk.dir_end)
            continue;
        join(target, folder, walk.path);
        if (sqfs_inode_get(&fs, &inode, sqfs_dentry_inode(&walk.entry)) != SQFS_OK)
            fail("%s is damaged", image);
        if (S_ISDIR(inode.base.mode))
            done = mkdir(target, 0755) == 0;
        else if (S_ISREG(inode.base.mode))
            done = unpack_file(&fs, &inode, target);
        else if (S_ISLNK(inode.base.mode))
            done = unpack_link(&fs, &inode, target);
        if (!done)
            fail("%s cannot be unpacked: %s", target, strerror(errno));
    }
    if (error != SQFS_OK)
        fail("%s is damaged", image);
    sqfs_traverse_close(&walk);
    sqfs_destroy(&fs);
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place)
{
    (void)about, (void)kind, (void)place;
    return remove(path);
}

/* Starting */

static void start(const char *folder, char **arguments)
{
    char program[PATH_MAX];
    setenv("APPDIR", folder, 1);
    join(program, folder, "AppRun");
    execv(program, arguments);
    fail("%s cannot be started: %s", program, strerror(errno));
}

static volatile pid_t running;

static void pass_on(int number)
{
    kill(running, number);
}

static int run_unpacked(const char *image, size_t offset, char **arguments)
{
    char folder[PATH_MAX];
    int status = 0;
    temporary_folder(folder, "appimage-XXXXXX");
    /* A child unpacks as well as runs, so that the folder goes even when that fails. */
    running = fork();
    if (running == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        unpack(image, offset, folder);
        start(folder, arguments);
    }
    signal(SIGINT, pass_on);
    signal(SIGTERM, pass_on);
    signal(SIGHUP, pass_on);
    while (waitpid(running, &status, 0) < 0 && errno == EINTR)
        ;
    nftw(folder, remove_one, 32, FTW_DEPTH | FTW_PHYS);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Mounting */

static const struct fuse_lowlevel_ops operations = {
    .lookup = sqfs_ll_op_lookup,
    .forget = sqfs_ll_op_forget,
    .getattr = sqfs_ll_op_getattr,
    .readlink = sqfs_ll_op_readlink,
    .open = sqfs_ll_op_open,
    .read = sqfs_ll_op_read,
    .release = sqfs_ll_op_release,
    .opendir = sqfs_ll_op_opendir,
    .readdir = sqfs_ll_op_readdir,
    .releasedir = sqfs_ll_op_releasedir,
    .statfs = stfs_ll_op_statfs,
};

/* Answers the kernel until nobody holds the other end of `alive` any more. */
static void serve(struct fuse_session *session, int alive)
{
    struct pollfd watched[] = {
        {.fd = fuse_session_fd(session), .events = POLLIN}, {.fd = alive, .events = POLLIN}};
    struct fuse_buf buffer = {.mem = NULL};
    while (!fuse_session_exited(session)) {
        if (poll(watched, 2, -1) < 0 && errno != EINTR)
            return;
        if (watched[0].revents) {
            int count = fuse_session_receive_buf(session, &buffer);
            if (count == -EINTR)
                continue;
            if (count <= 0)
                return;
            fuse_session_process_buf(session, &buffer);
        }
        else if (watched[1].revents & POLLHUP)
            return;
    }
}

/* The process that is the file system; tells by a byte in `ready` that it is mounted. */
static void be_file_system(
    const char *image, size_t offset, const char *folder, int ready, int alive)
{
    char *words[] = {"appimage", "-o", "ro,nodev,nosuid,fsname=msmp-gui,subtype=AppImage", NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    sqfs_ll *image_fs = sqfs_ll_open(image, offset);
    if (!image_fs)
        _exit(1);
    struct fuse_session *session
        = fuse_session_new(&arguments, &operations, sizeof operations, image_fs);
    if (!session || fuse_session_mount(session, folder) != 0)
        _exit(1);
    if (write(ready, "", 1) != 1)
        _exit(1);
    close(ready);
    serve(session, alive);
    fuse_session_unmount(session);
    fuse_session_destroy(session);
    rmdir(folder);
    _exit(0);
}

/* Whether the file system could be mounted; then the caller holds it alive. */
static bool mount_image(const char *image, size_t offset, const char *folder)
{
    int ready[2], alive[2];
    char byte;
    if (pipe2(ready, O_CLOEXEC) != 0 || pipe(alive) != 0)
        return false;
    pid_t child = fork();
    if (child == 0) {
        /* Twice, so that the app has no child that it knows nothing of. */
        if (fork() != 0)
            _exit(0);
        setsid();
        close(ready[0]);
        close(alive[1]);
        /* That it could not mount is said by running unpacked, not by libfuse. */
        int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, 0);
        dup2(nowhere, 1);
        dup2(nowhere, 2);
        be_file_system(image, offset, folder, ready[1], alive[0]);
    }
    close(ready[1]);
    close(alive[0]);
    waitpid(child, NULL, 0);
    bool mounted = child > 0 && read(ready[0], &byte, 1) == 1;
    close(ready[0]);
    if (!mounted)
        close(alive[1]);
    return mounted;
}

int main(int count, char **arguments)
{
    char image[PATH_MAX], folder[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", image, sizeof image - 1);
    if (length < 0)
        fail("/proc is needed");
    image[length] = 0;
    size_t offset = end_of_program(image);
    const char *first = count > 1 ? arguments[1] : "";
    if (strcmp(first, "--appimage-offset") == 0) {
        printf("%zu\n", offset);
        return 0;
    }
    if (strcmp(first, "--appimage-extract") == 0) {
        if (mkdir("squashfs-root", 0755) != 0)
            fail("squashfs-root cannot be made: %s", strerror(errno));
        unpack(image, offset, "squashfs-root");
        return 0;
    }
    setenv("APPIMAGE", image, 1);
    setenv("ARGV0", arguments[0], 1);
    bool unpacked = getenv("APPIMAGE_EXTRACT_AND_RUN") != NULL;
    if (strcmp(first, "--appimage-extract-and-run") == 0) {
        unpacked = true;
        arguments[1] = arguments[0];
        arguments++;
    }
    if (!unpacked) {
        temporary_folder(folder, ".mount_XXXXXX");
        if (mount_image(image, offset, folder))
            start(folder, arguments);
        rmdir(folder);
    }
    return run_unpacked(image, offset, arguments);
}
