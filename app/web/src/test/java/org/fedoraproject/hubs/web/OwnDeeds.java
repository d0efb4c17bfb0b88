package org.fedoraproject.hubs.web;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;

/** How the forms are sent that are about oneself: stream, entries, preferences, sessions, tokens; and the searches. */
final class OwnDeeds {

    private final Map<String, Deed> deeds = new TreeMap<>();

    private OwnDeeds() {}

    /** By method and address. */
    static Map<String, Deed> all() {
        OwnDeeds all = new OwnDeeds();
        all.entries();
        all.kept();
        all.filters();
        all.account();
        all.readers();
        all.leaving();
        all.searches();
        return all.deeds;
    }

    private void entries() {
        String base = "POST /t/NAME/entries/ID/";
        entry("save", "Saved for you.");
        entry("pin", "Pinned above your stream.");
        entry("hide", "Entries of this kind are hidden from you.");
        entry("hide-everywhere", "Entries of this kind are hidden from you.");
        deeds.put(base + "remove", after("meiling", "save", "remove", "Removed from what you saved."));
        deeds.put(base + "unpin", after("meiling", "pin", "unpin", "No longer pinned; it stays saved."));
        deeds.put(base + "show", after("amara", "hide", "show", "Entries of this kind are shown again."));
        deeds.put(
                base + "show-everywhere",
                after("ngozi", "hide-everywhere", "show-everywhere", "Entries of this kind are shown again."));
    }

    private void entry(String act, String seen) {
        deeds.put("POST /t/NAME/entries/ID/" + act, Deed.press("diego", "{e}", form("/" + act), seen));
    }

    private static Deed after(String who, String first, String then, String seen) {
        return new Deed(
                who,
                "{e}",
                page -> {
                    page.locator(form("/" + first)).click();
                    page.locator(form("/" + then)).click();
                },
                seen);
    }

    private static String form(String action) {
        return "main form[action$='" + action + "'] button[type=submit]";
    }

    /** Each notice's way back, on the page to which one is sent. */
    private void kept() {
        String saved = "POST /stream/saved/";
        undo(saved + "restore", "removed&entry=none", "/stream/saved/restore");
        undo(saved + "remove", "restored&entry=none", "/stream/saved/remove");
        undo(saved + "unpin", "pinned&entry=none", "/stream/saved/unpin");
        undo(saved + "pin", "unpinned&entry=none", "/stream/saved/pin");
        deeds.put(
                "POST /stream/read",
                Deed.press("ngozi", "/stream/", form("/stream/read"), "Everything is marked as read."));
        deeds.put(
                "POST /stream/hides/show",
                Deed.press("leilani", "/stream/", form("hides/show"), "Entries of this kind are shown again."));
        deeds.put(
                "POST /stream/hides/hide",
                new Deed(
                        "leilani",
                        "/stream/",
                        page -> {
                            page.locator(form("hides/show")).first().click();
                            page.locator(form("hides/hide")).click();
                        },
                        "Entries of this kind are hidden from you."));
    }

    private void undo(String form, String did, String action) {
        deeds.put(form, Deed.press("leilani", "/stream/?did=" + did, form(action), "Stream"));
    }

    private void filters() {
        deeds.put(
                "POST /stream/filters",
                new Deed(
                        "meiling",
                        "/stream/?who=machines",
                        page -> {
                            page.locator("#fn").fill("Machines only");
                            page.locator(form("/stream/filters")).click();
                        },
                        "The filter is kept."));
        deeds.put(
                "POST /stream/filters/remove",
                Deed.press("leilani", "/stream/", form("filters/remove"), "The filter is removed."));
        deeds.put(
                "POST /stream/packages/follow",
                new Deed("meiling", "/stream/", OwnDeeds::follows, "You follow the package."));
        deeds.put(
                "POST /stream/packages/unfollow",
                Deed.press("leilani", "/stream/", form("packages/unfollow"), "You follow the package no longer."));
        for (String tab : new String[] {"", "all/", "saved/"}) {
            deeds.put(
                    "GET /stream/" + tab,
                    search("ngozi", "/stream/" + tab, "#sq", "form[action='/stream/" + tab + "']", "Stream"));
        }
    }

    private static void follows(Page page) {
        page.locator("#pn").fill("kernel");
        page.locator(form("packages/follow")).click();
    }

    private void account() {
        deeds.put("POST /account/", new Deed("diego", "/account/", OwnDeeds::prefers, "Kept."));
        deeds.put(
                "POST /account/tokens",
                new Deed(
                        "diego",
                        "/account/tokens",
                        page -> {
                            page.locator("#f-label").fill("Backup of mine");
                            page.locator("#f-scope-read").check();
                            page.locator(form("/account/tokens")).click();
                        },
                        "Backup of mine"));
        deeds.put(
                "POST /account/tokens/revoke",
                new Deed(
                        "amara",
                        "/account/tokens",
                        page -> {
                            page.locator("#f-label").fill("To be taken back");
                            page.locator("#f-scope-read").check();
                            page.locator(form("/account/tokens")).click();
                            page.locator(form("tokens/revoke")).first().click();
                        },
                        "You have none."));
        deeds.put("POST /language", Deed.press("vera", "/people/", "button[name=language][value=de]", "Menschen"));
        deeds.put(
                "POST /account/people/NAME", new Deed("leilani", "/account/people/tomas", OwnDeeds::prefers, "Kept."));
        deeds.put(
                "POST /welcome",
                new Deed(
                        "meiling",
                        "/welcome",
                        page -> page.locator("form[action='/welcome'] button")
                                .first()
                                .click(),
                        "Mei-Ling"));
    }

    /** Addresses for programs that read feeds. */
    private void readers() {
        deeds.put(
                "POST /account/readers",
                Deed.press("amara", "/account/readers", form("/account/readers"), "Your new address"));
        deeds.put(
                "POST /account/readers/revoke",
                new Deed(
                        "ngozi",
                        "/account/readers",
                        page -> {
                            page.locator(form("/account/readers")).click();
                            page.locator(form("readers/revoke")).first().click();
                        },
                        "You have none."));
    }

    private static void prefers(Page page) {
        page.locator("#f-zone").fill("Africa/Lagos");
        page.locator("main form:not(.languages) button[type=submit]:not(.menu *)")
                .last()
                .click();
    }

    private void leaving() {
        deeds.put("POST /account/sessions/end", Deed.press("quinn", "/account/sessions", form("sessions/end"), ""));
        deeds.put(
                "POST /account/sessions/end-all",
                Deed.press("quinn", "/account/sessions", form("sessions/end-all"), ""));
        deeds.put("POST /logout", Deed.press("quinn", "/logout", form("/logout"), "You are signed out"));
        deeds.put(
                "POST /account/erase",
                new Deed(
                        "rhea",
                        "/account/erase",
                        page -> {
                            page.locator("#name").fill("rhea");
                            page.locator(form("/account/erase")).click();
                        },
                        ""));
    }

    private void searches() {
        deeds.put("GET /search", search("diego", "/search", "main input[name=q]", "main form", "Design"));
        deeds.put("GET /people/", search("diego", "/people/", "main input[name=q]", "main form", "People"));
        deeds.put("GET /docs/bus", search("diego", "/docs/bus", "#bq", "main form", "wallpaper"));
    }

    private static Deed search(String who, String path, String field, String form, String seen) {
        return new Deed(
                who,
                path,
                page -> {
                    page.locator(field).fill(path.contains("bus") ? "wallpaper" : "design");
                    page.locator(form + " button[type=submit]").first().click();
                },
                seen);
    }
}
