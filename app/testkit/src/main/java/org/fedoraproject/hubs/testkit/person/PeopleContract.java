package org.fedoraproject.hubs.testkit.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.person.Accounts;
import org.fedoraproject.hubs.core.person.Admission;
import org.fedoraproject.hubs.core.person.LoginAttempt;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.Newcomer;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Preferences;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.person.Subject;
import org.fedoraproject.hubs.core.person.Theme;
import org.fedoraproject.hubs.core.person.TokenId;
import org.fedoraproject.hubs.core.person.Visited;
import org.fedoraproject.hubs.core.person.Visits;
import org.fedoraproject.hubs.core.person.Visits.Visit;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of people must do. Each test begins with empty stores. */
public interface PeopleContract {

    /** Long enough for every test. */
    Duration IDLE = Duration.ofHours(12);

    /** The hubs of these people. */
    HubStore hubs();

    /** Under test. */
    People people();

    /** Under test. */
    Accounts accounts();

    /** Under test. */
    Sessions sessions();

    /** Under test. */
    LoginAttempts attempts();

    /** Under test. */
    PersonalTokens tokens();

    /** Under test. */
    Visits visits();

    /** Somebody of this name asked to be forgotten. */
    void forget(String username);

    private static Collection<NewHub> hubsOf(String name) {
        return List.of(HubFixture.user(name).plan(), new NewHub(stream(name), Set.of(), List.of(), List.of()));
    }

    private static Hub stream(String name) {
        return new Hub(
                HubId.stream(name),
                name,
                "",
                "",
                Visibility.PRIVATE,
                false,
                "login",
                null,
                List.of(),
                List.of(),
                HubFixture.CREATED);
    }

    private static Newcomer newcomer(String subject, String name, @Nullable String title) {
        return new Newcomer(
                new Subject("https://id.example.org/", subject),
                name,
                title,
                "Europe/Lisbon",
                SecretDigest.ofMail(name));
    }

    private Admission signIn(String subject, String name) {
        return accounts().signIn(newcomer(subject, name, "Ada Example"), PeopleContract::hubsOf);
    }

