package org.fedoraproject.hubs.triage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * How people come into the portal.
 *
 * @param fromBus {@code hubs.people.from-bus}: whether a person whom the bus mentions for the first time gets a hub; default true
 * @param notPeople {@code hubs.people.not-people}: further account names, in any case, that are no people's; default none
 */
@ConfigurationProperties("hubs.people")
public record PeopleConfiguration(
        @Bindable(defaultValue = "true") boolean fromBus,
        @Bindable(defaultValue = "") List<String> notPeople) {

    /** Leaves out blank names. */
    public PeopleConfiguration {
        notPeople = notPeople.stream().filter(name -> !name.isBlank()).toList();
    }
}
