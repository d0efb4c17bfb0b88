package org.fedoraproject.hubs.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.slf4j.LoggerFactory;

/** A portal on stores in memory for tests of packages below this one. */
public final class TestPortal implements AutoCloseable {

    private final WebFixture web;

    private TestPortal(WebFixture web) {
        this.web = web;
    }

    /** Starts it, with the invented community. */
    public static TestPortal start(Map<String, Object> settings) {
        WebFixture web = new WebFixture(new HashMap<>(settings));
        web.community.settle();
        return new TestPortal(web);
    }

    /** Of a path. */
    public URI address(String path) {
        return web.address(path);
    }

    /** How many sessions there are of the people of these tests. */
    public int sessions() {
        return Set.of("ada", "mallory", "eve", "root").stream()
                .mapToInt(name -> web.twins
                        .peopleInMemory
                        .sessions()
                        .of(name, Instant.now(), Duration.ofDays(1))
                        .size())
                .sum();
    }

    /** Makes a person whom nobody lets in. */
    public void disable(String username) {
        person(username);
        web.twins.peopleInMemory.disable("operator", username);
    }

    /** A person with a hub. */
    public void person(String username) {
        web.twins.hubs.createMissing(
                List.of(web.community.plan(HubId.user(username), username, "", Visibility.PUBLIC, List.of())));
    }

    /** Somebody of this name asked to be forgotten. */
    public void erase(String username) {
        web.twins.peopleInMemory.forget(username);
    }

    /** Signs somebody in without a provider; the value of the cookie. */
    public String signIn(String username, String... groups) {
        person(username);
        web.twins.peopleInMemory.welcome(username);
        Secret secret = Secret.fresh();
        Instant now = Instant.now();
        web.twins
                .peopleInMemory
                .sessions()
                .begin(
                        secret.digest(),
                        new Session(
                                new SessionId(java.util.UUID.randomUUID()),
                                username,
                                Set.of(groups),
                                "Firefox/150 (Linux)",
                                now,
                                now,
                                now.plus(Duration.ofDays(7))));
        return secret.text();
    }

    /** Whether visits were written. */
    public boolean countedVisits() {
        return web.twins.questions.contains("Visits.count");
    }

    /** The stores. */
    Twins twins() {
        return web.twins;
    }

    /** What was logged while something ran. */
    public List<String> logged(Runnable action) {
        Logger root = (Logger) LoggerFactory.getLogger("org.fedoraproject.hubs");
        ListAppender<ILoggingEvent> list = new ListAppender<>();
        list.start();
        root.addAppender(list);
        try {
            action.run();
        } finally {
            root.detachAppender(list);
        }
        return List.copyOf(list.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        web.close();
    }
}
