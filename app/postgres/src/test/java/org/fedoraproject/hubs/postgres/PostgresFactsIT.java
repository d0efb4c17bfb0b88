package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.PersonalData;
import org.fedoraproject.hubs.testkit.fact.FactStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract over real connections, and what a person reads of it. */
final class PostgresFactsIT implements FactStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.fresh("it_facts");

    private static ApplicationContext context;

    @BeforeAll
    static void open() {
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("postgres")
                .properties(DATABASE.settings())
                .start();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty();
        settle();
    }

    @Override
    public HubStore hubs() {
        return context.getBean(HubStore.class);
    }

    @Override
    public FactStore facts() {
        return context.getBean(FactStore.class);
    }

    @Override
    public void forget(String username) {
        context.getBean(PersonalData.class).erase(username);
    }

    @Test
    void aPersonReadsWhatTheySaidAndWhatTheirHubRemembers() {
        facts().keep(List.of(FactStoreContract.fact(DESIGN, "said", NOON, null, "ada", 1)));
        facts().keep(List.of(FactStoreContract.fact(ADA, "about", NOON, null, null, 1)));
        facts().keep(List.of(FactStoreContract.fact(DESIGN, "ben's", NOON, null, "ben", 1)));

        JsonNode exported = context.getBean(PersonalData.class).export("ada").path("facts");
        assertThat(exported.findValuesAsText("key")).containsExactlyInAnyOrder("said", "about");
        assertThat(exported.findValuesAsText("hub")).containsExactlyInAnyOrder("t/design", "u/ada");
    }
}
