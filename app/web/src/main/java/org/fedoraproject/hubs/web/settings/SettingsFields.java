package org.fedoraproject.hubs.web.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.settings.FieldProblem;
import org.fedoraproject.hubs.core.settings.Followed;
import org.fedoraproject.hubs.core.settings.HubPatch;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.settings.SettingsPage.AccessForm;
import org.fedoraproject.hubs.web.settings.SettingsPage.Choice;
import org.fedoraproject.hubs.web.settings.SettingsPage.FeedForm;
import org.fedoraproject.hubs.web.settings.SettingsPage.Field;
import org.fedoraproject.hubs.web.settings.SettingsPage.GeneralForm;
import org.fedoraproject.hubs.web.settings.SettingsPage.LinkRow;
import org.fedoraproject.hubs.web.settings.SettingsPage.Part;
import org.fedoraproject.hubs.web.settings.SettingsPage.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of the settings.
 *
 * @param hub as it is
 * @param sent as it was sent; absent when the form is new
 * @param problems what is wrong with what was sent
 */
record SettingsFields(Hub hub, @Nullable Form sent, List<FieldProblem> problems) {

    private static final int SPARE_ROWS = 2;

    private static final Map<HubField, String> NAMES = Map.of(
            HubField.TITLE, "Name",
            HubField.SUMMARY, "One sentence",
            HubField.DESCRIPTION, "Description",
            HubField.LINKS, "Links",
            HubField.FOLLOWS, "What the feed listens to",
            HubField.VISIBILITY, "Who may see it",
            HubField.JOINING, "How people join",
            HubField.AVATAR, "Picture");

    /** What people read where a field is meant. */
    static String name(HubField field) {
        return NAMES.getOrDefault(field, field.code());
    }

    /** A problem where its field is out of sight; what a feed follows says itself which line is meant. */
    static String words(FieldProblem problem) {
        return problem.field() == HubField.FOLLOWS ? problem.words() : name(problem.field()) + ": " + problem.words();
    }

    /** The element that a problem is about. */
    static String anchor(FieldProblem problem, Form sent) {
        return switch (problem.field()) {
            case TITLE -> "f-title";
            case SUMMARY -> "f-summary";
            case DESCRIPTION -> "f-description";
            case LINKS -> "f-link-1";
            case AVATAR -> "f-mail";
            case VISIBILITY -> "f-visibility";
            case JOINING -> "f-joining";
            case FOLLOWS ->
                java.util.Arrays.stream(Followed.values())
                        .filter(sort -> sent.lines(sort.kind()).stream()
                                .anyMatch(
                                        line -> SettingsForm.problem(sort, line).equals(problem.words())))
                        .map(sort -> "f-" + sort.kind())
                        .findFirst()
                        .orElse("f-channel");
        };
    }

    /** What a field is now, in words. */
    static String now(HubField field, Hub hub) {
        String value = switch (field) {
            case TITLE -> hub.title();
            case SUMMARY -> hub.summary();
            case VISIBILITY -> hub.visibility().name().toLowerCase(Locale.ROOT);
            case JOINING -> hub.joining().name().toLowerCase(Locale.ROOT);
            case LINKS -> hub.links().stream().map(HubLink::label).collect(Collectors.joining(", "));
            case FOLLOWS -> hub.follows().stream().map(key -> key.name()).collect(Collectors.joining(", "));
            case DESCRIPTION, AVATAR -> "";
        };
        return value.isEmpty() ? name(field) : name(field) + ": now “" + value + "”";
    }

