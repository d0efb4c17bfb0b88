package org.fedoraproject.hubs.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.settings.Followed;
import org.fedoraproject.hubs.core.settings.HubPatch;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.jspecify.annotations.Nullable;

/** Reads what a script wants a hub to say of itself. Stateless. */
final class Patches {

    private Patches() {}

    /** @throws ProblemException when a word is none of those possible; it names the field */
    static HubPatch of(Wanted.Patch patch, Hub hub) {
        List<Wanted.NewLink> links = patch.links();
        List<@Nullable String> follows = patch.follows();
        return new HubPatch(
                patch.title(),
                patch.summary(),
                patch.description(),
                links == null ? null : links.stream().map(Patches::link).toList(),
                follows == null
                        ? null
                        : follows.stream().map(key -> followed(key, hub)).toList(),
                one(Visibility.class, "visibility", patch.visibility()),
                one(Joining.class, "joining", patch.joining()),
                patch.avatar());
    }

    /** What there is no way to type, such as a whole application, stays when it is sent again and comes in no other way. */
    private static Interest followed(@Nullable String key, Hub hub) {
        for (Interest present : hub.follows()) {
            if (present.key().equals(key)) {
                return present;
            }
        }
        String sent = Objects.requireNonNullElse(key, "");
        for (Followed sort : Followed.values()) {
            if (sent.startsWith(sort.kind() + ":")) {
                return sort.read(sent.substring(sort.kind().length() + 1))
                        .orElseThrow(() -> ProblemException.of(422, "follows", PageTexts.english(sort.problem(sent))));
            }
        }
        throw ProblemException.of(
                422, "follows", shown(sent) + "a key is kind:name, of channel, list, calendar, repository or package.");
    }

    private static String shown(String key) {
        return "“" + PlainText.clean(key, 60) + "”: ";
    }

    private static HubLink link(Wanted.@Nullable NewLink link) {
        if (link == null) {
            throw ProblemException.of(422, "links", "A link is an object with label and address.");
        }
        return new HubLink(
                Objects.requireNonNullElse(link.label(), ""), Objects.requireNonNullElse(link.address(), ""));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, String field, @Nullable String word) {
        if (word == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        throw ProblemException.of(422, field, "This is none of the words described.");
    }
}
