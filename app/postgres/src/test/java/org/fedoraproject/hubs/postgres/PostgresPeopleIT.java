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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of people's ports, over real connections. */
final class PostgresPeopleIT implements PeopleContract {

    @RegisterExtension
    static final TestStores STORES = new TestStores("it_people");

    @BeforeEach
    void empty() {
        STORES.database().execute("TRUNCATE it_people.login_attempt, it_people.erased");
    }

    @Override
    public HubStore hubs() {
        return STORES.open().hubs();
    }

    @Override
    public People people() {
        return STORES.open().people();
    }

    @Override
    public Accounts accounts() {
        return STORES.open().accounts();
    }

    @Override
    public Sessions sessions() {
        return STORES.open().sessions();
    }

    @Override
    public LoginAttempts attempts() {
        return STORES.open().attempts();
    }

    @Override
    public PersonalTokens tokens() {
        return STORES.open().tokens();
    }

    @Override
    public Visits visits() {
        return STORES.open().visits();
    }

    @Override
    public void forget(String username) {
        STORES.database().execute("DELETE FROM it_people.account WHERE username = '" + username + "'");
        STORES.database()
                .execute("INSERT INTO it_people.erased (name) VALUES ('\\x"
                        + SecretDigest.of(username).hex() + "')");
    }
}
