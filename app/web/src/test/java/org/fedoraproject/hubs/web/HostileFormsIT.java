package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three hundred hostile texts through every field for text of every form that any page shows, also those of the dialogs for widgets. */
class HostileFormsIT {

    /**
     * Sends every form of these pages with hostile words in all its fields for text, and has this browser read each answer. Where a form opens
     * dialogs, their fields too. Tells what became of words, then what was sent and how it was answered.
     */
    private static final String ATTACK = """
            async ([paths, many, single], look) => {
              const found = [], sent = new Set();
              const TEXT = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=url], input[type=email],'
                + ' input[type=number], input[type=password], input[type=tel], input[type=date]';
              const parse = html => new DOMParser().parseFromString(html, 'text/html');
              const send = async (method, url, data) => {
                const body = new URLSearchParams(data);
                const answer = method === 'GET' ? await fetch(url + '?' + body) : await fetch(url, { method, body });
                return { status: answer.status, page: parse(await answer.text()) };
              };
              const valid = one => one.name.endsWith('address') ? 'https://example.org/place' : one.defaultValue || one.value;
              const fixed = one => /address|zone|mail|person|until|days|^c[.].*[0-9]$/.test(one.name) || one.type === 'number';
              const attack = async (form, action, alone, submitter) => {
                const texts = [...form.elements].filter(one => one.matches(TEXT));
                const method = (form.getAttribute('method') ?? 'get').toUpperCase();
                const once = async (words, keep) => {
                  const data = new FormData(form);
                  if (submitter) data.set(submitter.name, submitter.value);
                  for (const one of texts) data.set(one.name, keep && fixed(one) ? valid(one) : words);
                  const answer = await send(method, action, data);
                  found.push(...look(answer.page).map(each => `${method} ${action}: ${each}`));
                  for (const one of texts) sent.add(`${answer.status} ${method} ${action} ${one.name}`);
                };
                for (const words of many) await once(words, false);
                for (const words of alone) await once(words, true);
              };
              const seen = new Set();
              for (const path of paths) {
                const page = parse(await (await fetch(path)).text());
                for (const form of page.forms) {
                  const action = form.getAttribute('action') ?? path;
                  const name = `${form.method} ${action} ${[...form.elements].map(one => one.name)}`;
                  if (!seen.has(name) && [...form.elements].some(one => one.matches(TEXT))) { seen.add(name); await attack(form, action, single); }
                  if (form.id !== 'layout' || seen.has(action + ' dialogs')) continue;
                  seen.add(action + ' dialogs');
                  for (const opens of form.querySelectorAll('button[value^="configure:"], button[value^="choose:"], .dropzone')) {
                    const data = new FormData(form);
                    data.set(opens.name, opens.value);
                    const dialog = (await send('POST', action, data)).page.forms.layout;
                    const settles = dialog?.querySelector('dialog .primary');
                    if (settles && [...dialog.elements].some(one => one.matches(TEXT))) await attack(dialog, action, single.slice(0, 10), settles);
                  }
                }
              }
              return [found, [...sent]];
            }
            """;

    private static LivePortal portal;

    @BeforeAll
    static void start() {
        portal = LivePortal.start("hubs.admins.users", "leilani");
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void nothingThatAnybodyTypesAnywhereRuns() {
        Stage stage = new Stage(portal, "attacked");
        Map<String, Set<String>> forms;
        FormCrawl crawl;
        try (BrowserContext browser = portal.visitor()) {
            crawl = new FormCrawl(portal, browser.newPage());
            forms = crawl.forms(stage);
        }
        Set<String> sent = new TreeSet<>();
        for (String who : List.of("leilani", "quinn", "stella")) {
            sent.addAll(attack(who, new ArrayList<>(crawl.paths())));
        }
        // A search says so when what is looked for is too long.
        sent.removeIf(each -> each.startsWith("400 GET /search "));
        assertThat(sent).noneMatch(each -> each.matches("(400|403|404|405|415|429|5\\d\\d) .*"));
        Set<String> reached = sent.stream()
                .map(each -> FormCrawl.named(each.substring(4)).replaceFirst(" (\\S+) (\\S+)$", " $1 $2"))
                .collect(Collectors.toSet());
        Set<String> wanted = forms.entrySet().stream()
                .flatMap(form -> form.getValue().stream().map(field -> form.getKey() + " " + field))
                .filter(each -> Stream.of("/defer ", "/deny ", "/layout ").noneMatch(each::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(reached).containsAll(wanted);
    }

    private static List<String> attack(String who, List<String> paths) {
        List<String> many = Payloads.batches(10).stream()
                .map(batch -> String.join(" ", batch))
                .toList();
        List<String> single = Payloads.all().subList(0, 60);
        try (BrowserContext browser = portal.somebody(who)) {
            HostilePage hostile = new HostilePage(browser, portal.web::address);
            hostile.visit("/");
            List<String> sent = hostile.attack(ATTACK, List.of(paths, many, single)).stream()
                    .map(String::valueOf)
                    .toList();
            if (who.equals("leilani")) {
                paths.forEach(hostile::visit);
            }
            hostile.assertNothingRan();
            return sent;
        }
    }
}
