package org.fedoraproject.hubs.listener.archive;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the archive is asked for. The end is always fixed, and the oldest come first, so that what is said meanwhile moves no page.
 *
 * @param start from when
 * @param end until when
 * @param users only messages about one of these; empty for all
 * @param packages only messages about one of these; empty for all
 * @param topics only these; empty for all
 */
public record ArchiveQuery(Instant start, Instant end, List<String> users, List<String> packages, List<String> topics) {

    /** Copies the lists. */
    public ArchiveQuery {
        users = List.copyOf(users);
        packages = List.copyOf(packages);
        topics = List.copyOf(topics);
    }

    /** Everything from then to then. */
    public static ArchiveQuery all(Instant start, Instant end) {
        return new ArchiveQuery(start, end, List.of(), List.of(), List.of());
    }

    ArchiveQuery between(Instant from, Instant until) {
        return new ArchiveQuery(from, until, users, packages, topics);
    }

    /** The address of a page, from 1. */
    URI page(URI archive, int page, int rows) {
        List<String> parameters = new ArrayList<>();
        if (archive.getRawQuery() != null) {
            parameters.add(archive.getRawQuery());
        }
        parameters.add("start=" + seconds(start));
        parameters.add("end=" + seconds(end));
        parameters.add("order=asc");
        parameters.add("rows_per_page=" + rows);
        parameters.add("page=" + page);
        users.forEach(name -> parameters.add("user=" + encoded(name)));
        packages.forEach(name -> parameters.add("package=" + encoded(name)));
        topics.forEach(name -> parameters.add("topic=" + encoded(name)));
        String plain = archive.toString().replaceAll("[?#].*", "");
        return URI.create(plain + "?" + String.join("&", parameters));
    }

    private static String seconds(Instant time) {
        return time.getNano() == 0
                ? Long.toString(time.getEpochSecond())
                : String.format(java.util.Locale.ROOT, "%d.%03d", time.getEpochSecond(), time.getNano() / 1_000_000);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
