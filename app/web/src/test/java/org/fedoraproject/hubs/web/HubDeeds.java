package org.fedoraproject.hubs.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** How the forms about hubs are sent: roles, people, requests, settings, contributions, layout. */
final class HubDeeds {

    private final Map<String, Deed> deeds = new TreeMap<>();

    private HubDeeds() {}

    /** By method and address. */
    static Map<String, Deed> all() {
        HubDeeds all = new HubDeeds();
        all.roles();
        all.people();
        all.settings();
        all.contributions();
        all.layout();
        return all.deeds;
    }

    private void roles() {
        String base = "POST /t/NAME/roles/";
        deeds.put(base + "join", new Deed("stella", "{t}", HubDeeds::asks, "You asked to join."));
        deeds.put(base + "withdraw", Deed.press("amara", "{t}", form("roles/withdraw"), "Ask to join"));
        deeds.put(base + "subscribe", Deed.press("diego", "{t}", form("roles/subscribe"), "Subscribed"));
        deeds.put(base + "unsubscribe", new Deed("diego", "{t}", page -> onAndOff(page, "subscribe"), "Subscribe"));
        deeds.put(base + "star", Deed.press("diego", "{t}", form("roles/star"), "Starred"));
        deeds.put(base + "unstar", new Deed("diego", "{t}", page -> onAndOff(page, "star"), "Star"));
        deeds.put(base + "accept", Deed.press("ngozi", "{t}", form("roles/accept"), "Member"));
        deeds.put(base + "decline", Deed.press("ngozi", "/invitations", form("roles/decline"), "Ask to join"));
        deeds.put(base + "leave", menu("diego", "roles/leave", "Ask to join"));
        deeds.put(base + "give-up-ownership", menu("meiling", "roles/give-up-ownership", "Member"));
        deeds.put(
                "POST /u/NAME/roles/subscribe",
                Deed.press("amara", "/u/leilani/", form("roles/subscribe"), "Subscribed"));
        deeds.put(
                "POST /u/NAME/roles/unsubscribe",
                new Deed("tomas", "/u/leilani/", page -> onAndOff(page, "subscribe"), "Subscribe"));
        deeds.put("POST /u/NAME/roles/star", Deed.press("amara", "/u/leilani/", form("roles/star"), "Starred"));
        deeds.put(
                "POST /u/NAME/roles/unstar", new Deed("tomas", "/u/leilani/", page -> onAndOff(page, "star"), "Star"));
    }

    private static void asks(Page page) {
        page.locator("[popovertarget=ask]").first().click();
        page.locator("#ask-w").fill("I draw maps.");
        page.locator("#ask button[type=submit]").click();
    }

    private static String form(String action) {
        return "form[action$='" + action + "'] button[type=submit]";
    }

    private static void onAndOff(Page page, String verb) {
        page.locator(form("roles/" + verb)).first().click();
        page.locator(form("roles/un" + verb)).first().click();
    }

    private static Deed menu(String who, String action, String seen) {
        return new Deed(
                who,
                "{t}",
                page -> {
                    page.locator("[popovertarget=mine]").click();
                    page.locator(form(action)).click();
                },
                seen);
    }

    private void people() {
        String members = "POST /t/NAME/members/";
        deeds.put(
                members + "invite",
                new Deed(
                        "leilani",
                        "{t}members/",
                        page -> {
                            page.locator("#f-person").fill("stella");
                            page.locator(form("members/invite")).click();
                        },
                        "New stella"));
        deeds.put(members + "uninvite", Deed.press("leilani", "{t}members/", form("members/uninvite"), "Everybody"));
        deeds.put(members + "promote", Deed.press("leilani", "{t}members/", form("members/promote"), "Everybody 3"));
        deeds.put(members + "demote", Deed.press("leilani", "{t}members/", form("members/demote"), "Everybody 3"));
        deeds.put(members + "remove", Deed.press("leilani", "{t}members/", form("members/remove"), "Everybody 2"));
        String requests = "POST /t/NAME/requests/";
        deeds.put(
                requests + "approve",
                Deed.press("leilani", "{t}requests/", form("requests/approve"), "Nobody is waiting."));
        deeds.put(
                requests + "defer",
                new Deed("leilani", "{t}requests/", page -> word(page, "defer"), "A word for Amara Diallo"));
        deeds.put(
                requests + "deny",
                new Deed("leilani", "{t}requests/", page -> word(page, "deny"), "Nobody is waiting."));
        deeds.put(requests + "lift", Deed.press("leilani", "{t}requests/", form("requests/lift"), "Amara Diallo"));
    }

    private static void word(Page page, String answer) {
        page.locator("input[name=word]").first().fill("Later, perhaps.");
        page.locator("button[formaction$='" + answer + "']").first().click();
    }

