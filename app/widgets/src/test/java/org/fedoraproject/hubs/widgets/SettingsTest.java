package org.fedoraproject.hubs.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.layout.WidgetRules.Fault;
import org.fedoraproject.hubs.core.layout.WidgetRules.Settled;
import org.junit.jupiter.api.Test;

final class SettingsTest {

    enum Shade {
        LIGHT,
        DARK
    }

    record Shelf(
            @NotBlank @Size(max = 20) String label,
            @Input(Input.Way.LINK) String address) {}

    record Everything(
            boolean shown,
            @Min(1) @Max(20) int rows,
            long since,
            Shade shade,
            @NotBlank @Size(max = 10) String heading,
            @Input(Input.Way.MARKDOWN) String words,
            @Input(Input.Way.ZONE) String zone,
            @Input(Input.Way.PERSON) @Size(max = 3) List<String> names,
            @Size(max = 4) List<Shelf> links,
            @Pattern(regexp = "[a-z]+") String code) {}

    private static final Everything DEFAULTS =
            new Everything(true, 6, 0, Shade.LIGHT, "Hello", "", "", List.of(), List.of(), "");

    private final SettingsModel<Everything> model = new SettingsModel<>(DEFAULTS);

    private static JsonNode json(String text) {
        try {
            return BoundedJson.parse(text.replace('\'', '"'), 100_000);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private Settled settle(JsonNode wanted) {
        return SettingsReader.settle(model, wanted, MessageFiles.beside(WidgetKind.class, Locale.ENGLISH));
    }

    private Settled settle(String wanted) {
        return settle(json(wanted));
    }

    @Test
    void keepsOnlyWhatIsOtherThanTheDefaults() {
        Settled settled = settle("{'shown': true, 'rows': 7, 'words': 'a\\r\\nb', 'links': []}");
        assertThat(settled.faults()).isEmpty();
        assertThat(settled.configuration()).isEqualTo(json("{'rows': 7, 'words': 'a\\nb'}"));
        assertThat(settle("{'rows': 6}").configuration()).isEmpty();
        assertThat(model.read(settled.configuration()))
                .isEqualTo(new Everything(true, 7, 0, Shade.LIGHT, "Hello", "a\nb", "", List.of(), List.of(), ""));
    }

    @Test
    void storedSettingsOfAnEarlierReleaseHaveTheDefaultsOfNewOnes() {
        assertThat(model.read(json("{'heading': 'Old', 'gone': 1}")).rows()).isEqualTo(6);
        assertThat(model.read(json("{'rows': 'many'}"))).isEqualTo(DEFAULTS);
    }

    @Test
    void saysWhatIsWrongFieldByField() {
        Settled settled = settle(
                "{'shown': 'yes', 'rows': 21, 'since': 1.5, 'shade': 'GREY', 'heading': ' ', 'zone': 'Mars/Base',"
                        + " 'names': ['ada', 'b b'], 'links': [{'label': 'x', 'address': 'javascript:alert(1)', 'more': 1}, 3],"
                        + " 'code': 'A1', 'colour': 1}");
        assertThat(settled.faults())
                .containsExactlyInAnyOrder(
                        new Fault("colour", "This widget has no setting “colour”."),
                        new Fault("shown", "This is yes or no: true or false."),
                        new Fault("rows", "Choose a number between 1 and 20."),
                        new Fault("since", "Write a whole number."),
                        new Fault("shade", "Choose one of these: LIGHT, DARK."),
                        new Fault("heading", "Write something here."),
                        new Fault("zone", "Write the name of a time zone, such as Europe/Berlin."),
                        new Fault("names[1]", "Write the name of an account."),
                        new Fault("links[0].more", "This widget has no setting “more”."),
                        new Fault("links[0].address", "Write an address that begins with https:// or http://."),
                        new Fault("links[1]", "This is no object with settings."),
                        new Fault("code", "This does not look as it should."));
        assertThat(settle("[]").faults()).hasSize(1);
        assertThat(settle("{'words': '" + "x".repeat(17_000) + "'}").faults())
                .containsExactly(new Fault("", "All settings of a widget together have at most 16 kB."));
        assertThat(settle("{'heading': 'eleven chars', 'names': ['a', 'b', 'c', 'd']}")
                        .faults())
                .extracting(Fault::words)
                .containsExactly("Write at most 10 characters.", "Keep at most 3 items.");
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() {
        Texts german = MessageFiles.beside(WidgetKind.class, Locale.GERMAN);
        assertThat(SettingsReader.settle(model, json("{'rows': 0}"), german).faults())
                .containsExactly(new Fault("rows", "Wähle eine Zahl von 1 bis 20."));
    }

    @Test
    void readsAFormWithRowsInTheOrderOfTheirPlaces() {
        Map<String, List<String>> sent = new HashMap<>();
        sent.put("rows", List.of(" 9 "));
        sent.put("since", List.of("0"));
        sent.put("shade", List.of("DARK"));
        sent.put("heading", List.of("Links\u202E"));
        sent.put("names", List.of("ada\r\n\r\n ben "));
        sent.put("links.0.label", List.of("second"));
        sent.put("links.0.place", List.of("2"));
        sent.put("links.3.label", List.of("first"));
        sent.put("links.3.address", List.of("https://example.org/"));
        sent.put("links.3.place", List.of("1"));
        sent.put("links.5.label", List.of(""));
        sent.put("links.5.address", List.of(" "));
        sent.put("csrf", List.of("x"));
        Settled settled = settle(SettingsTyped.read(model.settings(), sent));
        assertThat(settled.faults()).isEmpty();
        assertThat(settled.configuration())
                .isEqualTo(
                        json(
                                "{'shown': false, 'rows': 9, 'shade': 'DARK', 'heading': 'Links', 'names': ['ada', 'ben'],"
                                        + " 'links': [{'label': 'first', 'address': 'https://example.org/'}, {'label': 'second', 'address': ''}]}"));
        assertThat(model.read(settled.configuration()).links())
                .containsExactly(new Shelf("first", "https://example.org/"), new Shelf("second", ""));
    }

    @Test
    void formThatComesBackShowsWhatWasTypedAndWhatIsWrong() {
        JsonNode typed = SettingsTyped.read(
                model.settings(),
                Map.of("rows", List.of("many"), "names", List.of("ada\nb b"), "links.0.address", List.of("x")));
        Settled settled = settle(typed);
        SettingsForm form =
                new SettingsFormMaker(new Names(), settled.faults()).form(model.settings(), model.complete(typed));
        assertThat(field(form, "rows").value()).isEqualTo("many");
        assertThat(field(form, "rows").problem()).isEqualTo("Write a whole number.");
        assertThat(field(form, "rows").box().most()).isEqualTo(20);
        assertThat(field(form, "names").value()).isEqualTo("ada\nb b");
        assertThat(field(form, "names").problem()).isEqualTo("Write the name of an account.");
        assertThat(field(form, "names").box().suggests()).isEqualTo("people");
        assertThat(field(form, "shade").choices())
                .extracting(SettingsForm.Choice::value)
                .containsExactly("LIGHT", "DARK");
        assertThat(field(form, "links").rows()).hasSize(3);
        assertThat(field(form, "links").rows().getFirst().fields())
                .extracting(SettingsForm.Field::name, SettingsForm.Field::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("links.0.label", "Write something here."),
                        org.assertj.core.groups.Tuple.tuple(
                                "links.0.address", "Write an address that begins with https:// or http://."));
    }

    private static SettingsForm.Field field(SettingsForm form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Says keys. */
    private record Names() implements Texts {
        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public String say(String key, Map<String, ?> values) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    }

    record Timed(Instant at) {}

    @Test
    void typeThatCannotBeTypedInIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SettingsModel<>(new Timed(Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the setting at of")
                .hasMessageContaining("java.time.Instant");
    }

    @Test
    void emptyObjectMeansTheDefaults() {
        assertThat(settle(JsonNodeFactory.instance.objectNode()).configuration())
                .isEmpty();
    }
}
