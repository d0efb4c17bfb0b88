package org.fedoraproject.hubs.widgets.rules;

import jakarta.validation.constraints.Size;
import org.fedoraproject.hubs.widgets.Input;

/**
 * What owners say of it; everything may be empty.
 *
 * @param guide where the team's rules or its guide for newcomers stand
 * @param guideName what that is called; empty for "How we work"
 * @param meets when and where the team meets, in a few words
 * @param schedule where the next meetings are announced
 * @param minutes where the minutes of past meetings are
 */
record RulesSettings(
        @Input(Input.Way.LINK) @Size(max = 1000) String guide,
        @Size(max = 60) String guideName,
        @Size(max = 200) String meets,
        @Input(Input.Way.LINK) @Size(max = 1000) String schedule,
        @Input(Input.Way.LINK) @Size(max = 1000) String minutes) {

    static final RulesSettings DEFAULTS = new RulesSettings("", "", "", "", "");

    @SuppressWarnings("ConstantValue") // Jackson passes null for what was left out
    RulesSettings {
        guide = guide == null ? "" : guide;
        guideName = guideName == null ? "" : guideName;
        meets = meets == null ? "" : meets;
        schedule = schedule == null ? "" : schedule;
        minutes = minutes == null ? "" : minutes;
    }
}