    private void settings() {
        deeds.put(
                "POST /t/NAME/settings/",
                fill("leilani", "{t}settings/", "#f-description", "Painted *words*.", "Saved."));
        deeds.put(
                "POST /u/NAME/settings/",
                fill("diego", "/u/diego/settings/", "#f-description", "Painted *words*.", "Saved."));
        deeds.put("POST /t/NAME/settings/access/", access("leilani", "{t}"));
        deeds.put("POST /u/NAME/settings/access/", access("diego", "/u/diego/"));
        deeds.put(
                "POST /t/NAME/settings/feed/", fill("leilani", "{t}settings/feed/", "#f-package", "kernel", "Saved."));
        closing("t", "leilani", "{t}settings/");
        closing("u", "quinn", "/u/quinn/settings/");
    }

    private static Deed access(String who, String hub) {
        return Deed.press(
                who, hub + "settings/access/", "form[action$='settings/access/'] button[type=submit]", "Saved.");
    }

    private void closing(String letter, String who, String path) {
        String base = "POST /" + letter + "/NAME/settings/";
        deeds.put(base + "archive", new Deed(who, path, HubDeeds::closes, "archived"));
        deeds.put(
                base + "restore",
                new Deed(
                        who,
                        path,
                        page -> {
                            if (page.locator(form("settings/restore")).count() == 0) {
                                closes(page);
                                page.navigate(page.url().replaceFirst("(/[tu]/[^/]+/).*", "$1settings/"));
                            }
                            page.locator(form("settings/restore")).click();
                        },
                        "Archive the hub"));
    }

    private static void closes(Page page) {
        page.locator("[popovertarget=archive]").first().click();
        page.locator(form("settings/archive")).click();
    }

    private static Deed fill(String who, String path, String field, String words, String seen) {
        return new Deed(
                who,
                path,
                page -> {
                    page.locator(field).fill(words);
                    page.locator(field)
                            .locator("xpath=ancestor::form")
                            .locator("button[type=submit]")
                            .last()
                            .click();
                },
                seen);
    }

    private void contributions() {
        deeds.put(
                "POST /t/NAME/help",
                new Deed(
                        "diego",
                        "{t}help/new",
                        page -> {
                            page.locator("#f-text").fill("Somebody who knows hedges");
                            page.locator("main form:not(.languages) button[type=submit]")
                                    .last()
                                    .click();
                            settled(page, "knows hedges");
                        },
                        "knows hedges"));
        deeds.put("POST /t/NAME/help/done", Deed.press("diego", "{t}", form("help/done"), "Help wanted"));
        deeds.put("POST /t/NAME/library", new Deed("diego", "{t}library/new", HubDeeds::link, "How to draw"));
        deeds.put("POST /u/NAME/library", new Deed("diego", "/u/diego/library/new", HubDeeds::link, "Diego Quispe"));
        deeds.put(
                "POST /t/NAME/library/change",
                new Deed(
                        "leilani",
                        "{t}",
                        page -> {
                            // The card may be of the moment before the second link.
                            for (int i = 0;
                                    i < 50 && page.locator("button[value=up]").count() == 0;
                                    i++) {
                                page.reload();
                            }
                            page.getByText("Order and remove").click();
                            page.locator("button[name=do][value=up]").click();
                        },
                        "Second"));
        deeds.put(
                "POST /teams/new",
                new Deed(
                        "diego",
                        "/teams/new",
                        page -> {
                            page.locator("#f-name").fill("painters");
                            page.locator("#f-title").fill("Painters");
                            page.locator("form[action='/teams/new'] button[type=submit]")
                                    .click();
                        },
                        "Painters"));
    }

    private static void link(Page page) {
        page.locator("#f-address").fill("https://example.org/horizon");
        page.locator("#f-title").fill("How to draw");
        page.locator("main form:not(.languages) button[type=submit]").click();
        settled(page, "How to draw");
    }

    /** The card may be of the moment before: without scripts one loads the page again. */
    private static void settled(Page page, String words) {
        for (int i = 0;
                i < 50 && page.getByText(words).count() == 0 && page.url().contains("/t/");
                i++) {
            page.reload();
        }
    }

    private void layout() {
        for (String hub : new String[] {"t", "u"}) {
            String path = hub.equals("t") ? "{t}layout" : "/u/diego/layout";
            String who = hub.equals("t") ? "leilani" : "diego";
            deeds.put(
                    "POST /" + hub + "/NAME/layout/draft",
                    Deed.press(who, path, "button[value^='remove:']", "1 change, not yet saved."));
            deeds.put(
                    "POST /" + hub + "/NAME/layout/import",
                    new Deed(who, path + "/import", HubDeeds::imports, "Layout of"));
            deeds.put(
                    "POST /" + hub + "/NAME/layout",
                    new Deed(
                            who,
                            path,
                            page -> {
                                page.locator("button[value^='remove:']").last().click();
                                page.locator("#layout-save").click();
                            },
                            "The layout is saved."));
        }
    }

    private static void imports(Page page) {
        byte[] file = "{\"format\":1,\"split\":\"equal\",\"widgets\":[]}".getBytes(StandardCharsets.UTF_8);
        page.locator("#f-file").setInputFiles(new FilePayload("layout.json", "application/json", file));
        page.locator("form[action$='layout/import'] button[type=submit]").click();
    }
}
