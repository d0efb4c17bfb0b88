package org.fedoraproject.hubs.testkit.person;

import java.time.Clock;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.person.Accounts;
import org.fedoraproject.hubs.core.person.InMemoryLoginAttempts;
import org.fedoraproject.hubs.core.person.InMemoryPeople;
import org.fedoraproject.hubs.core.person.InMemoryVisits;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.person.Visits;

final class InMemoryPeopleTest implements PeopleContract {

    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final InMemoryPeople people = new InMemoryPeople(hubs, Clock.systemUTC());
    private final LoginAttempts attempts = new InMemoryLoginAttempts();
    private final Visits visits = new InMemoryVisits(hubs);

    @Override
    public HubStore hubs() {
        return hubs;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Accounts accounts() {
        return people;
    }

    @Override
    public Sessions sessions() {
        return people.sessions();
    }

    @Override
    public LoginAttempts attempts() {
        return attempts;
    }

    @Override
    public PersonalTokens tokens() {
        return people.tokens();
    }

    @Override
    public Visits visits() {
        return visits;
    }

    @Override
    public void forget(String username) {
        people.forget(username);
    }
}
