package org.fedoraproject.hubs.core.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.fedoraproject.hubs.core.hub.PlacementId;

/**
 * Compute one cached function of one placement anew. Coalesced: however often it is asked for while it waits, it runs once; asked for
 * while it runs, it runs once more. As text it is {@code 42:weeks}.
 *
 * @param placement whose data
 * @param function name of the widget's cached function
 */
public record RefreshWidget(PlacementId placement, String function) implements Coalesced, Comparable<RefreshWidget> {

    /** @throws IllegalArgumentException when the text is not {@code number:function} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RefreshWidget parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException("a refresh is number:function, not '" + text + "'");
        }
        return new RefreshWidget(new PlacementId(Long.parseLong(text.substring(0, colon))), text.substring(colon + 1));
    }

    @Override
    @JsonValue
    public String text() {
        return placement.value() + ":" + function;
    }

    @Override
    public int compareTo(RefreshWidget other) {
        return text().compareTo(other.text());
    }
}
