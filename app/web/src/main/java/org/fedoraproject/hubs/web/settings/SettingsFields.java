package org.fedoraproject.hubs.web.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.fedoraproject.hubs.web.site.PageTexts;
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

    /** What people read where a field is meant. */
    static String name(HubField field) {
        return say(
                switch (field) {
                    case TITLE -> "name";
                    case SUMMARY -> "summary";
                    case DESCRIPTION -> "description";
                    case LINKS -> "links";
                    case FOLLOWS -> "follows";
                    case VISIBILITY -> "visibility";
                    case JOINING -> "joining";
                    case AVATAR -> "picture";
                });
    }

    private static String say(String key) {
        return PageTexts.here().say("settings." + key);
    }

    private static String say(String key, String name, String value) {
        return PageTexts.here().say("settings." + key, Map.of(name, value));
    }

    /** A problem where its field is out of sight; what a feed follows says itself which line is meant. */
    static String words(FieldProblem problem) {
        String words = PageTexts.said(problem.saying());
        return problem.field() == HubField.FOLLOWS
                ? words
                : PageTexts.here().say("settings.about-field", Map.of("field", name(problem.field()), "words", words));
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
                                .anyMatch(line -> sort.problem(line).equals(problem.saying())))
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
            case VISIBILITY -> visibility(hub.visibility(), hub.id().kind() == HubKind.TEAM);
            case JOINING -> joining(hub.joining());
            case LINKS -> hub.links().stream().map(HubLink::label).collect(Collectors.joining(", "));
            case FOLLOWS -> hub.follows().stream().map(key -> key.name()).collect(Collectors.joining(", "));
            case DESCRIPTION, AVATAR -> "";
        };
        return value.isEmpty()
                ? name(field)
                : PageTexts.here().say("settings.field-now", Map.of("field", name(field), "value", value));
    }

    private @Nullable String error(HubField field) {
        String words = problems.stream()
                .filter(problem -> problem.field() == field)
                .map(problem -> PageTexts.said(problem.saying()))
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
        List<Choice> who = Stream.of(Visibility.PUBLIC, Visibility.PREVIEW, Visibility.PRIVATE)
                .map(each -> choice(each, visibility, visibility(each, team), visibilityWords(each, team)))
                .toList();
        String error = error(HubField.JOINING);
        return new AccessForm(who, team ? ways() : List.of(), error == null ? error(HubField.VISIBILITY) : error);
    }

    private List<Choice> ways() {
        String joining = typed("joining", hub.joining().name().toLowerCase(Locale.ROOT));
        List<Choice> ways = new ArrayList<>();
        for (Joining each : List.of(Joining.OPEN, Joining.APPROVAL, Joining.INVITATION)) {
            ways.add(choice(each, joining, joining(each), say(key(each) + "-words")));
        }
        if (!hub.origin().equals(HubSettings.ORIGIN)) {
            String words = say("joining-group-words", "group", hub.id().name());
            ways.add(choice(Joining.GROUP, joining, joining(Joining.GROUP), words));
        }
        return ways;
    }

    private static String visibility(Visibility value, boolean team) {
        return switch (value) {
            case PUBLIC -> PageTexts.here().say("team.public");
            case PREVIEW -> PageTexts.here().say("team.preview");
            case PRIVATE -> team ? PageTexts.here().say("team.private") : say("only-you");
        };
    }

    private static String visibilityWords(Visibility value, boolean team) {
        return switch (value) {
            case PUBLIC -> PageTexts.here().say("team.public-words");
            case PREVIEW -> team ? PageTexts.here().say("team.preview-words") : say("preview-you");
            case PRIVATE -> PageTexts.here().say("team.private-words");
        };
    }

    private static String joining(Joining value) {
        return say(key(value));
    }

    private static String key(Joining value) {
        return "joining-" + value.name().toLowerCase(Locale.ROOT);
    }

    private static Choice choice(Enum<?> value, String chosen, String label, String words) {
        String name = value.name().toLowerCase(Locale.ROOT);
        return new Choice(name, label, words, name.equals(chosen));
    }

    FeedForm feed() {
        return new FeedForm(Stream.of(Followed.values()).map(this::part).toList());
    }

    private Part part(Followed sort) {
        String present = String.join("\n", sort.names(hub.follows()));
        Form form = sent;
        return new Part(
                sort.kind(),
                say("follow-" + sort.kind()),
                say("follow-" + sort.kind() + "-hint"),
                typed(sort.kind(), present),
                form == null ? null : SettingsForm.problems(sort, form.lines(sort.kind())));
    }
}
