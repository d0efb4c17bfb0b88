package org.fedoraproject.hubs.web.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.settings.FieldProblem;
import org.fedoraproject.hubs.core.settings.Followed;
import org.fedoraproject.hubs.core.settings.HubPatch;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.jspecify.annotations.Nullable;

/** What was sent from a tab of the settings, as a change of the hub. Stateless. */
final class SettingsForm {

    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

    private SettingsForm() {}

    /**
     * A change and what is wrong with it before anybody looks at the hub.
     *
     * @param patch what to change
     * @param problems nothing is changed when there are any
     */
    record Read(HubPatch patch, List<FieldProblem> problems) {}

    /** The fields of each tab. */
    static Set<String> fields(SettingsTab tab, Hub hub) {
        return switch (tab) {
            case GENERAL ->
                Set.of("version", "title", "summary", "description", "link-label", "link-address", "picture", "mail");
            case ACCESS ->
                hub.id().kind() == HubKind.TEAM
                        ? Set.of("version", "visibility", "joining")
                        : Set.of("version", "visibility");
            case FEED -> Set.of("version", "channel", "list", "calendar", "repository", "package");
        };
    }

    static Read read(SettingsTab tab, Form form, Hub hub) {
        return switch (tab) {
            case GENERAL -> general(form);
            case ACCESS ->
                new Read(
                        new HubPatch(
                                null,
                                null,
                                null,
                                null,
                                null,
                                choice(Visibility.class, form.one("visibility")),
                                hub.id().kind() == HubKind.TEAM ? choice(Joining.class, form.one("joining")) : null,
                                null),
                        List.of());
            case FEED -> feed(form, hub);
        };
    }

    /** @throws BadFormException when it is no number */
    static long version(Form form) {
        try {
            return Long.parseLong(form.one("version"));
        } catch (NumberFormatException e) {
            throw new BadFormException("a version that is no number");
        }
    }

    private static Read general(Form form) {
        List<FieldProblem> problems = new ArrayList<>();
        HubPatch patch = new HubPatch(
                form.one("title"),
                form.one("summary"),
                form.one("description"),
                links(form),
                null,
                null,
                null,
                picture(form, problems));
        return new Read(patch, problems);
    }

    private static List<HubLink> links(Form form) {
        List<String> labels = form.all("link-label");
        List<String> addresses = form.all("link-address");
        if (labels.size() != addresses.size()) {
            throw new BadFormException("links without an address each");
        }
        List<HubLink> links = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).isBlank() || !addresses.get(i).isBlank()) {
                links.add(new HubLink(labels.get(i), addresses.get(i)));
            }
        }
        return links;
    }

    /** The address itself is kept nowhere. */
    private static @Nullable String picture(Form form, List<FieldProblem> problems) {
        return switch (form.one("picture")) {
            case "keep" -> null;
            case "drawn" -> "";
            case "mail" -> {
                String mail = form.one("mail").strip().toLowerCase(Locale.ROOT);
                if (!MAIL.matcher(mail).matches()) {
                    problems.add(new FieldProblem(HubField.AVATAR, Saying.of("problem.mail")));
                    yield null;
                }
                yield digest(mail);
            }
            default -> throw new BadFormException("a picture that cannot be chosen");
        };
    }

    private static String digest(String mail) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(mail.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the form has no field for, such as a whole application, stays. */
    private static Read feed(Form form, Hub hub) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Interest> follows = new ArrayList<>();
        for (Followed sort : Followed.values()) {
            for (String line : form.lines(sort.kind())) {
                Optional<Interest> key = sort.read(line);
                key.ifPresent(follows::add);
                if (key.isEmpty()) {
                    problems.add(new FieldProblem(HubField.FOLLOWS, sort.problem(line)));
                }
            }
        }
        Set<String> ours = Set.of("channel", "list", "calendar", "repository", "package");
        hub.follows().stream().filter(key -> !ours.contains(key.kind())).forEach(follows::add);
        boolean same = Set.copyOf(follows).equals(Set.copyOf(hub.follows()));
        return new Read(
                new HubPatch(null, null, null, null, same ? hub.follows() : follows, null, null, null), problems);
    }

    /** Which of the lines of a field are nothing of its sort; absent when all are. */
    static @Nullable String problems(Followed sort, List<String> lines) {
        List<String> bad = lines.stream()
                .filter(line -> sort.read(line).isEmpty())
                .map(line -> PageTexts.said(sort.problem(line)))
                .toList();
        return bad.isEmpty() ? null : String.join(" ", bad);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String sent) {
        Map<String, E> known = new java.util.HashMap<>();
        for (E value : type.getEnumConstants()) {
            known.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        E value = known.get(sent);
        if (value == null) {
            throw new BadFormException("a choice that there is not");
        }
        return value;
    }
}
