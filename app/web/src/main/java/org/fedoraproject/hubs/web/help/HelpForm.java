package org.fedoraproject.hubs.web.help;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.help.HelpRequest;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.contribute.Contributors;
import org.fedoraproject.hubs.web.contribute.Field;
import org.fedoraproject.hubs.web.contribute.Problem;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.widgets.Texts;

/**
 * What somebody typed who asks for help.
 *
 * @param text what is wanted
 * @param skills separated by commas
 * @param days how long it stands
 * @param card number of the card they came from; may be empty
 */
record HelpForm(String text, String skills, String days, String card) {

    static final Set<String> FIELDS = Set.of("text", "skills", "days", "card");

    static final int DAYS = 14;

    private static final int MOST_DAYS = 90;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;
    private static final int MOST_SKILLS = 6;
    private static final int LONGEST_SKILL = 30;

    /** Nothing typed yet. */
    static HelpForm empty(String card) {
        return new HelpForm("", "", String.valueOf(DAYS), Contributors.card(card));
    }

    static HelpForm of(Form form) {
        return new HelpForm(
                form.one("text").strip(),
                form.one("skills").strip(),
                form.one("days").strip(),
                Contributors.card(form.one("card")));
    }

    /** What needs another look, by field. */
    Map<String, String> problems(Texts texts) {
        Map<String, String> wrong = new LinkedHashMap<>();
        int length = PlainText.clean(text, LONGEST + 1).length();
        if (length < SHORTEST || length > LONGEST) {
            wrong.put("text", texts.say("help.text.error", Map.of("least", SHORTEST, "most", LONGEST)));
        }
        List<String> named = named();
        if (named.size() > MOST_SKILLS || named.stream().anyMatch(skill -> skill.length() > LONGEST_SKILL)) {
            wrong.put("skills", texts.say("help.skills.error", Map.of("most", MOST_SKILLS, "length", LONGEST_SKILL)));
        }
        if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > MOST_DAYS) {
            wrong.put("days", texts.say("help.days.error", Map.of("most", MOST_DAYS)));
        }
        return wrong;
    }

    private List<String> named() {
        return Arrays.stream(skills.split(",", -1))
                .map(skill -> PlainText.clean(skill, LONGEST_SKILL + 1))
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .toList();
    }

    /** The request, where nothing is wrong with it. */
    HelpRequest request(String key, String by, Instant now) {
        return new HelpRequest(
                key,
                PlainText.clean(text, LONGEST),
                named(),
                by,
                now.plus(Duration.ofDays(Integer.parseInt(days))),
                "",
                "");
    }

    /** The same as the page shows it. */
    HelpPage page(String team, String hub, Map<String, String> wrong, Frame frame) {
        List<Problem> problems = new ArrayList<>();
        wrong.forEach((field, words) -> problems.add(new Problem("f-" + field, words)));
        return new HelpPage(
                frame,
                team,
                hub,
                new Field(text, wrong.get("text")),
                new Field(skills, wrong.get("skills")),
                new Field(days, wrong.get("days")),
                card,
                problems);
    }
}
