package org.fedoraproject.hubs.postgres;

import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.Accounts;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.person.Visits;
import org.fedoraproject.hubs.testkit.person.PeopleContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contract of people's ports, over real connections. */
final class PostgresPeopleIT implements PeopleContract {

    private static final TestDatabase DATABASE = TestDatabase.fresh("it_people");

    private static PostgresStores stores;

    @BeforeAll
    static void open() {
        stores = PostgresStores.open(DATABASE.settings());
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty();
        DATABASE.execute("TRUNCATE it_people.login_attempt, it_people.erased");
    }

    @Override
    public HubStore hubs() {
        return stores.hubs();
    }

    @Override
    public People people() {
        return stores.people();
    }

    @Override
    public Accounts accounts() {
        return stores.accounts();
    }

    @Override
    public Sessions sessions() {
        return stores.sessions();
    }

    @Override
    public LoginAttempts attempts() {
        return stores.attempts();
    }

    @Override
    public PersonalTokens tokens() {
        return stores.tokens();
    }

    @Override
    public Visits visits() {
        return stores.visits();
    }

    @Override
    public void forget(String username) {
        DATABASE.execute("DELETE FROM it_people.account WHERE username = '" + username + "'");
        DATABASE.execute("INSERT INTO it_people.erased (name) VALUES ('\\x"
                + SecretDigest.of(username).hex() + "')");
    }
}
