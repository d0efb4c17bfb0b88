package org.fedoraproject.hubs.widgets.people;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.fedoraproject.hubs.widgets.Input;

/**
 * What owners say of it.
 *
 * @param heading what visitors read above; empty for the widget's own title
 * @param names account names in the order they are shown, at most 20
 */
record PeopleSettings(
        @Size(max = 60) String heading,
        @Input(Input.Way.PERSON) @Size(max = 20) List<String> names) {

    static final PeopleSettings DEFAULTS = new PeopleSettings("", List.of());

    private static final int MOST = 20;

    @SuppressWarnings("ConstantValue") // Jackson passes null for what was left out
    PeopleSettings {
        heading = heading == null ? "" : heading;
        names = names == null
                ? List.of()
                : names.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList();
    }
}
