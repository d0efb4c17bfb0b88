package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where programs from Maven artifacts are unpacked, once for all data folders: the user's cache directory, because in the shared temporary
 * directory another user could have put programs before us. Stateless.
 */
final class Unpacked {

    private Unpacked() {}

    /** The folder, made when it is not there. */
    static Path folder() throws IOException {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        Path folder = base.resolve("fedora-hubs").resolve("embedded");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }
}
