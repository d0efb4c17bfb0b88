package org.fedoraproject.hubs.triage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people come into the portal.
 *
 * @param fromBus {@code hubs.people.from-bus}: whether a person whom the bus mentions for the first time gets a hub; default true
 * @param notPeople {@code hubs.people.not-people}: further account names, in any case, that are no people's; default none
 */
@ConfigurationProperties("hubs.people")
public record PeopleConfiguration(
        @Bindable(defaultValue = "true") boolean fromBus, @Nullable List<String> notPeople) {

    /** Absent is none. */
    public PeopleConfiguration {
        notPeople = notPeople == null ? List.of() : List.copyOf(notPeople);
    }
}
