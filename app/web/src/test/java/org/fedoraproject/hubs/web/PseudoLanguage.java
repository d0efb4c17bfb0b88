package org.fedoraproject.hubs.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language that exists in tests alone: every English text between ⟦ and ⟧. Whatever a page says outside of these was not taken from the
 * message files.
 */
final class PseudoLanguage {

    /** Its tag, in the list of languages that the test's resources have. */
    static final String TAG = "io";

    private static final String ENGLISH = "_en.properties";

    /** A file beside which all texts of pages, or of widgets, stand. */
    private static final List<String> ANCHORS = List.of(
            "messages/site_en.properties",
            "org/fedoraproject/hubs/widgets/messages_en.properties",
            "org/fedoraproject/hubs/web/dial/messages_en.properties");

    private PseudoLanguage() {}

    /** Makes its files where the class path finds them. */
    static void speak() {
        ClassLoader loader = PseudoLanguage.class.getClassLoader();
        try {
            for (String anchor : ANCHORS) {
                for (URL found : Collections.list(loader.getResources(anchor))) {
                    copy(found.toURI(), anchor);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no texts to copy", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(URI anchor, String name) throws IOException {
        if (anchor.getScheme().equals("jar")) {
            String inJar = anchor.toString();
            try (FileSystem jar =
                    FileSystems.newFileSystem(URI.create(inJar.substring(0, inJar.indexOf('!'))), Map.of())) {
                copy(jar.getPath("/"), jar.getPath("/" + folder(name)));
            }
        } else {
            Path root = Path.of(anchor.resolve("../".repeat(name.split("/", -1).length - 1)));
            copy(root, root.resolve(folder(name)));
        }
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    private static void copy(Path root, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ENGLISH)).toList()) {
                String name = root.relativize(file).toString().replace(ENGLISH, "_" + TAG + ".properties");
                Path to = testClasses().resolve(name);
                Files.createDirectories(to.resolveSibling(""));
                Files.writeString(to, wrapped(file));
            }
        }
    }

    private static Path testClasses() {
        try {
            return Path.of(PseudoLanguage.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String wrapped(Path english) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(english)) {
            lines.load(reader);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(key -> key + "=⟦"
                        + lines.getProperty(key).replace("\\", "\\\\").replace("\n", "\\n") + "⟧")
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
