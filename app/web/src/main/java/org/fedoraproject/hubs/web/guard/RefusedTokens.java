package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.fedoraproject.hubs.web.access.TooManyException;

/**
 * Counts calls with tokens that are worth nothing, by address: they are refused before the filter that counts all others. Who guesses
 * tokens guesses no faster than anybody calls. Thread-safe.
 */
@Singleton
public final class RefusedTokens {

    private final ClientAddress address;
    private final Limit limit;

    RefusedTokens(ClientAddress address, RateConfiguration configuration) {
        this.address = address;
        this.limit = new Limit(configuration.api(), configuration.remembered());
    }

    /** @throws TooManyException when it was too often */
    public void count(HttpRequest<?> request) {
        limit.take(address.of(request)).ifPresent(wait -> {
            throw new TooManyException(TooManyException.What.API, wait);
        });
    }
}
