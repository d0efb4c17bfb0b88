package org.fedoraproject.hubs.listener.decode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times as senders write them: ISO 8601 with or without offset, Java's zoned form ({@code …+02:00[Europe/Paris]}), a blank instead of
 * the T, offsets without colon, and seconds since the epoch. Stateless.
 */
final class WireTime {

    private static final int MAX_LENGTH = 80;

    private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM:ss", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .parseCaseSensitive()
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .toFormatter(java.util.Locale.ROOT);

    private WireTime() {}

    /** The instant that a header or an envelope names; empty when it cannot be read as one. A time without offset is UTC. */
    static Optional<Instant> read(@Nullable Object value) {
        try {
            return switch (value) {
                case null -> Optional.empty();
                case Instant instant -> Optional.of(instant);
                case Number number -> ofSeconds(number.doubleValue());
                default -> ofText(value.toString().strip());
            };
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ofSeconds(double seconds) {
        if (!Double.isFinite(seconds) || Math.abs(seconds) > 1e11) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)));
    }

    private static Optional<Instant> ofText(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        TemporalAccessor read = ANY.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return Optional.of(
                read instanceof LocalDateTime local
                        ? local.toInstant(ZoneOffset.UTC)
                        : Instant.ofEpochSecond(
                                read.getLong(ChronoField.INSTANT_SECONDS), read.getLong(ChronoField.NANO_OF_SECOND)));
    }
}
