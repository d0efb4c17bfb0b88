package org.fedoraproject.hubs.widgets.sticky;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.fedoraproject.hubs.widgets.Input;

/**
 * What owners say of it.
 *
 * @param heading what visitors read above the note; empty for the widget's own title
 * @param words the note, in Markdown; empty for none
 * @param until last day on which it is shown, such as 2026-03-15; empty for as long as it stands there
 */
record StickySettings(
        @Size(max = 60) String heading,
        @Input(Input.Way.MARKDOWN) @Size(max = 4000) String words,
        @Pattern(regexp = "|[0-9]{4}-[0-9]{2}-[0-9]{2}") String until) {

    static final StickySettings DEFAULTS = new StickySettings("", "", "");

    @SuppressWarnings("ConstantValue") // Jackson passes null for what was left out
    StickySettings {
        heading = heading == null ? "" : heading;
        words = words == null ? "" : words;
        until = until == null ? "" : until;
    }

    /** The last day; empty when there is none or it is no day. */
    Optional<LocalDate> lastDay() {
        try {
            return until.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
