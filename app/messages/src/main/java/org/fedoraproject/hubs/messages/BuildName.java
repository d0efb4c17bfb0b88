package org.fedoraproject.hubs.messages;

/** Names of builds: name, version and release with dashes between. Stateless. */
public final class BuildName {

    private BuildName() {}

    /** The package of a build: {@code kernel} of {@code kernel-6.1-1.fc40}. A text with fewer dashes loses what it has,
     * but never all of it. */
    public static String packageOf(String nvr) {
        String name = nvr.strip();
        for (int cut = 0; cut < 2; cut++) {
            int dash = name.lastIndexOf('-');
            name = dash <= 0 ? name : name.substring(0, dash);
        }
        return name;
    }

    /** What follows the package's name: {@code 6.1-1.fc40}; empty when there is nothing. */
    public static String versionOf(String nvr) {
        String name = packageOf(nvr);
        String rest = nvr.strip().substring(name.length());
        return rest.startsWith("-") ? rest.substring(1) : rest;
    }
}
