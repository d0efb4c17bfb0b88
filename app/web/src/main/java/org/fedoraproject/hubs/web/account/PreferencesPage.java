package org.fedoraproject.hubs.web.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.Preferences;
import org.fedoraproject.hubs.core.person.Theme;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * A person's preferences as their template sees them.
 *
 * @param frame around it
 * @param tabs beside it; empty when it is somebody else's
 * @param heading whose
 * @param action where the form goes
 * @param other whether a site administrator looks at somebody else's
 * @param saved whether what is shown was just kept
 * @param zone IANA zone as typed or kept; empty for none
 * @param zones to choose from
 * @param zoneError what is wrong with it; absent when nothing
 * @param themes to choose from
 * @param languages to choose from
 * @param unlisted whether lists leave the person out
 */
record PreferencesPage(
        Frame frame,
        List<Own.Tab> tabs,
        String heading,
        String action,
        boolean other,
        boolean saved,
        String zone,
        List<String> zones,
        @Nullable String zoneError,
        List<Choice> themes,
        List<Choice> languages,
        boolean unlisted) {

    /** Places, not the abbreviations and offsets that are zones as well. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    /**
     * @param value sent
     * @param label shown
     * @param chosen whether it is
     */
    record Choice(String value, String label, boolean chosen) {}

    /** What was typed and kept. */
    record Shown(
            Preferences preferences, String zone, @Nullable String zoneError, boolean saved) {

        static Shown of(Preferences preferences, boolean saved) {
            String zone = preferences.timeZone();
            return new Shown(preferences, zone == null ? "" : zone, null, saved);
        }
    }

    static PreferencesPage of(Frame frame, Person person, boolean other, Shown shown) {
        return new PreferencesPage(
                frame,
                other ? List.of() : Own.tabs("/account/"),
                other
                        ? PageTexts.here().say("account.heading-of", Map.of("person", person.title()))
                        : PageTexts.here().say("account.heading"),
                other ? "/account/people/" + person.username() : "/account/",
                other,
                shown.saved(),
                shown.zone(),
                ZONES,
                shown.zoneError(),
                themes(shown.preferences().theme()),
                languages(shown.preferences().language()),
                shown.preferences().unlisted());
    }

    private static List<Choice> themes(Theme chosen) {
        return Stream.of(Theme.values())
                .map(theme -> new Choice(
                        theme.name().toLowerCase(Locale.ROOT),
                        PageTexts.here().say("account.theme-" + theme.name().toLowerCase(Locale.ROOT)),
                        theme == chosen))
                .toList();
    }

    /** Each in itself, so that whoever needs it finds it. */
    private static List<Choice> languages(@Nullable String chosen) {
        Choice asked = new Choice("", PageTexts.here().say("account.language-asked"), chosen == null);
        return Stream.concat(
                        Stream.of(asked),
                        Languages.SPOKEN.stream()
                                .map(each -> new Choice(
                                        each.toLanguageTag(),
                                        each.getDisplayLanguage(each),
                                        each.toLanguageTag().equals(chosen))))
                .toList();
    }

    /** Zones worth offering. */
    static List<String> offered() {
        return ZONES;
    }

    /** Whether a text names a zone; an empty one is the wish for none. */
    static boolean isZone(String text) {
        return text.isEmpty() || ZoneId.getAvailableZoneIds().contains(text);
    }
}
