package org.fedoraproject.hubs.widgets.meetings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * What a placement may set.
 *
 * @param shown most meetings to come that are shown
 * @param calendar name of the only calendar that counts; empty for all that the hub follows
 * @param minutes whether links to minutes of past meetings are shown
 */
record MeetingsConfig(
        @Min(1) @Max(10) int shown, @Size(max = 100) String calendar, boolean minutes) {

    static final MeetingsConfig DEFAULT = new MeetingsConfig(3, "", true);

    @SuppressWarnings("ConstantValue") // Jackson passes null for what was never set
    MeetingsConfig {
        shown = shown < 1 ? 3 : shown;
        calendar = calendar == null ? "" : calendar.strip();
    }
}
