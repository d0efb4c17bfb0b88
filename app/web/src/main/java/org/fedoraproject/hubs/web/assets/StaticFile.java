package org.fedoraproject.hubs.web.assets;

/** A file as it is served. Immutable: nobody writes to the bytes it hands out. */
final class StaticFile {

    private final String type;
    private final byte[] content;

    StaticFile(String type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /** Media type. */
    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }
}