    private static Session session(String name, Instant at) {
        return new Session(
                new SessionId(UUID.randomUUID()),
                name,
                Set.of("design"),
                "Firefox",
                at,
                at,
                at.plus(Duration.ofDays(7)));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    default void firstSignInMakesThePersonAndTheirHubs() {
        assertThat(people().find("ada")).isEmpty();

        assertThat(signIn("1", "ada")).isInstanceOfSatisfying(Admission.Admitted.class, in -> {
            assertThat(in.person().username()).isEqualTo("ada");
            assertThat(in.person().title()).isEqualTo("Ada Example");
            assertThat(in.person().welcomedAt()).isNull();
        });

        assertThat(hubs().find(HubId.user("ada"))).hasValueSatisfying(hub -> {
            assertThat(hub.title()).isEqualTo("Ada Example");
            assertThat(hub.avatar()).isEqualTo(SecretDigest.ofMail("ada").hex());
        });
        assertThat(hubs().find(HubId.stream("ada")))
                .hasValueSatisfying(hub -> assertThat(hub.visibility()).isEqualTo(Visibility.PRIVATE));
        assertThat(signIn("1", "ada")).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    default void aHubThatTheBusMadeIsTakenOver() {
        hubs().createMissing(List.of(HubFixture.user("ada").plan()));

        signIn("1", "ada");

        assertThat(hubs().list(HubKind.USER, "example", 0, 10)).hasSize(1);
    }

    @Test
    default void anAccountKeepsItsFirstNameAndTheNameItsSubject() {
        signIn("1", "ada");

        assertThat(signIn("1", "ada2"))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        in -> assertThat(in.person().username()).isEqualTo("ada"));
        assertThat(signIn("2", "ada")).isEqualTo(new Admission.Refused(Admission.Reason.NAME_TAKEN));
        assertThat(hubs().find(HubId.user("ada2"))).isEmpty();
    }

    @Test
    default void twoBrowsersMaySignInForTheFirstTimeAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Admission> one = () -> signIn("1", "ada");
            for (Future<Admission> in : threads.invokeAll(List.of(one, one, one, one))) {
                assertThat(in.get()).isInstanceOf(Admission.Admitted.class);
            }
        }
    }

    @Test
    default void whoAskedToBeForgottenIsNotMadeAgain() {
        signIn("1", "ada");
        forget("ada");

        assertThat(signIn("2", "ada")).isEqualTo(new Admission.Refused(Admission.Reason.ERASED));
    }

    @Test
    default void disablingEndsSessionsAndClosesTheHubUntilItIsUndone() {
        signIn("1", "ada");
        Secret cookie = Secret.fresh();
        Session session = session("ada", now());
        sessions().begin(cookie.digest(), session);

        assertThat(people().disable("operator", "ada")).containsExactly(session.id());

        assertThat(sessions().find(cookie.digest(), now(), IDLE)).isEmpty();
        assertThat(signIn("1", "ada")).isEqualTo(new Admission.Refused(Admission.Reason.DISABLED));
        assertThat(people().find("ada"))
                .hasValueSatisfying(ada -> assertThat(ada.disabled()).isTrue());
        assertThat(hubs().find(HubId.user("ada")))
                .hasValueSatisfying(hub -> assertThat(hub.archived()).isTrue());
        assertThat(people().disable("operator", "ada")).isEmpty();

        people().enable("operator", "ada");

        assertThat(sessions().find(cookie.digest(), now(), IDLE)).isEmpty();
        assertThat(signIn("1", "ada")).isInstanceOf(Admission.Admitted.class);
        assertThat(hubs().find(HubId.user("ada")))
                .hasValueSatisfying(hub -> assertThat(hub.archived()).isFalse());
    }

    @Test
    default void enablingSomebodyWhoIsNotDisabledLeavesTheirHubAlone() {
        hubs().createMissing(List.of(HubFixture.user("ada").archived().plan()));

        people().enable("operator", "ada");

        assertThat(hubs().find(HubId.user("ada")))
                .hasValueSatisfying(hub -> assertThat(hub.archived()).isTrue());
    }

    @Test
    default void hubThatItsPersonHadArchivedStaysSoWhenTheyAreEnabledAgain() {
        hubs().createMissing(List.of(HubFixture.user("ada").archived().plan()));

        people().disable("operator", "ada");
        people().disable("operator", "ada");
        people().enable("operator", "ada");

        assertThat(people().find("ada"))
                .hasValueSatisfying(ada -> assertThat(ada.disabled()).isFalse());
        assertThat(hubs().find(HubId.user("ada")))
                .hasValueSatisfying(hub -> assertThat(hub.archived()).isTrue());
    }

    @Test
    default void preferencesAreKept() {
        signIn("1", "ada");
        Preferences wanted = new Preferences("Africa/Lagos", Theme.DARK, true, "de");

        people().prefer("ada", "ada", wanted);

        assertThat(people().find("ada"))
                .hasValueSatisfying(ada -> assertThat(ada.preferences()).isEqualTo(wanted));
        assertThat(hubs().find(HubId.user("ada")))
                .hasValueSatisfying(hub -> assertThat(hub.timeZone()).isEqualTo("Africa/Lagos"));
        assertThat(hubs().list(HubKind.USER, "", 0, 10)).isEmpty();
        assertThat(hubs().count(HubKind.USER, "ada")).isZero();

        people().prefer("ada", "ada", Preferences.NONE);

        assertThat(people().find("ada"))
                .hasValueSatisfying(ada -> assertThat(ada.preferences()).isEqualTo(Preferences.NONE));
        assertThat(hubs().list(HubKind.USER, "", 0, 10)).hasSize(1);
    }

    @Test
    default void theWelcomeIsSeenOnce() {
        signIn("1", "ada");
        people().welcome("ada");
        Instant first = people().find("ada").orElseThrow().welcomedAt();

        people().welcome("ada");

        assertThat(first).isNotNull();
        assertThat(people().find("ada").orElseThrow().welcomedAt()).isEqualTo(first);
    }

    @Test
    default void aSessionIsFoundByItsDigestWhileItLasts() {
        signIn("1", "ada");
        Instant now = now();
        Secret cookie = Secret.fresh();
        Session session = session("ada", now);
        sessions().begin(cookie.digest(), session);

        assertThat(sessions().find(cookie.digest(), now, IDLE)).hasValueSatisfying(in -> {
            assertThat(in.session()).isEqualTo(session);
            assertThat(in.person().title()).isEqualTo("Ada Example");
        });
        assertThat(sessions().find(Secret.fresh().digest(), now, IDLE)).isEmpty();
        assertThat(sessions().find(cookie.digest(), now.plus(IDLE), IDLE)).isEmpty();
        assertThat(sessions().find(cookie.digest(), now.plus(Duration.ofDays(7)), Duration.ofDays(30)))
                .isEmpty();
        assertThat(sessions().purge(now, IDLE)).isZero();
        assertThat(sessions().purge(now.plus(IDLE), IDLE)).isEqualTo(1);
    }

    @Test
    default void useProlongsASession() {
        signIn("1", "ada");
        Instant now = now();
        Secret cookie = Secret.fresh();
        Session session = session("ada", now);
        sessions().begin(cookie.digest(), session);

        sessions().touch(session.id(), now.plusSeconds(60));

        assertThat(sessions().find(cookie.digest(), now.plus(IDLE), IDLE))
                .hasValueSatisfying(in -> assertThat(in.session().usedAt()).isEqualTo(now.plusSeconds(60)));
    }

    @Test
    default void nobodyEndsSomebodyElsesSession() {
        signIn("1", "ada");
        signIn("2", "bob");
        Session first = session("ada", now());
        Session second = session("ada", now().plusSeconds(5));
        sessions().begin(Secret.fresh().digest(), first);
        sessions().begin(Secret.fresh().digest(), second);

        assertThat(sessions().end("bob", first.id())).isFalse();
        assertThat(sessions().of("ada", now(), IDLE)).extracting(Session::id).containsExactly(second.id(), first.id());
        assertThat(sessions().end("ada", first.id())).isTrue();
        assertThat(sessions().endAll("ada")).containsExactly(second.id());
        assertThat(sessions().of("ada", now(), IDLE)).isEmpty();
    }

    @Test
    default void aLoginAttemptIsTakenOnceAndByItsBrowserOnly() {
        SecretDigest state = Secret.fresh().digest();
        SecretDigest browser = Secret.fresh().digest();
        LoginAttempt attempt = new LoginAttempt(browser, "nonce", "verifier", "/t/design/", now().plusSeconds(60));
        attempts().begin(state, attempt);

        assertThat(attempts().take(state, Secret.fresh().digest(), now())).isEmpty();
        assertThat(attempts().take(state, browser, now())).hasValue(attempt);
        assertThat(attempts().take(state, browser, now())).isEmpty();

        attempts().begin(state, attempt);
        assertThat(attempts().take(state, browser, now().plusSeconds(61))).isEmpty();
        attempts().begin(Secret.fresh().digest(), attempt);
        assertThat(attempts().purge(now().plusSeconds(61))).isPositive();
    }

    @Test
    default void aTokenIsFoundByItsDigestUntilItEndsOrIsTakenBack() {
        signIn("1", "ada");
        Instant now = now();
        Secret secret = Secret.fresh();
        PersonalToken token = new PersonalToken(
                new TokenId(UUID.randomUUID()),
                "ada",
                "script",
                Set.of(Scope.READ, Scope.FOLLOW),
                now,
                null,
                now.plusSeconds(60));

        assertThat(tokens().create(secret.digest(), token, 1)).isTrue();
        assertThat(tokens().create(Secret.fresh().digest(), token, 1)).isFalse();
        assertThat(tokens().find(secret.digest(), now)).hasValue(token);
        assertThat(tokens().find(secret.digest(), now.plusSeconds(60))).isEmpty();
        tokens().touch(token.id(), now.plusSeconds(1));
        assertThat(tokens().of("ada")).extracting(PersonalToken::usedAt).containsExactly(now.plusSeconds(1));

        people().disable("operator", "ada");
        assertThat(tokens().find(secret.digest(), now)).isEmpty();
        people().enable("operator", "ada");

        assertThat(tokens().revoke("bob", token.id())).isFalse();
        assertThat(tokens().revoke("ada", token.id())).isTrue();
        assertThat(tokens().find(secret.digest(), now)).isEmpty();
    }

    @Test
    default void onesOwnHubsComeInTheOrderOfTheirUse() {
        signIn("1", "ada");
        hubs().createMissing(List.of(
                HubFixture.team("art").member("ada", Role.MEMBER).plan(),
                HubFixture.team("build")
                        .member("ada", Role.OWNER)
                        .member("ada", Role.SUBSCRIBER)
                        .plan(),
                HubFixture.team("closed").archived().member("ada", Role.MEMBER).plan(),
                HubFixture.team("docs").member("ada", Role.SUBSCRIBER).plan(),
                HubFixture.team("eyes")
                        .visible(Visibility.PRIVATE)
                        .member("ada", Role.STARGAZER)
                        .plan(),
                HubFixture.team("inside")
                        .visible(Visibility.PRIVATE)
                        .member("ada", Role.MEMBER)
                        .plan()));

        visits().count(
                        List.of(
                                new Visit("ada", HubId.team("build"), 3),
                                new Visit("ada", HubId.team("inside"), 1),
                                new Visit("nobody", HubId.team("build"), 1),
                                new Visit("ada", HubId.team("gone"), 1)),
                        now());
        visits().count(List.of(new Visit("ada", HubId.team("inside"), 4)), now());

        assertThat(visits().mine("ada", 2))
                .extracting(Visited::hub)
                .containsExactly(HubId.team("inside"), HubId.team("build"), HubId.team("docs"));
        assertThat(visits().mine("ada", 9)).extracting(Visited::insider).containsExactly(true, true, true, false);
    }
}
