package org.fedoraproject.hubs.web.records;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.person.PersonalData;
import org.fedoraproject.hubs.core.person.PersonalRecords;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** Makes what all stores' data about people is asked through. */
@Factory
final class RecordsFactory {

    /** Over every store of this role. */
    @Singleton
    @Requires(beans = {PersonalData.class, InterestIndex.class})
    PersonalRecords records(List<PersonalData> stores, InterestIndex index, HubStore hubs, UpdateChannel updates) {
        return new PersonalRecords(stores, index, hubs, updates, PersonalRecords.SETTLE);
    }
}
