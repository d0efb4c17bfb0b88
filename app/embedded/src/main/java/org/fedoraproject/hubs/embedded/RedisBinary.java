package org.fedoraproject.hubs.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/** The program {@code redis-server}: the one from the Maven artifact, unpacked once, unless another one is named. Stateless. */
final class RedisBinary {

    /** The system property that names another one; {@code HUBS_EMBEDDED_REDIS} does the same. */
    static final String PROPERTY = "hubs.embedded.redis";

    /** The version inside codemonstur's artifact, part of the unpacked file's name so that an update unpacks anew. */
    private static final String NAME = "redis-server-6.2.11";

    private RedisBinary() {}

    /** An executable file. */
    static Path find() throws IOException {
        Optional<String> named = Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv("HUBS_EMBEDDED_REDIS")))
                .filter(path -> !path.isBlank());
        if (named.isPresent()) {
            Path binary = Path.of(named.get());
            if (!Files.isExecutable(binary)) {
                throw new IOException(PROPERTY + " names " + binary + ", which is not an executable file");
            }
            return binary;
        }
        Path unpacked = Unpacked.folder().resolve(NAME);
        return Files.isExecutable(unpacked) ? unpacked : unpack(unpacked);
    }

    /** Unpacks beside the target and moves it there, so that several JVMs may do so at once. */
    private static Path unpack(Path target) throws IOException {
        Path beside = Files.createTempDirectory(target.getParent(), "unpacking-");
        File fresh = ExecutableProvider.newJarResourceProvider(beside.toFile()).get();
        if (!fresh.setExecutable(true, true)) {
            throw new IOException("cannot make " + fresh + " executable");
        }
        Files.move(fresh.toPath(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(beside);
        return target;
    }
}
