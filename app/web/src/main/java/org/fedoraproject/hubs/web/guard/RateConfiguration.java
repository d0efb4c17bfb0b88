package org.fedoraproject.hubs.web.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How often something may be done, each in a minute; as many may come at once.
 *
 * @param login beginnings of signing in, of an address
 * @param writes changes, of a person or a visitor's address
 * @param search searches, of a person or a visitor's address
 * @param suggestions lists that are offered while somebody types, of a person or a visitor's address
 * @param api calls of the interface for scripts, of a person or a visitor's address
 * @param remembered how many people and addresses are counted at once in each sort; beyond it those longest quiet are forgotten
 */
@ConfigurationProperties("hubs.rates")
public record RateConfiguration(
        @Bindable(defaultValue = "10") int login,
        @Bindable(defaultValue = "30") int writes,
        @Bindable(defaultValue = "30") int search,
        @Bindable(defaultValue = "180") int suggestions,
        @Bindable(defaultValue = "300") int api,
        @Bindable(defaultValue = "20000") int remembered) {

    /** @throws IllegalArgumentException when one is none */
    public RateConfiguration {
        if (login < 1 || writes < 1 || search < 1 || suggestions < 1 || api < 1 || remembered < 1) {
            throw new IllegalArgumentException("hubs.rates.* must be 1 or more");
        }
    }
}
