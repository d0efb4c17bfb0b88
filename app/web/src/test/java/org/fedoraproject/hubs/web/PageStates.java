package org.fedoraproject.hubs.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fedoraproject.hubs.web.QualityCommunity.Reader;

/** Every page of the portal, for whom it differs, and what it can look like. */
final class PageStates {

    /**
     * @param name for people; the address and what was done
     * @param reader who looks
     * @param path address
     * @param status that it is answered with
     * @param act what the reader does there, until the page stands still
     * @param loud whether the browser complains by itself: a connection that is cut
     */
    record State(String name, Reader reader, String path, int status, Consumer<Page> act, boolean loud) {

        @Override
        public String toString() {
            return reader + " " + name;
        }
    }

    private final List<State> all = new ArrayList<>();

    /**
     * @param cut ends all connections to the event server, for good: the last state is about that
     */
    PageStates(QualityCommunity community, Runnable cut) {
        forEverybody();
        hubs();
        entries(community);
        ownersPages();
        peoplesPages();
        mistakes();
        layouts();
        menus();
        failures(cut);
    }

    List<State> all() {
        return List.copyOf(all);
    }

    private void forEverybody() {
        for (String path : List.of(
                "/",
                "/explore/",
                "/people/",
                "/search?q=design",
                "/search?q=zzzz",
                "/docs/bus",
                "/docs/bus?q=zzzz",
                "/docs/api")) {
            page(Reader.VISITOR, path);
        }
        page(Reader.MEMBER, "/");
        page(Reader.VISITOR, "/people/?q=nobody");
        page(Reader.MEMBER, "/search");
        page(Reader.VISITOR, "/docs/widgets");
        // Nobody signs in here: no provider is set. Signing in has its own test.
        page(Reader.VISITOR, "/login", 503);
    }

    private void hubs() {
        page(Reader.VISITOR, "/u/ngozi/");
        page(Reader.MEMBER, "/u/diego/");
        for (Reader reader : Reader.values()) {
            page(reader, "/t/design/");
        }
        page(Reader.VISITOR, "/t/design/?application=bodhi");
        page(Reader.OWNER, "/t/design/?as=visitor");
        page(Reader.VISITOR, "/t/full/");
        page(Reader.VISITOR, "/t/c++-sig/");
        page(Reader.OWNER, "/t/bare/");
        page(Reader.VISITOR, "/t/preview/");
        page(Reader.MEMBER, "/t/preview/");
        page(Reader.VISITOR, "/t/private/", 404);
        page(Reader.OWNER, "/t/private/");
        page(Reader.ADMINISTRATOR, "/t/private/");
        page(Reader.VISITOR, "/t/archived/");
        page(Reader.OWNER, "/t/archived/");
    }

    private void entries(QualityCommunity community) {
        page(Reader.VISITOR, community.entry());
        page(Reader.MEMBER, community.entry());
        page(Reader.VISITOR, "/t/design/entries/none", 410);
        for (String path : List.of(
                "/stream/",
                "/stream/?q=zzzz",
                "/stream/actions/",
                "/stream/mentions/",
                "/stream/saved/",
                "/stream/all/")) {
            page(Reader.MEMBER, path);
        }
        page(Reader.OWNER, "/stream/");
        page(Reader.OWNER, "/stream/actions/");
        state(Reader.MEMBER, "/stream/", "with an entry's menu", page -> {
            page.locator("[data-entry-menu]").first().click();
            page.locator("#entry-menu:popover-open").waitFor();
        });
        state(Reader.MEMBER, "/stream/", "with something to undo", page -> {
            page.locator("[data-entry-menu]").last().click();
            page.locator("#entry-menu [data-act=save]").click();
            page.locator(".toast [data-undo]").waitFor();
            page.evaluate("scrollTo(0, document.body.scrollHeight)");
        });
    }

    private void ownersPages() {
        for (String path : List.of(
                "/t/design/settings/",
                "/t/design/settings/access/",
                "/t/design/settings/feed/",
                "/t/design/history/",
                "/t/design/members/",
                "/t/design/requests/",
                "/u/leilani/settings/",
                "/t/archived/settings/")) {
            page(Reader.OWNER, path);
        }
        page(Reader.OWNER, "/t/design/layout/import");
        page(Reader.VISITOR, "/t/design/members/");
        page(Reader.ADMINISTRATOR, "/t/design/settings/");
        page(Reader.MEMBER, "/t/design/settings/", 403);
        page(Reader.MEMBER, "/t/design/help/new");
        page(Reader.MEMBER, "/t/design/library/new");
    }

