package org.fedoraproject.hubs.web.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of this interface, OpenAPI 3 in YAML, as it was made with the code. Immutable. */
@Singleton
public final class Description {

    private static final String FILE = "/META-INF/swagger/hubs-api-1.yml";

    private final byte[] yaml;

    Description() {
        try (InputStream in = Description.class.getResourceAsStream(FILE)) {
            yaml = Objects.requireNonNull(in, "the build made no " + FILE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** A copy of it. */
    public byte[] yaml() {
        return yaml.clone();
    }
}
