package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.SavedFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Secret addresses for feed readers: what they give, and when they give nothing any more. */
class ReaderAddressesIT {

    private static final HubId VAULT = HubId.team("vault");

    private WebFixture web;
    private Someone diego;

    @BeforeEach
    void start() {
        web = new WebFixture(Map.of("hubs.rates.api", 60));
        web.community.settle().busy();
        web.twins.hubs.createMissing(List.of(web.community.plan(
                VAULT,
                "Vault",
                "Secret.",
                Visibility.PRIVATE,
                List.of(new NewMember("leilani", Role.OWNER), new NewMember("diego", Role.MEMBER)))));
        Sentence said = Sentence.start()
                .person("leilani")
                .text(" locked the canary door")
                .end();
        web.community.entry(Instant.now(), "leilani", said, "lock", VAULT);
        diego = Someone.signedIn(web, "diego");
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private String make(Someone who, String of) {
        HttpResponse<String> answer = who.post("/account/readers", "of", of);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        Matcher address = Pattern.compile("value=\"http://[^/\"]+(/reader/[A-Za-z0-9_-]{43}/feed)\\.atom\"")
                .matcher(answer.body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private HttpResponse<String> read(String address) {
        return web.get(address);
    }

    @Test
    void feedOfAPrivateHubIsReadWithoutSigningIn() {
        assertThat(diego.get("/t/vault/").body()).contains("href=\"/account/readers?of&#x3D;t/vault\"");
        assertThat(diego.get("/account/readers?of=t/vault").body()).contains("<option value=\"t/vault\" selected>");
        String base = make(diego, "t/vault");
        for (String ending : List.of(".atom", ".json", ".as2.json")) {
            HttpResponse<String> answer = read(base + ending);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("locked the canary door", "Vault", base + ending);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(web.get(base + ending, "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
        assertThat(web.get("/t/vault/feed.atom").statusCode()).isEqualTo(404);
        String page = diego.get("/account/readers").body();
        assertThat(page).contains("<b>Vault</b>", "last used").doesNotContain(base);
    }

    @Test
    void addressTakenBackGivesNothingAtOnce() {
        String base = make(diego, "stream");
        assertThat(read(base + ".json").statusCode()).isEqualTo(200);
        String id = web.twins.readers.of("diego").getFirst().id().toString();
        Someone.signedIn(web, "leilani").post("/account/readers/revoke", "id", id);
        assertThat(read(base + ".json").statusCode()).isEqualTo(200);
        diego.post("/account/readers/revoke", "id", id);
        assertThat(read(base + ".json").statusCode()).isEqualTo(404);
        String again = make(diego, "stream");
        String newer = make(diego, "stream");
        assertThat(read(again + ".json").statusCode()).isEqualTo(404);
        assertThat(read(newer + ".json").statusCode()).isEqualTo(200);
        assertThat(web.twins.readers.of("diego")).hasSize(1);
    }

    @Test
    void addressLosesItsPowerWithItsPersonsRights() {
        String vault = make(diego, "t/vault");
        String stream = make(diego, "stream");
        assertThat(read(stream + ".atom").body()).contains("locked the canary door");
        Someone.signedIn(web, "leilani").post("/t/vault/members/remove", "person", "diego");
        assertThat(read(vault + ".atom").statusCode()).isEqualTo(404);
        assertThat(read(stream + ".atom").body()).doesNotContain("locked the canary door");
        assertThat(diego.get("/account/readers").body()).contains("Nothing: you may not read it any more");
        web.twins.people.disable("root", "diego");
        assertThat(read(stream + ".atom").statusCode()).isEqualTo(404);
        web.twins.people.enable("root", "diego");
        assertThat(read(stream + ".atom").statusCode()).isEqualTo(200);
        web.twins.peopleInMemory.forget("diego");
        assertThat(read(stream + ".atom").statusCode()).isEqualTo(404);
    }

    @Test
    void filterHasAFeedOfItsOwn() {
        SavedFilter filter = new SavedFilter(FilterId.fresh(), "diego", "Locks <3", "q=canary", Instant.now());
        web.twins.filters.save(filter);
        assertThat(diego.get("/stream/").body())
                .contains("href=\"/account/readers?of=" + filter.id(), "href=\"/account/readers?of=stream\"");
        String base = make(diego, filter.id().toString());
        assertThat(read(base + ".json").body()).contains("\"title\":\"Locks <3\"", "locked the canary door");
        assertThat(read(base + ".atom").body())
                .contains("<title>Locks &lt;3</title>")
                .contains("/stream/?q=canary");
        assertThat(read(base + ".atom").body().split("<entry>")).hasSize(2);
        web.twins.filters.remove("diego", filter.id());
        assertThat(read(base + ".json").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyGetsAnAddressOfWhatIsNotTheirs() {
        Someone amara = Someone.signedIn(web, "amara");
        SavedFilter filter = new SavedFilter(FilterId.fresh(), "diego", "Mine", "q=canary", Instant.now());
        web.twins.filters.save(filter);
        for (String of : List.of("t/vault", filter.id().toString(), "", "t/none", "u/diego", "s/diego")) {
            HttpResponse<String> answer = amara.post("/account/readers", "of", of);
            assertThat(answer.statusCode()).as(of).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#f-of\"").doesNotContain("Vault");
        }
        assertThat(amara.get("/account/readers").body()).doesNotContain("Vault");
    }

    @Test
    void secretIsInNoLogAndCannotBeGuessed() {
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        String base = make(diego, "stream");
        web.twins.postgresBroken = true;
        assertThat(read(base + ".atom").statusCode()).isEqualTo(500);
        web.twins.postgresBroken = false;
        web.twins.mongoAway = true;
        assertThat(read(base + ".atom").statusCode()).isEqualTo(503);
        web.twins.mongoAway = false;
        Set<Integer> answers = new java.util.HashSet<>();
        for (int i = 0; i < 100; i++) {
            answers.add(
                    read("/reader/" + "x".repeat(42) + i % 10 + "/feed.atom").statusCode());
        }
        answers.add(read("/reader/short/feed.atom").statusCode());
        root.detachAppender(lines);
        assertThat(answers).containsExactlyInAnyOrder(404, 429);
        String secret = base.substring("/reader/".length(), base.length() - "/feed".length());
        assertThat(lines.list)
                .isNotEmpty()
                .noneMatch(line -> line.getFormattedMessage().contains(secret));
    }
}
