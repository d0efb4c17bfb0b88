package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.testkit.membership.MembershipsContract;
import org.fedoraproject.hubs.testkit.membership.RoleWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract over real connections, the walk, and what else an action leaves behind. */
final class PostgresMembershipsIT implements MembershipsContract {

    @RegisterExtension
    static final TestStores STORES = new TestStores("it_memberships");

    @Override
    public HubStore store() {
        return STORES.open().hubs();
    }

    @Override
    public Memberships memberships() {
        return STORES.open().memberships();
    }

    @Override
    public void passes(Duration time) {
        STORES.database()
                .execute("UPDATE join_request SET answered_at = answered_at - interval '" + time.toSeconds()
                        + " seconds'");
    }

    @Override
    public History history() {
        return STORES.open().history();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4000})
    void nobodyGetsARightThatNobodyGranted(long seed) {
        new RoleWalk(store(), memberships(), new Random(seed)).settle().walk(150);
    }

    @Test
    void announcementsNameWhoDidIt() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        STORES.open().announcements().open();
        memberships().act(Viewer.person("ada", false), DESIGN, new RoleAction.Promote("ben"));
        assertThat(STORES.database()
                        .ask("SELECT what || ' ' || (content ->> 'agent') || ' ' || (content ->> 'username') || ' '"
                                + " || (content ->> 'role') FROM announcement"))
                .isEqualTo(List.of("user.role.added ada ben owner"));
    }

    @Test
    void auditNamesNoWords() {
        settle(Joining.APPROVAL, Visibility.PUBLIC);
        memberships().act(Viewer.person("cleo", false), DESIGN, new RoleAction.Join("canary one"));
        memberships().act(Viewer.person("ada", false), DESIGN, new RoleAction.Deny("cleo", "canary two"));
        assertThat(STORES.database()
                        .ask("SELECT actor || ' ' || action || ' ' || person || ' ' || detail FROM audit ORDER BY id"))
                .isEqualTo(List.of("cleo join cleo {}", "ada deny cleo {}"));
        assertThat(store().memberCounts(DESIGN)).containsEntry(Role.OWNER, 1);
    }
}