    private void peoplesPages() {
        for (String path : List.of(
                "/account/",
                "/account/sessions",
                "/account/tokens",
                "/account/readers",
                "/account/erase",
                "/welcome",
                "/invitations",
                "/teams/new",
                "/logout")) {
            page(Reader.MEMBER, path);
        }
        page(Reader.ADMINISTRATOR, "/account/people/diego");
    }

    private void mistakes() {
        wrong(Reader.OWNER, "/t/design/settings/", "input[name=title]", "x".repeat(500));
        wrong(Reader.OWNER, "/t/design/members/", "input[name=person]", "no.such.person");
        wrong(Reader.MEMBER, "/teams/new", "input[name=name]", "Art Club!");
        wrong(Reader.MEMBER, "/t/design/help/new", "[name=text]", "x");
        wrong(Reader.MEMBER, "/t/design/library/new", "[name=address]", "javascript:alert(1)");
        wrong(Reader.MEMBER, "/account/tokens", "[name=label]", "");
        wrong(Reader.MEMBER, "/account/erase", "[name=name]", "somebody");
        state(Reader.MEMBER, "/account/tokens", "with a token that was just made", page -> {
            page.locator("[name=label]").fill("backup of everything that I ever wrote down, and of the rest");
            page.locator("form[action='/account/tokens'] [type=submit]").click();
            page.locator(".secret").waitFor();
        });
    }

    private void layouts() {
        String layout = "/t/design/layout";
        state(Reader.OWNER, layout, "with something to undo", page -> {
            press(page, "Remove About");
            page.getByText("About is removed.").waitFor();
        });
        state(Reader.OWNER, layout, "with the chooser", page -> {
            press(page, "Add a widget to the side column");
            page.locator("#chooser").waitFor();
        });
        state(Reader.OWNER, layout, "with settings that cannot be", page -> {
            press(page, "Add a widget to the side column");
            page.locator("label.option", new Page.LocatorOptions().setHasText("Dial"))
                    .click();
            press(page, "Add Dial");
            Locator shown = page.locator("#config #c-shown");
            shown.fill("40");
            shown.press("Enter");
            page.locator("#config [role=alert]").waitFor();
        });
    }

    private void menus() {
        state(Reader.MEMBER, "/t/design/", "with the person's menu", page -> {
            page.locator("details.person:visible > summary").click();
            page.locator("details.person[open]").first().waitFor();
        });
        state(
                Reader.MEMBER,
                "/stream/",
                "with the rail",
                page -> page.evaluate(
                        "() => { if (innerWidth < 900) document.getElementById('rail').showPopover(); }"));
        state(Reader.STRANGER, "/t/design/", "asking to join", page -> {
            page.getByText("Ask to join").first().click();
            page.locator("textarea:visible").waitFor();
        });
    }

    private void failures(Runnable cut) {
        page(Reader.VISITOR, "/t/desing/", 404);
        page(Reader.MEMBER, "/nowhere", 404);
        page(Reader.VISITOR, "/t/design/?broken", 500);
        page(Reader.VISITOR, "/t/design/?away", 503);
        page(Reader.VISITOR, "/t/design/?bare", 200);
        all.add(new State(
                "/t/design/ with a connection that is lost",
                Reader.VISITOR,
                "/t/design/?lost",
                200,
                page -> {
                    page.locator("[data-connection] .live-dot:not(.off)")
                            .first()
                            .waitFor();
                    cut.run();
                    page.locator("[data-lost]").waitFor();
                },
                true));
    }

    private void page(Reader reader, String path) {
        page(reader, path, 200);
    }

    private void page(Reader reader, String path, int status) {
        all.add(new State(path, reader, path, status, page -> {}, false));
    }

    private void state(Reader reader, String path, String what, Consumer<Page> act) {
        all.add(new State(path + " " + what, reader, path, 200, act, false));
    }

    private void wrong(Reader reader, String path, String field, String typed) {
        state(reader, path, "with a mistake", page -> {
            Locator first = page.locator("main " + field + ":visible").first();
            first.fill(typed);
            first.evaluate("field => { field.form.noValidate = true; field.form.requestSubmit(); }");
            page.locator("[role=alert]").first().waitFor();
        });
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
