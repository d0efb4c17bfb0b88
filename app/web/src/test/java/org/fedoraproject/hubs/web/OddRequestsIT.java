package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Requests that no browser sends: each is refused as what it is, and none is written down as a failure of ours. */
class OddRequestsIT {

    private static WebFixture web;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    static void start() {
        web = new WebFixture(
                Map.of("hubs.rates.writes", 10_000, "hubs.rates.api", 10_000, "hubs.rates.search", 10_000));
        web.community.settle();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void nothingOfOursFailed() {
        root().detachAppender(log);
        assertThat(List.copyOf(log.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** The whole answer to a request as it is written here. */
    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), web.address("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((request.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\nHost: 127.0.0.1\nConnection: close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/%/",
                "/t/%zz/",
                "/search?q=%",
                "/t/design/?x=|",
                "/t/design/?x={",
                "/t/design/?x=\"",
                "/t/design/?x=<",
                "/t/design/?x=^",
                "/t/design/?x=`",
                "/t/[x]/",
                "/login?to=%",
                "/healthz/live?\\"
            })
    void whatIsNoAddressIsTheSendersMistake(String target) throws IOException {
        String answer = get(target);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("This is no address", "Content-Security-Policy: ");
    }

    @Test
    void scriptsAreToldInTheirOwnWords() throws IOException {
        assertThat(get("/api/v1/hubs/t/%"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "percent-encoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "utf-7", "", "%"})
    void lettersThatNobodyKnowsAreRefused(String charset) throws IOException {
        String body = "to=/";
        String answer = raw("POST /login HTTP/1.1\nHost: 127.0.0.1\nSec-Fetch-Site: same-origin\nConnection: close\n"
                + "Content-Type: application/x-www-form-urlencoded; charset=" + charset + "\nContent-Length: "
                + body.length() + "\n\n" + body);
        assertThat(answer.substring(0, 12)).isIn("HTTP/1.1 415", "HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "members/invite",
                "members/uninvite",
                "members/promote",
                "members/demote",
                "members/remove",
                "requests/approve",
                "requests/defer",
                "requests/deny"
            })
    void namesHoldNoCharacterThatStoresRefuse(String act) {
        Someone owner = Someone.signedIn(web, "leilani");
        assertThat(owner.post("/t/design/" + act, "person", "a\0b").statusCode())
                .isEqualTo(400);
    }

    @Test
    void formThatIsTooLargeIsToldSo() {
        Someone person = Someone.signedIn(web, "diego");
        HttpResponse<String> answer = person.post("/account/sessions/end", "id", "x".repeat(70_000));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void questionThatCannotBeDecodedKeepsItsNeighbours() {
        HttpResponse<String> answer = web.get("/api/v1/hubs?q=%ff&offset=3&limit=2");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Link").orElse("")).contains("?q=%ff&offset=1&limit=2>; rel=\"prev\"");
        assertThat(web.get("/api/v1/hubs?limit=100").headers().firstValue("Link"))
                .isEmpty();
    }
}
