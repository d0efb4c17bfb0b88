package org.fedoraproject.hubs.widgets;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.widgets.Setting.Sort;

/** Texts that somebody typed into a setting. Stateless. */
final class SettingText {

    /** What no text of several lines needs: control characters but for line ends and tabs, and overrides of its direction. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private SettingText() {}

    /** A text made fit for a page, not cut: {@link #problem} says what is too long. */
    static String clean(Sort sort, String typed) {
        return switch (sort) {
            case MARKDOWN, LINES ->
                UNWANTED.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip();
            case LINK -> SafeLink.of(typed).orElseGet(() -> PlainText.clean(typed, SettingsReader.MOST_BYTES));
            default -> PlainText.clean(typed, SettingsReader.MOST_BYTES);
        };
    }

    /** Key of the sentence that says what is wrong with a clean text; empty when nothing is. */
    static Optional<String> problem(Setting setting, String text) {
        Setting.Limits limits = setting.limits();
        if (text.isBlank()) {
            return limits.required() ? Optional.of("setting.required") : Optional.empty();
        }
        int length = text.codePointCount(0, text.length());
        if (length > limits.most()) {
            return Optional.of("setting.long");
        }
        if (length < limits.least()) {
            return Optional.of("setting.short");
        }
        if (!isOf(setting.sort(), text)) {
            return Optional.of("setting." + setting.sort().name());
        }
        return limits.pattern().isEmpty() || Pattern.matches(limits.pattern(), text)
                ? Optional.empty()
                : Optional.of("setting.pattern");
    }

    private static boolean isOf(Sort sort, String text) {
        return switch (sort) {
            case LINK -> SafeLink.of(text).isPresent();
            case ZONE -> ZoneId.getAvailableZoneIds().contains(text);
            case PERSON, TEAM -> HubId.isName(text);
            default -> true;
        };
    }
}
