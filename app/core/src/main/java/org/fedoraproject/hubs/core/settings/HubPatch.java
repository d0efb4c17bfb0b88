package org.fedoraproject.hubs.core.settings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.core.text.Saying;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a hub to say of itself; whatever is absent stays as it is. Texts are made fit for a page when it is built, and are
 * not cut: {@link #problems} says what is too long.
 *
 * @param title what people call it, 1 to 80 characters
 * @param summary one sentence, at most 140 characters, may be empty
 * @param description Markdown, at most 16 KB, may be empty
 * @param links at most 12
 * @param follows at most 300; for teams only
 * @param visibility who may see it
 * @param joining how somebody becomes a member; for teams only
 * @param avatar digest that Libravatar knows the picture by; empty for a drawn one
 */
public record HubPatch(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String description,
        @Nullable List<HubLink> links,
        @Nullable List<Interest> follows,
        @Nullable Visibility visibility,
        @Nullable Joining joining,
        @Nullable String avatar) {

    /** Most characters of a title. */
    public static final int LONGEST_TITLE = 80;

    /** Most characters of the sentence. */
    public static final int LONGEST_SUMMARY = 140;

    /** Most bytes of the description. */
    public static final int LONGEST_DESCRIPTION = 16 * 1024;

    /** Most links. */
    public static final int MOST_LINKS = 12;

    /** Most characters of what a link is called. */
    public static final int LONGEST_LABEL = 40;

    /** Most keys that a feed follows. */
    public static final int MOST_FOLLOWS = 300;

    private static final int UNCUT = 100_000;

    private static final Pattern DIGEST = Pattern.compile("([0-9a-f]{64})?");

    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Set<HubField> OF_TEAMS = EnumSet.of(HubField.FOLLOWS, HubField.JOINING);

    /** Changes nothing. */
    public static final HubPatch NOTHING = new HubPatch(null, null, null, null, null, null, null, null);

    /** Folds white space, takes invisible trickery out, copies the lists. */
    public HubPatch {
        title = title == null ? null : PlainText.clean(title, UNCUT);
        summary = summary == null ? null : PlainText.clean(summary, UNCUT);
        description = description == null
                ? null
                : UNWANTED.matcher(description.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip();
        links = links == null ? null : links.stream().map(HubPatch::clean).toList();
        follows = follows == null ? null : follows.stream().distinct().toList();
    }

    private static HubLink clean(HubLink link) {
        String address = link.address().strip();
        return new HubLink(
                PlainText.clean(link.label(), UNCUT), SafeLink.of(address).orElse(address));
    }

    /** Everything that a hub says of itself. */
    public static HubPatch of(Hub hub) {
        return new HubPatch(
                hub.title(),
                hub.summary(),
                hub.description(),
                hub.links(),
                hub.follows(),
                hub.visibility(),
                hub.joining(),
                Objects.requireNonNullElse(hub.avatar(), ""));
    }

    /** The hub as it would be, at the same version. */
    public Hub applied(Hub hub) {
        String digest = or(avatar, Objects.requireNonNullElse(hub.avatar(), ""));
        return new Hub(
                hub.id(),
                or(title, hub.title()),
                or(summary, hub.summary()),
                or(description, hub.description()),
                or(visibility, hub.visibility()),
                hub.archived(),
                hub.origin(),
                hub.timeZone(),
                or(links, hub.links()),
                or(follows, hub.follows()),
                hub.createdAt(),
                or(joining, hub.joining()),
                digest.isEmpty() ? null : digest,
                hub.version());
    }

    private static <T> T or(@Nullable T wanted, T present) {
        return wanted == null ? present : wanted;
    }

    /** What it would change on a hub. */
    public Set<HubField> changes(Hub hub) {
        HubPatch old = of(hub);
        Set<HubField> fields = EnumSet.noneOf(HubField.class);
        for (HubField field : HubField.values()) {
            Object wanted = value(field);
            if (wanted != null && !wanted.equals(old.value(field))) {
                fields.add(field);
            }
        }
        return fields;
    }

    private @Nullable Object value(HubField field) {
        return switch (field) {
            case TITLE -> title;
            case SUMMARY -> summary;
            case DESCRIPTION -> description;
            case LINKS -> links;
            case FOLLOWS -> follows;
            case VISIBILITY -> visibility;
            case JOINING -> joining;
            case AVATAR -> avatar;
        };
    }

    /** What of it cannot be on that hub; what stays as it is makes no problem. */
    public List<FieldProblem> problems(Hub hub) {
        Set<HubField> changed = changes(hub);
        List<FieldProblem> found = new ArrayList<>();
        for (HubField field : changed) {
            if (OF_TEAMS.contains(field) && hub.id().kind() != HubKind.TEAM) {
                found.add(new FieldProblem(field, Saying.of("problem.teams-only")));
            } else {
                problem(field, hub).forEach(saying -> found.add(new FieldProblem(field, saying)));
            }
        }
        return found;
    }

    private Collection<Saying> problem(HubField field, Hub hub) {
        return switch (field) {
            case TITLE ->
                title == null || !title.isEmpty()
                        ? tooLong(title, LONGEST_TITLE)
                        : List.of(Saying.of("problem.no-title"));
            case SUMMARY -> tooLong(summary, LONGEST_SUMMARY);
            case DESCRIPTION -> descriptionProblems();
            case LINKS -> linkProblems();
            case FOLLOWS ->
                follows != null && follows.size() > MOST_FOLLOWS
                        ? List.of(Saying.of("problem.follows", "count", follows.size(), "most", MOST_FOLLOWS))
                        : List.of();
            case JOINING ->
                joining == Joining.GROUP && hub.origin().equals(HubSettings.ORIGIN)
                        ? List.of(Saying.of("problem.no-group"))
                        : List.of();
            case AVATAR ->
                DIGEST.matcher(or(avatar, "")).matches() ? List.of() : List.of(Saying.of("problem.no-digest"));
            case VISIBILITY -> List.of();
        };
    }

    private static List<Saying> tooLong(@Nullable String text, int most) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        return length <= most
                ? List.of()
                : List.of(Saying.of("problem.too-long", "count", length, "over", length - most));
    }

    private List<Saying> descriptionProblems() {
        int bytes = or(description, "").getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LONGEST_DESCRIPTION
                ? List.of()
                : List.of(Saying.of("problem.too-many-bytes", "count", bytes, "most", LONGEST_DESCRIPTION));
    }

    private List<Saying> linkProblems() {
        List<Saying> sayings = new ArrayList<>();
        List<HubLink> wanted = or(links, List.of());
        if (wanted.size() > MOST_LINKS) {
            sayings.add(Saying.of("problem.links", "count", wanted.size(), "most", MOST_LINKS));
        }
        for (HubLink link : wanted) {
            if (link.label().isEmpty() || link.label().length() > LONGEST_LABEL) {
                sayings.add(Saying.of("problem.link-name", "most", LONGEST_LABEL));
            }
            if (!link.address().isEmpty() && SafeLink.of(link.address()).isEmpty()) {
                sayings.add(Saying.of("problem.link-address", "address", PlainText.clean(link.address(), 60)));
            }
        }
        return sayings;
    }
}
