package org.fedoraproject.hubs.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class DaysTest {

    private static final Instant NOW = WidgetContract.NOW;

    private static String ago(long hours, Locale locale) {
        return Days.ago(NOW.minus(Duration.ofHours(hours)), NOW, ZoneOffset.UTC, locale);
    }

    @Test
    void saysHowLongAgoToTheDay() {
        assertThat(ago(-3, Locale.ENGLISH)).isEqualTo("today");
        assertThat(ago(11, Locale.ENGLISH)).isEqualTo("today");
        assertThat(ago(13, Locale.ENGLISH)).isEqualTo("yesterday");
        assertThat(ago(4 * 24, Locale.ENGLISH)).isEqualTo("4 days ago");
        assertThat(ago(7 * 24, Locale.ENGLISH)).isEqualTo("1 week ago");
        assertThat(ago(59 * 24, Locale.ENGLISH)).isEqualTo("8 weeks ago");
        assertThat(ago(190 * 24, Locale.ENGLISH)).isEqualTo("6 months ago");
        assertThat(ago(13, Locale.GERMAN)).isEqualTo("gestern");
        assertThat(ago(20 * 24, Locale.GERMAN)).isEqualTo("vor 2 Wochen");
    }

    @Test
    void daysBeginWhereTheReaderIs() {
        Instant late = NOW.minus(Duration.ofHours(13));
        assertThat(Days.ago(late, NOW, ZoneId.of("Asia/Tokyo"), Locale.ENGLISH)).isEqualTo("today");
    }

    @Test
    void datesAreOfTheirLanguage() {
        LocalDate day = LocalDate.parse("2026-03-12");
        assertThat(Days.full(day, Locale.ENGLISH)).isEqualTo("12 March 2026");
        assertThat(Days.full(day, Locale.GERMAN)).isEqualTo("12. März 2026");
        assertThat(Days.small(day, Locale.ENGLISH)).isEqualTo("12 Mar");
        assertThat(Days.month(day, Locale.GERMAN)).isEqualTo("März 2026");
    }
}