    private @Nullable String error(HubField field) {
        String words = problems.stream()
                .filter(problem -> problem.field() == field)
                .map(FieldProblem::words)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    private String typed(String name, String present) {
        return sent == null ? present : sent.one(name);
    }

    GeneralForm general() {
        String picture = typed("picture", hub.avatar() == null ? "drawn" : "keep");
        return new GeneralForm(
                "/" + hub.id().path() + "/",
                hub.id().kind() == HubKind.USER,
                new Field(typed("title", hub.title()), error(HubField.TITLE)),
                new Field(typed("summary", hub.summary()), error(HubField.SUMMARY)),
                new Field(typed("description", hub.description()), error(HubField.DESCRIPTION)),
                rows(),
                error(HubField.LINKS),
                new Picture(
                        hub.avatar() != null, picture.equals("keep"), picture.equals("drawn"), picture.equals("mail")),
                new Field(typed("mail", ""), error(HubField.AVATAR)));
    }

    private List<LinkRow> rows() {
        List<LinkRow> rows = new ArrayList<>();
        Form form = sent;
        if (form == null) {
            hub.links().forEach(link -> rows.add(new LinkRow(rows.size() + 1, link.label(), link.address())));
        } else {
            List<String> labels = form.all("link-label");
            List<String> addresses = form.all("link-address");
            for (int i = 0; i < Math.min(labels.size(), addresses.size()); i++) {
                if (!labels.get(i).isBlank() || !addresses.get(i).isBlank()) {
                    rows.add(new LinkRow(rows.size() + 1, labels.get(i), addresses.get(i)));
                }
            }
        }
        for (int spare = 0; spare < SPARE_ROWS && rows.size() < HubPatch.MOST_LINKS; spare++) {
            rows.add(new LinkRow(rows.size() + 1, "", ""));
        }
        return rows;
    }

    AccessForm access() {
        String visibility = typed("visibility", hub.visibility().name().toLowerCase(Locale.ROOT));
        boolean team = hub.id().kind() == HubKind.TEAM;
        String insiders = team ? "members" : "you";
        List<Choice> who = List.of(
                choice(Visibility.PUBLIC, visibility, "Everybody", "Visitors, search engines and the bus see the hub."),
                choice(
                        Visibility.PREVIEW,
                        visibility,
                        "Preview",
                        "Everybody sees the name and the sentence; the rest is for " + insiders + "."),
                choice(
                        Visibility.PRIVATE,
                        visibility,
                        team ? "Members only" : "Only you",
                        "Nobody else learns that it exists."));
        String error = error(HubField.JOINING);
        return new AccessForm(who, team ? ways() : List.of(), error == null ? error(HubField.VISIBILITY) : error);
    }

    private List<Choice> ways() {
        String joining = typed("joining", hub.joining().name().toLowerCase(Locale.ROOT));
        List<Choice> ways = new ArrayList<>(List.of(
                choice(Joining.OPEN, joining, "Whoever wants", "People join by saying so."),
                choice(Joining.APPROVAL, joining, "After asking", "People ask, an owner answers."),
                choice(Joining.INVITATION, joining, "By invitation", "Owners invite; nobody can ask.")));
        if (!hub.origin().equals(HubSettings.ORIGIN)) {
            ways.add(choice(
                    Joining.GROUP,
                    joining,
                    "By the group of the account system",
                    "Who is in the group “" + hub.id().name() + "” is on the team, and nobody else."));
        }
        return ways;
    }

    private static Choice choice(Enum<?> value, String chosen, String label, String words) {
        String name = value.name().toLowerCase(Locale.ROOT);
        return new Choice(name, label, words, name.equals(chosen));
    }

    FeedForm feed() {
        return new FeedForm(List.of(
                part(Followed.CHANNEL, "Chat channels", "One a line, as in #design or #design:example.org."),
                part(Followed.LIST, "Mailing lists", "One address a line."),
                part(Followed.CALENDAR, "Calendars", "Names in the meeting calendar, one a line."),
                part(
                        Followed.REPOSITORY,
                        "Repositories",
                        "On Pagure, Forgejo, GitHub or GitLab, one address a line, as in pagure.io/design."),
                part(Followed.PACKAGE, "Packages", "One name a line.")));
    }

    private Part part(Followed sort, String label, String hint) {
        String present = String.join("\n", sort.names(hub.follows()));
        Form form = sent;
        return new Part(
                sort.kind(),
                label,
                hint,
                typed(sort.kind(), present),
                form == null ? null : SettingsForm.problems(sort, form.lines(sort.kind())));
    }
}
