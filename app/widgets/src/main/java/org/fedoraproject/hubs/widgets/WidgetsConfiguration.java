package org.fedoraproject.hubs.widgets;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * Which widgets this portal shows. Every role that knows widgets reads it; all of them must be told the same.
 *
 * @param enabled {@code hubs.widgets.enabled}: kinds of widgets that exist here; default none, which means all on the class path
 * @param pinned {@code hubs.widgets.pinned}: what stands first on every hub, in order, and only administrators of the portal take away:
 *     {@code KIND}, {@code KIND:main} or {@code KIND:side} for a column, {@code team/KIND} or {@code user/KIND} for one sort of hub; default
 *     none
 */
@ConfigurationProperties("hubs.widgets")
public record WidgetsConfiguration(
        @Bindable(defaultValue = "") List<String> enabled,
        @Bindable(defaultValue = "") List<String> pinned) {

    /** Every widget, none of them pinned. */
    public static final WidgetsConfiguration ALL = new WidgetsConfiguration(List.of(), List.of());

    /** Leaves out blank names. */
    public WidgetsConfiguration {
        enabled = enabled.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        pinned = pinned.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
