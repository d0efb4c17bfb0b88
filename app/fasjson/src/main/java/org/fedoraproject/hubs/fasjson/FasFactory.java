package org.fedoraproject.hubs.fasjson;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.http.UserAgent;
import org.jspecify.annotations.Nullable;

/** Makes the account system where one is configured; where none is, there is no bean of it. */
@Factory
final class FasFactory {

    /** Opens it. */
    @Singleton
    @Bean(preDestroy = "close")
    @Requires(property = "hubs.fas.url")
    FasJson fasJson(
            FasConfiguration settings,
            @Nullable @Property(name = "hubs.contact.mail") String mail,
            @Nullable @Property(name = "hubs.contact.bugs") String bugs) {
        return FasJson.open(settings, UserAgent.of(mail, bugs));
    }
}
