package org.fedoraproject.hubs.postgres;

/** Names that asked to be forgotten, known by their digests alone. Stateless. */
final class Forgotten {

    private Forgotten() {}

    /** An SQL condition: whether this column, named with its table, is such a name. The digest is that of the name in lower case. */
    static String of(String name) {
        return "EXISTS (SELECT FROM erased e WHERE e.name = sha256(convert_to(lower(" + name
                + " COLLATE \"C\"), 'UTF8')))";
    }
}
