package org.fedoraproject.hubs.widgets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands beside a widget's class for others than its template. Read anew each time; stateless. */
public final class WidgetFiles {

    private static final Pattern DRAWING = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

    private static final Pattern HEADING = Pattern.compile("\\A#[^\\n]*\\n*");

    private WidgetFiles() {}

    /** The shapes of its picture, for a view box of 160 by 72; empty when it has none. As trustworthy as the widget's code. */
    public static String picture(WidgetKind<?, ?> kind) {
        Matcher drawing = DRAWING.matcher(read(kind, "picture.svg").orElse(""));
        return drawing.find() ? drawing.group(1).strip() : "";
    }

    /** What whoever chooses widgets reads about it, Markdown without its heading; empty when there is nothing. */
    public static String readme(WidgetKind<?, ?> kind) {
        return HEADING.matcher(read(kind, "README.md").orElse("")).replaceFirst("");
    }

    /** Its module for browsers; most have none. */
    public static Optional<String> script(WidgetKind<?, ?> kind) {
        return read(kind, kind.widget().profile().kind() + ".js");
    }

    static Optional<String> read(WidgetKind<?, ?> kind, String name) {
        try (InputStream in = kind.widget().getClass().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + name + " of the widget "
                            + kind.widget().profile().kind(),
                    e);
        }
    }
}
