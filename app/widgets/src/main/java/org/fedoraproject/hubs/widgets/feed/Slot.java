package org.fedoraproject.hubs.widgets.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.activity.Sentence.Part;

/**
 * The place in a sentence where it names what was acted upon.
 *
 * @param index of the part
 */
record Slot(int index) {

    /** The first object or package; empty when the sentence names none. */
    static Optional<Slot> of(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).mark() == Mark.OBJECT || parts.get(i).mark() == Mark.PACKAGE) {
                return Optional.of(new Slot(i));
            }
        }
        return Optional.empty();
    }

    /** The words before it. */
    String words(List<Part> parts) {
        return parts.subList(0, index).stream().map(Part::text).collect(Collectors.joining());
    }
}
