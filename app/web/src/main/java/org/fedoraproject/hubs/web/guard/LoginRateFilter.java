package org.fedoraproject.hubs.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.fedoraproject.hubs.web.access.TooManyException;

/** Bounds how often an address may begin to sign in or come back from the provider, before anything is read for it. Thread-safe. */
@ServerFilter("/login/**")
final class LoginRateFilter implements Ordered {

    private final ClientAddress address;
    private final Limit begun;
    private final Limit returned;

    LoginRateFilter(ClientAddress address, RateConfiguration configuration) {
        this.address = address;
        this.begun = new Limit(configuration.login(), configuration.remembered());
        this.returned = new Limit(configuration.login(), configuration.remembered());
    }

    @Override
    public int getOrder() {
        return FilterOrder.ADDRESS;
    }

    /** @throws TooManyException when it was too often */
    @RequestFilter
    void count(HttpRequest<?> request) {
        boolean begins = request.getMethod() == HttpMethod.POST;
        if (begins || request.getPath().startsWith("/login/callback")) {
            (begins ? begun : returned).take(address.of(request)).ifPresent(wait -> {
                throw new TooManyException(TooManyException.What.SIGN_IN, wait);
            });
        }
    }
}
