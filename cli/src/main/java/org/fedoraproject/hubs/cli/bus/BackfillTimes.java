package org.fedoraproject.hubs.cli.bus;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as somebody types them. Stateless. */
final class BackfillTimes {

    private BackfillTimes() {}

    /**
     * A date, a time (UTC without an offset) or an age.
     *
     * @param text in capitals
     * @param now what ages count from
     */
    static Optional<Instant> read(String text, Instant now) {
        try {
            if (text.matches("\\d{1,6}[SMHD]")) {
                long number = Long.parseLong(text.substring(0, text.length() - 1));
                return Optional.of(now.minus(age(number, text.charAt(text.length() - 1))));
            }
            if (text.length() == 10) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return Optional.of(
                    switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from)) {
                        case OffsetDateTime exact -> exact.toInstant();
                        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                        default -> throw new DateTimeException("neither of what was asked for");
                    });
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration age(long number, char unit) {
        return switch (unit) {
            case 'S' -> Duration.ofSeconds(number);
            case 'M' -> Duration.ofMinutes(number);
            case 'H' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
