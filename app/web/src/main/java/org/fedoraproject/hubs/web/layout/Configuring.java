package org.fedoraproject.hubs.web.layout;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.layout.WidgetRules.Fault;
import org.fedoraproject.hubs.core.layout.WidgetRules.Settled;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.layout.LayoutPage.Problem;
import org.fedoraproject.hubs.widgets.SettingsForm;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.jspecify.annotations.Nullable;

/** What the dialog with the settings of a widget shows and does. Thread-safe. */
@Singleton
final class Configuring {

    /** Before the name of a setting in the form, which has fields of its own. */
    private static final String PREFIX = "c.";

    private static final Pattern SENT = Pattern.compile("(?:^|&)(c(?:\\.|%2[Ee])[^=&]{1,200})=");

    private final Pieces pieces;

    Configuring(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Names of the settings that a form has sent. */
    static Stream<String> fields(String body) {
        return SENT.matcher(body).results().map(found -> decoded(found.group(1)));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadFormException("a field that cannot be read");
        }
    }

    /** The dialog; absent when the widget is gone. */
    LayoutPage.@Nullable Config view(Draft draft, Showing.Open.Configuring open, Texts texts) {
        Piece piece = draft.board().find(open.key()).orElse(null);
        if (piece == null) {
            return null;
        }
        Form typed = open.typed();
        Optional<WidgetKind<?, ?>> kind = pieces.kind(piece);
        JsonNode wanted = typed == null
                ? piece.configuration()
                : kind.map(found -> found.typed(settings(typed))).orElse(piece.configuration());
        List<Fault> faults = typed == null
                ? List.of()
                : kind.map(found -> found.settle(wanted, texts.locale()).faults())
                        .orElse(List.of());
        List<SettingsForm.Field> fields = kind.map(
                        found -> found.form(wanted, texts.locale(), faults).fields())
                .orElse(List.of());
        return new LayoutPage.Config(
                piece.key(),
                texts.say("layout.configure", Map.of("title", pieces.title(piece, texts.locale()))),
                typed == null ? piece.membersOnly() : typed.one("seen").equals("members"),
                faults.isEmpty() ? null : texts.say("layout.wrong", Map.of("count", faults.size())),
                faults.stream().map(fault -> problem(fault, fields)).toList(),
                fields);
    }

    private static Problem problem(Fault fault, List<SettingsForm.Field> fields) {
        String setting = fault.field().split("[\\[.]", 2)[0];
        return fields.stream()
                .filter(field -> field.name().equals(setting))
                .map(field -> new Problem("c-" + field.name(), field.label() + ": " + fault.words()))
                .findFirst()
                .orElse(new Problem(null, fault.words()));
    }

    private static Map<String, List<String>> settings(Form form) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        form.fields().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                sent.put(name.substring(PREFIX.length()), values);
            }
        });
        return sent;
    }

    /** The draft with what was set; the dialog again where something cannot be. */
    Showing settled(HubKind hub, Draft draft, String key, Form form, Texts texts) {
        Piece piece = draft.board().find(key).orElse(null);
        if (piece == null || pieces.isPinned(hub, draft.base(), piece)) {
            return Showing.of(draft);
        }
        Optional<Settled> settled = pieces.kind(piece)
                .filter(WidgetKind::hasSettings)
                .map(kind -> kind.settle(kind.typed(settings(form)), texts.locale()));
        if (settled.filter(found -> !found.faults().isEmpty()).isPresent()) {
            return Showing.of(draft).with(new Showing.Open.Configuring(key, form));
        }
        boolean only = form.one("seen").equals("members");
        JsonNode configuration = settled.map(Settled::configuration).orElse(piece.configuration());
        Draft next = draft.then(
                draft.board().changed(key, each -> each.seenByMembersOnly(only).configured(configuration)));
        Piece set = next.board().find(key).orElse(piece);
        String words = texts.say("layout.settled", Map.of("title", pieces.title(set, texts.locale())));
        return Showing.done(next, words, "s-" + key + "-configure");
    }
}
